import type { NamedPerson } from "@/lib/domain/people";
import type { Tx } from "./tenancy";

/** Somebody who stands in for somebody else at this moment. */
export type RunningDeputy = { deputyId: string; away: NamedPerson };

type Row = { deputy_id: string; member_id: string; name: string };

type Look = { orgId: string; at: number; found: Promise<RunningDeputy[]> };
const looks = new WeakMap<Tx, Look>();

/**
 * Who stands in for whom now; nobody stands in for somebody whose own access ended. Looked up once per transaction and
 * moment: who may, and who is told, is asked of the same answer.
 */
export function runningDeputies(tx: Tx, orgId: string, now: Date): Promise<RunningDeputy[]> {
  const known = looks.get(tx);
  if (known?.orgId === orgId && known.at === now.getTime()) return known.found;
  const found = readDeputies(tx, orgId, now);
  looks.set(tx, { orgId, at: now.getTime(), found });
  return found;
}

/** For whoever changes who stands in for whom: the rest of the transaction looks anew. */
export const forgetDeputies = (tx: Tx): boolean => looks.delete(tx);

async function readDeputies(tx: Tx, orgId: string, now: Date): Promise<RunningDeputy[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.deputy_id, d.member_id, m.name from deputy d
    join member m on m.org_id = d.org_id and m.id = d.member_id
    where d.org_id = ${orgId}::uuid and d.ended_at is null and d.from_at <= ${now} and d.until_at > ${now}
      and m.removed_at is null and (m.ends_at is null or m.ends_at > ${now})
    order by m.name, m.id`;
  return rows.map(({ deputy_id, member_id, name }) => ({ deputyId: deputy_id, away: { memberId: member_id, name } }));
}

/** These people and whoever stands in for one of them now. */
export async function withDeputies(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  memberIds: readonly string[],
): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const running = await runningDeputies(tx, orgId, now);
  const deputies = running.flatMap(({ deputyId, away }) => (memberIds.includes(away.memberId) ? [deputyId] : []));
  return [...new Set([...memberIds, ...deputies])];
}
