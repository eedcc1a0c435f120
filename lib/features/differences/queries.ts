import { differencesOf, type LinkedRule, type VersionContent } from "@/lib/domain/agreement/difference";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { ownWords } from "@/lib/features/agreement/queries";
import { readDimensions, toCalendar, toRule, toTerm } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { DifferenceView } from "./schema";

const EMPTY = { rows: [], terms: [] };

/**
 * What a version changes on the one it was made from, ready to be read out; everything in it is new where it was made
 * from none. Null when the organisation has no such version.
 */
export async function differenceWithBasis(tx: Tx, orgId: string, versionId: string): Promise<DifferenceView | null> {
  const version = await tx.agreementVersion.findUnique({
    where: { orgId_id: { orgId, id: versionId } },
    select: { basedOnId: true },
  });
  if (!version) return null;
  const dimensions = await readDimensions(tx, orgId);
  const after = await versionContent(tx, orgId, versionId);
  const before = version.basedOnId ? await versionContent(tx, orgId, version.basedOnId) : EMPTY;
  const rules = new Map([...before.rows, ...after.rows].map((rule) => [rule.id, rule]));
  const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  return {
    difference: differencesOf({ dimensions, ...before }, { dimensions, ...after }),
    words: await ownWords(tx, orgId, { rules }),
    dimensions,
    dayMinutes: normalDayMinutes(toCalendar(calendar)),
  };
}

/** The rows of a version, each with the row it came from, and its terms. */
async function versionContent(tx: Tx, orgId: string, versionId: string): Promise<Omit<VersionContent, "dimensions">> {
  const version = await tx.agreementVersion.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: versionId } },
    select: { rules: { orderBy: { number: "asc" } }, terms: true },
  });
  const rows = version.rules.map((row): LinkedRule => ({ ...toRule(row), originId: row.originId }));
  return { rows, terms: version.terms.map(toTerm) };
}
