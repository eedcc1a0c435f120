import type { Tx } from "@/lib/platform/tenancy";

/** Something found by its words; `where` says how it stands: a column of the board, a stage or end of an item, a kind of campaign. */
export type Found = { id: string; kind: "idea" | "item" | "campaign"; title: string; where: string };

const EACH_MAX = 6;

/** The signs that mean something in a pattern, taken as themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Items, ideas and campaigns in which all these words occur, titles first, then the newest. Each word may stand anywhere,
 * in the title or the text; of a campaign in one of its facts too, so that what is known there is found.
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
     order by (i.title ilike all(${patterns}::text[])) desc, i.id desc limit ${EACH_MAX})
    union all
    (select c.id, 'campaign' as kind, c.name as title, c.kind as "where"
     from campaign c
     where c.org_id = ${orgId}::uuid and ((c.name || ' ' || c.brief) ilike all(${patterns}::text[]) or exists (
       select 1 from campaign_fact f
       where f.org_id = c.org_id and f.campaign_id = c.id and f.removed_at is null
         and (c.name || ' ' || f.question || ' ' || f.words) ilike all(${patterns}::text[])))
     order by (c.name ilike all(${patterns}::text[])) desc, c.id desc limit ${EACH_MAX})`;
}
