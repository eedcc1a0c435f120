import type { Tx } from "@/lib/platform/tenancy";

/** A change is on record with the moment it began, and is seen when it has ended: so much later at most. */
const UNIT_MS = 20_000;

/** What live events name, and since when everything is asked for. */
export type Wanted = { ideas: string[]; items: string[]; since?: string };

/** The ideas whose cards are other ones now: what changed itself, and what its stack is drawn with. */
export async function changedIdeas(
  tx: Tx,
  orgId: string,
  { wanted: { ideas, items, since }, most }: { wanted: Wanted; most: number },
): Promise<Set<string>> {
  const changed = new Set([...ideas, ...(await ideasOfItems(tx, orgId, items))]);
  if (since) for (const id of await changedSince(tx, orgId, { since, most })) changed.add(id);
  if (changed.size > 0 && changed.size <= most)
    for (const id of await onTopOf(tx, orgId, [...changed])) changed.add(id);
  return changed;
}

async function ideasOfItems(tx: Tx, orgId: string, itemIds: readonly string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select i.id from item t join idea i on i.org_id = t.org_id and (i.id = t.idea_id or i.bundle_id = t.bundle_id)
    where t.org_id = ${orgId}::uuid and t.id = any(${itemIds}::uuid[])`;
  return rows.map(({ id }) => id);
}

/** What the journal names since a moment: ideas themselves, and those of posts and stacks. */
async function changedSince(
  tx: Tx,
  orgId: string,
  { since, most }: { since: string; most: number },
): Promise<string[]> {
  const from = new Date(Date.parse(since) - UNIT_MS);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with named as materialized (
      select distinct subject_id as id, subject_kind as kind from journal_entry
      where org_id = ${orgId}::uuid and at >= ${from})
    select id from named where kind = 'idea'
    union select t.idea_id from named n join item t on t.org_id = ${orgId}::uuid and t.id = n.id
      where t.idea_id is not null
    union select i.id from named n join item t on t.org_id = ${orgId}::uuid and t.id = n.id
      join idea i on i.org_id = t.org_id and i.bundle_id = t.bundle_id
    union select i.id from named n join idea i on i.org_id = ${orgId}::uuid and i.bundle_id = n.id
      where n.kind = 'bundle'
    limit ${most + 1}`;
  return rows.map(({ id }) => id);
}

/** What lies in one stack with these: which of them is on top depends on how somebody looks at the board. */
async function onTopOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.id from idea s where s.org_id = ${orgId}::uuid and s.bundle_id in (
      select i.bundle_id from idea i where i.org_id = ${orgId}::uuid and i.id = any(${ids}::uuid[]))`;
  return rows.map(({ id }) => id);
}
