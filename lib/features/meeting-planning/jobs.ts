import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { command, execute } from "@/lib/platform/command";
import { byTheClock } from "@/lib/platform/tenancy";
import { letPass, planNext } from "./commands";

/** Keeps the next meeting of each series planned, and lets pass what nobody began on its day. */
const planAhead = command({
  name: "meetings.planAhead",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    await letPass(unit);
    const series = await tx.meetingSeries.findMany({ where: { orgId, endedAt: null }, select: { id: true } });
    for (const { id } of series) await planNext(unit, id);
    return ok(true);
  },
});

/** May run twice and at the same time as itself. */
export async function planMeetingsAhead(orgId: string, now: Date): Promise<void> {
  const result = await execute(planAhead, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Planning of meetings was refused: ${result.refusal.message}`);
}

/** Where meetings come back. */
export async function organisationsWithSeries(): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`select distinct org_id from meeting_series where ended_at is null`,
  );
  return rows.map((row) => row.org_id);
}
