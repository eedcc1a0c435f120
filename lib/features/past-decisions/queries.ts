import type { Tx } from "@/lib/platform/tenancy";
import { PAST_DAYS, type PastDecisions, type PastSituation } from "./schema";

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many pieces of work are named beside a count. */
const EXAMPLES = 3;

/**
 * What was really decided in the last 90 days, by exactly the same facts, each with the latest work it was about. A
 * decision about several channels counts once on each: those are different situations. Grouped where the journal is, so
 * that tens of thousands of decisions leave the database as the few situations they were; as text, since the facts of
 * equal situations are written alike and texts sort faster than documents.
 */
export async function pastDecisions(tx: Tx, orgId: string, now: Date): Promise<PastDecisions> {
  const since = new Date(now.getTime() - PAST_DAYS * DAY_MS);
  const situations = await tx.$queryRaw<PastSituation[]>`
    with decided as (
      select decision->>'power' as power, decision->>'verdict' as verdict, facts::text collate "C" as facts, subject_id,
        count(*) as times, max(at) as latest
      from journal_entry, jsonb_array_elements(decision->'facts') as situation(facts)
      where org_id = ${orgId}::uuid and at >= ${since} and at <= ${now} and decision is not null and subject_kind = 'item'
      group by 1, 2, 3, 4
    ), counted as (
      select power, verdict, facts, sum(times)::int as count, max(latest) as latest,
        (array_agg(subject_id order by latest desc))[1:${EXAMPLES}::int] as ids,
        (array_agg(latest order by latest desc))[1:${EXAMPLES}::int] as moments
      from decided group by power, verdict, facts
    )
    select power, verdict, facts::jsonb as facts, count, (
      select coalesce(json_agg(json_build_object('itemId', i.id, 'title', i.title,
        'at', to_char(one.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by one.at desc), '[]')
      from unnest(ids, moments) as one(id, at)
      join item i on i.org_id = ${orgId}::uuid and i.id = one.id
    ) as examples
    from counted order by count desc, latest desc, facts`;
  return { since: since.toISOString(), situations };
}
