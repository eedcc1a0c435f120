import type { Stage } from "@/lib/domain/agreement";
import { type Column, isAnswerIn } from "@/lib/domain/board";
import { type PostOfIdea, type StoryStep, storyOf } from "@/lib/domain/board/story";
import { historiesOf } from "@/lib/features/idea-history/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";

type Asking = { orgId: string; now: Date };

const OF_IDEA = {
  id: true,
  column: true,
  pinnedAt: true,
  answerFrom: true,
  answerDueAt: true,
  answeredAt: true,
  effect: true,
  bundleId: true,
} as const;

/**
 * What became of some ideas, by id. An idea that went up in another shares what became of that one; one that lies in a
 * stack shares the posts that were made of the stack.
 */
export async function storiesOf(
  tx: Tx,
  { orgId, now }: Asking,
  ideaIds: readonly string[],
): Promise<Map<string, StoryStep[]>> {
  if (ideaIds.length === 0) return new Map();
  const ends = await endsOf(tx, orgId, ideaIds);
  const ids = [...new Set([...ideaIds, ...ends.values()])];
  const ideas = await tx.idea.findMany({ where: { orgId, id: { in: ids } }, select: OF_IDEA });
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const histories = await historiesOf(tx, orgId, ids);
  const posts = await postsOf(tx, orgId, ideas);
  const thanks = await tx.thanks.findMany({
    where: { orgId, ideaId: { in: ids } },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { id: true, ideaId: true, words: true, member: { select: { name: true } } },
  });
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const clock = { calendar, now: now.toISOString() };
  const tell = (id: string): StoryStep[] => {
    const idea = byId.get(ends.get(id) ?? id);
    if (!idea) return [];
    const own = histories.get(id) ?? [];
    // Of the idea it went up in, what was decided from then on.
    const since = own.at(-1)?.at ?? "";
    const shared = idea.id === id ? [] : (histories.get(idea.id) ?? []).filter(({ at }) => at > since);
    return storyOf(
      {
        decided: [...own, ...shared],
        posts: posts.filter((post) => post.isOf(idea)).map(({ post }) => post),
        answer: {
          from: (idea.answerFrom ?? idea.pinnedAt).toISOString(),
          dueAt: idea.answerDueAt.toISOString(),
          givenAt: idea.answeredAt?.toISOString() ?? null,
        },
        waits: !isAnswerIn(idea.column as Column),
        isParked: idea.column === "parked",
        effect: idea.effect,
        thanks: thanks
          .filter(({ ideaId }) => ideaId === id)
          .map((said) => ({ id: said.id, words: said.words, by: said.member.name })),
      },
      clock,
    );
  };
  return new Map(ideaIds.map((id) => [id, tell(id)]));
}

/** Where the ideas that went up in another ended, by the idea that went. */
async function endsOf(tx: Tx, orgId: string, ideaIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; end_id: string }[]>`
    with recursive way as (
      select id as begun, id, merged_into_id from idea
      where org_id = ${orgId}::uuid and id = any(${ideaIds}::uuid[]) and merged_into_id is not null
      union select w.begun, i.id, i.merged_into_id from way w
      join idea i on i.org_id = ${orgId}::uuid and i.id = w.merged_into_id)
    select begun as id, id as end_id from way where merged_into_id is null`;
  return new Map(rows.map((row) => [row.id, row.end_id]));
}

type Origin = { id: string; bundleId: string | null };

async function postsOf(tx: Tx, orgId: string, ideas: readonly Origin[]) {
  const bundleIds = ideas.flatMap(({ bundleId }) => bundleId ?? []);
  const items = await tx.item.findMany({
    where: { orgId, OR: [{ ideaId: { in: ideas.map(({ id }) => id) } }, { bundleId: { in: bundleIds } }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      author: { select: { name: true } },
      publications: {
        where: { state: "sent" },
        orderBy: { sentAt: "asc" },
        select: { sentAt: true, url: true, channelId: true },
      },
    },
  });
  const channels = await tx.channel.findMany({ where: { orgId }, select: { id: true, name: true } });
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return items.map((item) => {
    const post: PostOfIdea = {
      ...{ id: item.id, title: item.title, by: item.author.name, startedAt: item.createdAt.toISOString() },
      ...{ state: item.state as PostOfIdea["state"], stage: item.stage as Stage, closedReason: item.closedReason },
      plannedAt: item.plannedAt?.toISOString() ?? null,
      closedAt: item.closedAt?.toISOString() ?? null,
      places: item.publications.flatMap(({ sentAt, url, channelId }) =>
        sentAt ? [{ channel: names.get(channelId) ?? "", url, at: sentAt.toISOString() }] : [],
      ),
    };
    const isOf = ({ id, bundleId }: Origin) =>
      item.ideaId === id || (item.bundleId !== null && item.bundleId === bundleId);
    return { post, isOf };
  });
}
