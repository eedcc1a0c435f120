import { execute } from "@/lib/platform/command";
import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { fireStep } from "./commands";

const BATCH = 100;

/**
 * Fires everything that is due in an organisation, oldest first; gives how many steps fired.
 * May run twice and at the same time as itself: each step is claimed by its row.
 */
export async function fireDueSteps(orgId: string, now: Date): Promise<number> {
  let fired = 0;
  for (;;) {
    const due = await dueSteps(orgId, now);
    for (const { id } of due) {
      const result = await execute(fireStep, { caller: { kind: "system", orgId }, raw: { stepId: id }, now });
      if (result.ok && result.value.hasFired) fired += 1;
    }
    if (due.length < BATCH) return fired;
  }
}

/** Rows another worker is busy with are passed over: two workers share the work instead of waiting for each other. */
const dueSteps = (orgId: string, now: Date): Promise<{ id: string }[]> =>
  inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from deadline_step
      where org_id = ${orgId}::uuid and fired_at is null and dropped_at is null and due_at <= ${now}
      order by due_at, id limit ${BATCH} for update skip locked`,
  );

/** The organisations in which something is overdue: what a lost wake-up left behind. */
export async function organisationsWithDueSteps(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from deadline_step where fired_at is null and dropped_at is null and due_at <= ${now}`,
  );
  return rows.map((row) => row.org_id);
}
