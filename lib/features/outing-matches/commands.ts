import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { isCountedElsewhere } from "@/lib/features/outing-figures/queries";
import { factsOfItems } from "@/lib/features/outings/commands";
import { keepSums } from "@/lib/features/result-sums/commands";
import { command } from "@/lib/platform/command";
import type { Outing } from "@/lib/platform/generated/client";
import type { Unit } from "@/lib/platform/unit";
import { tieOutingInput, untieOutingInput } from "./schema";

type Tied = { outingId: string; itemId: string | null };

/** What of a message follows its post; alone it has none of these. */
const LOOSE = {
  audience: null,
  segmentId: null,
  topicId: null,
  campaignId: null,
  goalId: null,
  bundleId: null,
} as const;

/** Says of a message out of a file which post of ours it is, or which other one; its figures count along with that post. */
export const tieOuting = command({
  name: "results.tie",
  input: tieOutingInput,
  may: "results.lead",
  run: async (unit, { outingId, itemId }): Promise<Result<Tied>> => {
    const { tx, orgId } = unit;
    const found = await foreign(unit, outingId);
    if ("refusal" in found) return found;
    const item = await tx.item.findFirst({ where: { orgId, id: itemId, kind: "post" }, select: { state: true } });
    if (!item) return refuse("not_found", "notFound");
    if (item.state !== "published" && !(await isOutSomewhere(unit, itemId)))
      return refuse("wrong_state", "results.notOutYet");
    const facts = (await factsOfItems(unit, [itemId])).get(itemId);
    if (!facts) return refuse("not_found", "notFound");
    if (found.itemId === itemId) return ok({ outingId, itemId });
    if (await isCountedElsewhere(unit, { ...found, itemId })) return refuse("wrong_state", "results.countedAlready");
    const ownType = found.itemId === null ? found.contentType : found.ownType;
    await settle(unit, found, { itemId, matchedBy: "hand", ...facts, ownType });
    note(unit, "results.tie", { outing: found, itemId });
    return ok({ outingId, itemId });
  },
});

/** Takes a message and a post of ours apart again: they were not the same. */
export const untieOuting = command({
  name: "results.untie",
  input: untieOutingInput,
  may: "results.lead",
  run: async (unit, { outingId }): Promise<Result<Tied>> => {
    const found = await foreign(unit, outingId);
    if ("refusal" in found) return found;
    if (found.itemId === null) return ok({ outingId, itemId: null });
    const contentType = found.ownType ?? found.contentType;
    await settle(unit, found, { itemId: null, matchedBy: null, ...LOOSE, contentType, ownType: null });
    note(unit, "results.untie", { outing: found, itemId: null });
    return ok({ outingId, itemId: null });
  },
});

/** On one channel a post can be out while it waits on another. */
const isOutSomewhere = async ({ tx, orgId }: Unit, itemId: string): Promise<boolean> =>
  (await tx.outing.count({ where: { orgId, itemId, matchedBy: "publication" } })) > 0;

/** A message that was not sent from here: of those that were, it is known which post they are. */
async function foreign({ tx, orgId }: Unit, id: string): Promise<Outing | Refused> {
  // Of two people who say something else of it at once, the second finds what the first said.
  await tx.$queryRaw`select id from outing where org_id = ${orgId}::uuid and id = ${id}::uuid for update`;
  const outing = await tx.outing.findFirst({ where: { orgId, id } });
  if (!outing) return refuse("not_found", "notFound");
  return outing.matchedBy === "publication" ? refuse("wrong_state", "results.sentFromHere") : outing;
}

async function settle(unit: Unit, { id, channelId, weekOf }: Outing, data: object): Promise<void> {
  const { tx, orgId } = unit;
  await tx.outing.updateMany({ where: { orgId, id }, data });
  await keepSums(unit, [{ channelId, weekOf }]);
}

function note(unit: Unit, action: string, { outing, itemId }: { outing: Outing; itemId: string | null }): void {
  const before = { itemId: outing.itemId, matchedBy: outing.matchedBy };
  unit.journal({ action, subject: { kind: "outing", id: outing.id }, data: { itemId, before } });
  unit.announce({ topic: "results" });
  const ids = [outing.itemId, itemId].flatMap((id) => id ?? []);
  unit.announce({ topic: "items", ids });
}

/** What the command endpoint can run of which message is which post. */
export const outingMatchCommands = { tieOuting, untieOuting };
