import { z } from "zod";
import { addDays, dayOf, daysBetween } from "@/lib/domain/planning";
import { ok, type Result } from "@/lib/domain/result";
import { isOpen } from "@/lib/domain/worktime";
import { meetingHref } from "@/lib/features/meetings/commands";
import { command, execute } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import { byTheClock } from "@/lib/platform/tenancy";

/** Somebody hears once of an action that is due; after closed days still. Each day is told of under a key of its own. */
const DAYS_BACK = 4;
const AT_ONCE = 200;

const tellDueActions = command({
  name: "meetingActions.tellDue",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const { calendar } = await unit.agreement();
    if (!isOpen(calendar, now.toISOString())) return ok({ told: 0 });
    const today = dayOf(now.toISOString(), calendar.timeZone);
    const due = await tx.meetingAction.findMany({
      where: { orgId, state: "open", dueOn: { gte: addDays(today, -DAYS_BACK), lte: today } },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: AT_ONCE,
    });
    const keyOf = ({ id, dueOn }: { id: string; dueOn: string }) => `action_due:${id}:${dueOn}`;
    const told = await tx.notification.findMany({
      where: { orgId, memberId: { in: due.map(({ ownerId }) => ownerId) }, dedupeKey: { in: due.map(keyOf) } },
      select: { dedupeKey: true },
    });
    const known = new Set(told.map(({ dedupeKey }) => dedupeKey));
    const fresh = due.filter((action) => !known.has(keyOf(action)));
    for (const action of fresh) {
      await notify(unit, {
        kind: "action_due",
        memberIds: [action.ownerId],
        href: meetingHref(action.meetingId),
        data: { words: action.words, days: daysBetween(action.dueOn, today) },
        dedupeKey: keyOf(action),
      });
    }
    return ok({ told: fresh.length });
  },
});

/** May run twice and at the same time as itself. Gives of how many was told. */
export async function tellOfDueActions(orgId: string, now: Date): Promise<number> {
  const result = await execute(tellDueActions, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Telling of actions was refused: ${result.refusal.message}`);
  return result.value.told;
}

/** Where something that was taken on could be due; each organisation knows its own day. */
export async function organisationsWithDueActions(now: Date): Promise<string[]> {
  const latest = addDays(now.toISOString().slice(0, 10), 1);
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from meeting_action where state = 'open' and due_on <= ${latest}`,
  );
  return rows.map((row) => row.org_id);
}
