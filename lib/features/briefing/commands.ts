import { ok, type Result, refuse } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { writeBriefingInput } from "./schema";

/** Writes a part of the briefing anew. What it said before stays: an adviser answered to that. */
export const writeBriefing = command({
  name: "briefing.write",
  input: writeBriefingInput,
  may: "advice.lead",
  run: async (unit, { part, seenNumber, body }): Promise<Result<{ number: number }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const last = await tx.briefingText.findFirst({ where: { orgId, part }, orderBy: { number: "desc" } });
    if (last?.body === body) return ok({ number: last.number });
    if ((last?.number ?? 0) !== seenNumber) return staleItem(unit, last?.id ?? orgId);
    const [id, number] = [newId(), seenNumber + 1];
    const row = { orgId, id, part, number, body, writtenById: actor.memberId, writtenAt: now };
    const { count } = await tx.briefingText.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return refuse("stale", "stale");
    unit.journal({ action: "briefing.write", subject: { kind: "briefing", id }, data: { part, number } });
    unit.announce({ topic: "advice" });
    return ok({ number });
  },
});

export const briefingCommands = { writeBriefing };
