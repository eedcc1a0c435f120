import { execute } from "@/lib/platform/command";
import { recordFault } from "@/lib/platform/log";
import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { tendCase } from "./commands";

const AT_ONCE = 500;

/**
 * Wakes the cases whose moment has come in an organisation, and asks for a look where a route is due; gives how many.
 * May run twice and at the same time as itself: each case is held while it is tended.
 */
export async function tendDueCases(orgId: string, now: Date): Promise<number> {
  const due = await inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from case_file where org_id = ${orgId}::uuid and (snoozed_until <= ${now} or route_look_at <= ${now})
      order by id limit ${AT_ONCE}`,
  );
  let tended = 0;
  for (const { id: caseId } of due) {
    try {
      const done = await execute(tendCase, { caller: { kind: "system", orgId }, raw: { caseId }, now });
      if (done.ok && done.value) tended += 1;
    } catch (fault) {
      recordFault(fault, { part: "cases", orgId });
    }
  }
  return tended;
}

/** Where a case is to be tended: what a lost wake-up left behind. */
export async function organisationsWithDueCases(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select org_id from case_file where snoozed_until <= ${now}
      union select org_id from case_file where route_look_at <= ${now}`,
  );
  return rows.map((row) => row.org_id);
}
