import { sought } from "@/lib/domain/language/letters";
import { textQuery } from "@/lib/platform/full-text";
import type { Tx } from "@/lib/platform/tenancy";

/** Something found by its words; `where` says how it stands: a column of the board, a stage or end of a post, a state of a case, a kind of campaign. */
export type Found = {
  id: string;
  kind: "idea" | "bundle" | "item" | "case" | "campaign";
  title: string;
  where: string;
};

const EACH_MAX = 6;

/**
 * Posts, ideas, bundles and campaigns in which all these words occur, titles first, then the newest. Each word may stand anywhere,
 * in the title or the text; of a campaign in one of its facts too, so that what is known there is found. Cases are found
 * by words as Dutch bends them or as they begin, in what was said on either side: there are too many to walk through.
 */
export async function findByWords(tx: Tx, orgId: string, text: string): Promise<Found[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const patterns = words.map(sought);
  return tx.$queryRaw<Found[]>`
    (select t.id, 'item' as kind, t.title, case when t.state = 'open' then t.stage else t.state end as "where"
     from item t
     where t.org_id = ${orgId}::uuid and t.kind = 'post' and (t.title ~* all(${patterns}::text[]) or exists (
       select 1 from variant v
       where v.org_id = t.org_id and v.item_id = t.id and (t.title || ' ' || v.body) ~* all(${patterns}::text[])))
     order by (t.title ~* all(${patterns}::text[])) desc, t.id desc limit ${EACH_MAX})
    union all
    (select i.id, 'idea' as kind, i.title, i.board_column as "where"
     from idea i
     where i.org_id = ${orgId}::uuid and i.gone_at is null and (i.title || ' ' || i.body) ~* all(${patterns}::text[])
     order by (i.title ~* all(${patterns}::text[])) desc, i.id desc limit ${EACH_MAX})
    union all
    (select b.id, 'bundle' as kind, b.title, b.board_column as "where"
     from bundle b
     where b.org_id = ${orgId}::uuid and b.ended_at is null and (b.title || ' ' || b.words) ~* all(${patterns}::text[])
     order by (b.title ~* all(${patterns}::text[])) desc, b.id desc limit ${EACH_MAX})
    union all
    (select f.id, 'case' as kind, f.title, f.state as "where"
     from case_file f
     where f.org_id = ${orgId}::uuid and f.id in (
       select n.id from case_file n where n.org_id = ${orgId}::uuid and n.search @@ ${textQuery(text)}
       union select m.case_id from case_message m
       where m.org_id = ${orgId}::uuid and m.search @@ ${textQuery(text)})
     order by f.last_at desc, f.id desc limit ${EACH_MAX})
    union all
    (select c.id, 'campaign' as kind, c.name as title, c.kind as "where"
     from campaign c
     where c.org_id = ${orgId}::uuid and ((c.name || ' ' || c.brief) ~* all(${patterns}::text[]) or exists (
       select 1 from campaign_fact f
       where f.org_id = c.org_id and f.campaign_id = c.id and f.removed_at is null
         and (c.name || ' ' || f.question || ' ' || f.words) ~* all(${patterns}::text[])))
     order by (c.name ~* all(${patterns}::text[])) desc, c.id desc limit ${EACH_MAX})`;
}
