import { beginVersion } from "@/lib/features/succession/commands";
import { execute } from "@/lib/platform/command";
import { recordFault } from "@/lib/platform/log";
import { byTheClock } from "@/lib/platform/tenancy";

/**
 * Puts the version whose moment has come in force; gives whether there was one. May run twice and at the same time as
 * itself. A fault is logged and does not hold up what else is due: the next minute tries again.
 */
export async function beginDueVersion(orgId: string, now: Date): Promise<boolean> {
  try {
    const result = await execute(beginVersion, { caller: { kind: "system", orgId }, raw: {}, now });
    return result.ok && result.value.versionId !== null;
  } catch (fault) {
    recordFault(fault, { part: "versions", orgId });
    return false;
  }
}

/** Where a version should have begun already: what a lost wake-up left behind. */
export async function organisationsWithDueVersions(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select org_id from agreement_version where state = 'signed' and in_force_from <= ${now} order by in_force_from`,
  );
  return rows.map((row) => row.org_id);
}
