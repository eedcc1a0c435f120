import { stillSays } from "@/lib/domain/content";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { ContentUseView, InsertedPiece } from "./schema";

type UseRow = {
  content_id: string;
  item_id: string;
  title: string;
  state: string;
  revision: number;
  template: string;
  now_says: string;
  by: string;
  used_at: Date;
  texts: string[];
};

const USES_MAX = 2_000;

/**
 * In which posts each of these stands, the latest first: what was put in and is still there, whatever was filled in at
 * its variables. A post counts once, with what it has of the content last; it is older when the content says something
 * else by now.
 */
export async function usesOf(
  tx: Tx,
  orgId: string,
  contentIds: readonly string[],
): Promise<ReadonlyMap<string, ContentUseView[]>> {
  if (contentIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<UseRow[]>`
    select u.content_id, u.item_id, t.title, t.state, u.revision, v.body as template, c.body as now_says, m.name as by,
      u.used_at, array(select x.body from variant x where x.org_id = u.org_id and x.item_id = u.item_id
        and (u.channel_id is null or x.channel_id = u.channel_id)) as texts
    from content_use u
    join managed_content c on c.org_id = u.org_id and c.id = u.content_id
    join managed_content_version v on v.org_id = u.org_id and v.content_id = u.content_id and v.revision = u.revision
    join item t on t.org_id = u.org_id and t.id = u.item_id and t.state in ('open', 'published')
    join member m on m.org_id = u.org_id and m.id = u.used_by_id
    where u.org_id = ${orgId}::uuid and u.content_id = any(${contentIds as string[]}::uuid[])
    order by u.used_at desc, u.id desc limit ${USES_MAX}`;
  const found = new Map<string, Map<string, ContentUseView>>();
  for (const row of rows) {
    const posts = found.get(row.content_id) ?? new Map<string, ContentUseView>();
    found.set(row.content_id, posts);
    if (!posts.has(row.item_id) && row.texts.some((text) => stillSays(text, row))) posts.set(row.item_id, viewOf(row));
  }
  return new Map([...found].map(([contentId, posts]) => [contentId, [...posts.values()]]));
}

const viewOf = (row: UseRow): ContentUseView => ({
  itemId: row.item_id,
  title: row.title,
  state: row.state,
  revision: row.revision,
  isOlder: row.template !== row.now_says,
  by: row.by,
  at: row.used_at.toISOString(),
});

/** What was put into an item from the library, as the studio holds the text beside it. */
export const insertedIn = ({ contentUses }: FlowItem): InsertedPiece[] =>
  contentUses.map(({ contentId, channelId, revision, text, version, content }) => ({
    contentId,
    channelId,
    title: content.title,
    template: version.body,
    text,
    isOlder: revision < content.revision,
    isEnded: content.endedAt !== null,
  }));
