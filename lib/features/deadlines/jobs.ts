import { execute } from "@/lib/platform/command";
import { recordFault } from "@/lib/platform/log";
import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { fireDue, fireStep } from "./commands";

/** Enough to make a transaction worth its price, and few enough that nobody waits long for an item it holds. */
const AT_ONCE = 25;
const ONE_BY_ONE_MAX = 500;
const OLDEST_MAX = 5_000;

/**
 * Fires everything that is due in an organisation, oldest first; gives how many steps fired.
 * May run twice and at the same time as itself: each step is claimed by its row.
 */
export async function fireDueSteps(orgId: string, now: Date): Promise<number> {
  let fired = 0;
  let waits = false;
  for (;;) {
    const round = await fireTogether(orgId, { now, waits });
    if (!round) return fired + (await fireOneByOne(orgId, now));
    fired += round.fired;
    if (round.found === 0 && waits) return fired;
    waits = round.found === 0;
  }
}

type Round = { found: number; fired: number };

/** Null when one of them could not be fired, and so none of them was. */
async function fireTogether(orgId: string, { now, waits }: { now: Date; waits: boolean }): Promise<Round | null> {
  const call = { caller: { kind: "system", orgId } as const, raw: { limit: AT_ONCE, waits }, now };
  try {
    const result = await execute(fireDue, call);
    return result.ok ? result.value : null;
  } catch (fault) {
    recordFault(fault, { part: "deadlines", orgId });
    return null;
  }
}

/** A step that cannot be fired does not hold up the others. @throws its fault, after the others had their turn. */
async function fireOneByOne(orgId: string, now: Date): Promise<number> {
  const caller = { kind: "system", orgId } as const;
  const faults: unknown[] = [];
  let fired = 0;
  for (const { id } of await dueSteps(orgId, now)) {
    try {
      const result = await execute(fireStep, { caller, raw: { stepId: id }, now });
      if (result.ok && result.value.hasFired) fired += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, "Some steps that were due could not be fired.");
  return fired;
}

const dueSteps = (orgId: string, now: Date): Promise<{ id: string }[]> =>
  inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from deadline_step
      where org_id = ${orgId}::uuid and fired_at is null and dropped_at is null and due_at <= ${now}
      order by due_at, id limit ${ONE_BY_ONE_MAX}`,
  );

/** Where the oldest overdue steps are: what a lost wake-up left behind. In their order, so that only those are read. */
export async function organisationsWithDueSteps(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from (
        select org_id from deadline_step where fired_at is null and dropped_at is null and due_at <= ${now}
        order by due_at limit ${OLDEST_MAX}) oldest`,
  );
  return rows.map((row) => row.org_id);
}
