import type { Tx } from "@/lib/platform/tenancy";

/** Something found by its words; `where` says how it stands: a column of the board, a stage or end of an item. */
export type Found = { id: string; kind: "idea" | "item"; title: string; where: string };

const EACH_MAX = 6;

/** The signs that mean something in a pattern, taken as themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Ideas and items in which all these words occur, titles first, then the newest. Each word may stand anywhere, in the
 * title or the text.
 */
export async function findByWords(tx: Tx, orgId: string, text: string): Promise<Found[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${literally(word)}%`);
  return tx.$queryRaw<Found[]>`
    (select t.id, 'item' as kind, t.title, case when t.state = 'open' then t.stage else t.state end as "where"
     from item t
     where t.org_id = ${orgId}::uuid and (t.title ilike all(${patterns}::text[]) or exists (
       select 1 from variant v
       where v.org_id = t.org_id and v.item_id = t.id and (t.title || ' ' || v.body) ilike all(${patterns}::text[])))
     order by (t.title ilike all(${patterns}::text[])) desc, t.id desc limit ${EACH_MAX})
    union all
    (select i.id, 'idea' as kind, i.title, i.board_column as "where"
     from idea i
     where i.org_id = ${orgId}::uuid and i.gone_at is null and (i.title || ' ' || i.body) ilike all(${patterns}::text[])
     order by (i.title ilike all(${patterns}::text[])) desc, i.id desc limit ${EACH_MAX})`;
}
