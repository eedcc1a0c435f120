import type { Agreement } from "@/lib/domain/agreement";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import type { Subject } from "@/lib/domain/workflow";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

/** As far ahead as one look goes: what is due after a thousand other things waits for nobody yet. */
const SCAN_MAX = 1_000;

/** What an open item is decided on, as far as that does not take its texts. */
type Facts = {
  stage: "notice" | "respond" | "accept" | "publish";
  kind: string;
  author_kind: string;
  content_kind: string;
  content_status: string;
  risk: string;
  priority: string;
  topic_key: string | null;
  segment_id: string | null;
  segment_key: string | null;
  is_author: boolean;
  /** Who opened the stage, where that is the viewer or somebody they stand in for. */
  opener_id: string | null;
  needs_moment: boolean;
  /** Ordered out before a crisis that began since: it waits for a decision, and for nothing else. */
  is_held: boolean;
  passed_on_to_role: string | null;
  acceptors: string[] | null;
  needs_four_eyes: boolean;
  channel_keys: string[];
  publication_states: string[];
  was_asked: boolean;
};

/** Open items that are alike in everything that counts, in no order, with the moment each is due. */
export type OpenStages = Facts & { ids: string[]; due_ats: Date[] };

/** Items with the text of their facts, and when they are due in milliseconds: as JSON, which costs the driver nothing to read. */
type Grouped = { ids: string[]; dues: number[]; facts: unknown[] };

/**
 * What every open item is decided on, in one statement. Items are put together by the text of their facts, without their
 * names: to compare a thousand items fact by fact takes the database longer than all the rest.
 */
export async function openStages({
  tx,
  viewer,
  agreement,
}: {
  tx: Tx;
  viewer: MemberActor;
  agreement: Agreement;
}): Promise<OpenStages[]> {
  const { orgId } = viewer;
  const ids = actsAs(viewer);
  const facts = factsFor(ids, agreement);
  const alike = await tx.$queryRaw<Grouped[]>`
    with asked as (
      select distinct substring(n.href from '^/items/([0-9a-f-]{36})$')::uuid as item_id from notification n
      where n.org_id = ${orgId}::uuid and n.member_id = any(${ids}::uuid[]) and n.kind = 'item_sign_off_asked'),
    open as (
    select t.id, r.due_at, json_build_array(${Prisma.join(Object.values(facts))})::text collate "C" as facts
    from stage_run r
    join item t on t.org_id = r.org_id and t.id = r.item_id and t.state = 'open'
    left join topic p on p.org_id = t.org_id and p.id = t.topic_id
    left join segment s on s.org_id = t.org_id and s.id = t.segment_id
    where r.org_id = ${orgId}::uuid and r.closed_at is null and r.stage in ('notice', 'respond', 'accept', 'publish')
      and (r.stage not in ('notice', 'respond') or t.author_id = any(${ids}::uuid[]) or r.passed_on_to_role is not null
        or t.id in (select item_id from asked))
    order by r.due_at, t.id limit ${SCAN_MAX})
    select json_agg(id) as ids, json_agg((extract(epoch from due_at) * 1000)::bigint) as dues, facts::json as facts
    from open group by facts`;
  const names = Object.keys(facts);
  return alike.map((group) => ({
    ...(Object.fromEntries(names.map((name, index) => [name, group.facts[index]])) as Facts),
    ids: group.ids,
    due_ats: group.dues.map((due) => new Date(due)),
  }));
}

/** Where each fact of an item stands, in its row or in those beside it; `ids`: the viewer and whoever they stand in for. */
function factsFor(ids: readonly string[], { crisisNumber }: Agreement): Record<keyof Facts, Prisma.Sql> {
  return {
    stage: Prisma.sql`t.stage`,
    kind: Prisma.sql`t.kind`,
    author_kind: Prisma.sql`t.author_kind`,
    content_kind: Prisma.sql`t.content_kind`,
    content_status: Prisma.sql`t.content_status`,
    risk: Prisma.sql`t.risk`,
    priority: Prisma.sql`t.priority`,
    topic_key: Prisma.sql`p.key`,
    segment_id: Prisma.sql`t.segment_id`,
    segment_key: Prisma.sql`s.key`,
    is_author: Prisma.sql`t.author_id = any(${ids}::uuid[])`,
    opener_id: Prisma.sql`case when r.opened_by_id = any(${ids}::uuid[]) then r.opened_by_id end`,
    needs_moment: Prisma.sql`t.needs_moment_since is not null`,
    passed_on_to_role: Prisma.sql`r.passed_on_to_role`,
    is_held: Prisma.sql`exists (select 1 from publication b where b.org_id = t.org_id and b.item_id = t.id
      and b.state in ('planned', 'by_hand') and b.crisis_number < ${crisisNumber})`,
    acceptors: Prisma.sql`coalesce(r.demands -> 'acceptors', '[]')`,
    needs_four_eyes: Prisma.sql`coalesce((r.demands -> 'needsFourEyes')::boolean, false)`,
    channel_keys: Prisma.sql`array(select c.key from variant v
      join channel c on c.org_id = v.org_id and c.id = v.channel_id
      where v.org_id = t.org_id and v.item_id = t.id order by c.key)`,
    publication_states: Prisma.sql`array(select b.state from publication b
      where b.org_id = t.org_id and b.item_id = t.id order by b.state)`,
    was_asked: Prisma.sql`exists (select 1 from asked a where a.item_id = t.id)`,
  };
}

export function subjectOf(row: OpenStages): Subject {
  return {
    workKind: row.kind as Subject["workKind"],
    authorKind: row.author_kind as Subject["authorKind"],
    contentKind: row.content_kind as Subject["contentKind"],
    contentStatus: row.content_status as Subject["contentStatus"],
    risk: row.risk as Subject["risk"],
    priority: row.priority as Subject["priority"],
    topicKey: row.topic_key,
    segmentKey: row.segment_key,
    channelKeys: row.channel_keys,
  };
}
