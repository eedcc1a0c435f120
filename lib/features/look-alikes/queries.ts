import { lookAlikes, stemsOf } from "@/lib/domain/board/look-alikes";
import { sought } from "@/lib/domain/language/letters";
import type { Tx } from "@/lib/platform/tenancy";
import type { LookAlike } from "./schema";

const SHOWN_MAX = 3;
/** The newest of those with a word in common; an older one that says the same is rarely what somebody means. */
const LOOKED_AT_MAX = 200;

type Asked = { orgId: string; memberId: string; title: string; not?: string | undefined };

/**
 * Ideas on the board that look like a title, the most alike first. Fetched by the beginnings of its words and judged by
 * `lookAlikes`: an index of letters could not be used behind walls between organisations that are drawn row by row.
 */
export async function readLookAlikes(tx: Tx, { orgId, memberId, title, not }: Asked): Promise<LookAlike[]> {
  const stems = stemsOf(title);
  if (stems.length === 0) return [];
  const patterns = stems.map(sought);
  const rows = await tx.$queryRaw<(Omit<LookAlike, "pinnedAt"> & { pinnedAt: Date })[]>`
    with found as materialized (
      select idea.id, idea.title, idea.board_column, idea.version, idea.votes, idea.pinned_by_id, idea.pinned_at from idea
      where idea.org_id = ${orgId}::uuid and idea.board_column <> 'gone'
        and idea.title ~* any(${patterns}::text[])
      order by idea.pinned_at desc, idea.id limit ${LOOKED_AT_MAX})
    select f.id, f.title, f.board_column as "column", f.version, f.votes, f.pinned_at as "pinnedAt", p.name as "pinnedBy",
      f.pinned_by_id = ${memberId}::uuid as "isOwn",
      exists (select 1 from idea_vote v where v.org_id = p.org_id and v.idea_id = f.id
        and v.member_id = ${memberId}::uuid) as "hasVoted"
    from found f join member p on p.org_id = ${orgId}::uuid and p.id = f.pinned_by_id
    order by f.id desc`;
  const others = rows.filter(({ id }) => id !== not);
  return lookAlikes(title, others, SHOWN_MAX).map((idea) => ({ ...idea, pinnedAt: idea.pinnedAt.toISOString() }));
}
