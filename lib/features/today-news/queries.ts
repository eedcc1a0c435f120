import type { Looking } from "@/lib/features/waiting/queries";
import type { CalmFacts, GoodNews, IdeaNews } from "./schema";

const NEWS_MAX = 3;
const NEWS_MS = 7 * 86_400_000;

/** What became of the viewer's own ideas lately. */
export async function newsOf({ tx, viewer, now }: Looking): Promise<IdeaNews[]> {
  const rows = await tx.idea.findMany({
    where: {
      orgId: viewer.orgId,
      pinnedById: viewer.memberId,
      column: { in: ["selected", "in_the_works", "published"] },
      movedAt: { gt: new Date(now.getTime() - NEWS_MS) },
    },
    orderBy: [{ movedAt: "desc" }, { id: "asc" }],
    take: NEWS_MAX,
    select: {
      id: true,
      title: true,
      column: true,
      answeredById: true,
      items: { select: { author: true } },
      bundle: { select: { items: { select: { author: true } } } },
    },
  });
  const answerers = rows.flatMap(({ answeredById }) => answeredById ?? []);
  const people = await tx.member.findMany({
    where: { orgId: viewer.orgId, id: { in: answerers } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, title, column, answeredById, items, bundle }) => ({
    ideaId: id,
    title,
    column: column as IdeaNews["column"],
    by: (bundle?.items ?? items).at(-1)?.author.name ?? nameOf.get(answeredById ?? "") ?? "",
  }));
}

/** The latest idea of somebody else that made it all the way. */
export async function goodNewsOf({ tx, viewer, now }: Looking): Promise<GoodNews | null> {
  const idea = await tx.idea.findFirst({
    where: {
      orgId: viewer.orgId,
      column: "published",
      movedAt: { gt: new Date(now.getTime() - 2 * NEWS_MS) },
      pinnedById: { not: viewer.memberId },
    },
    orderBy: [{ movedAt: "desc" }, { id: "asc" }],
    select: { id: true, title: true, pinnedBy: { select: { name: true } } },
  });
  return idea ? { ideaId: idea.id, title: idea.title, pinnedBy: idea.pinnedBy.name } : null;
}

/** What the week brought, for whoever has nothing to do. */
export async function calmOf({ tx, viewer, now, agreement }: Looking): Promise<CalmFacts> {
  const zone = agreement.calendar.timeZone;
  const [row] = await tx.$queryRaw<CalmFacts[]>`
    select
      (select count(*)::int from item t where t.org_id = ${viewer.orgId}::uuid and t.state = 'published' and t.kind = 'post'
        and t.closed_at >= date_trunc('week', ${now}::timestamptz at time zone ${zone}) at time zone ${zone})
        as "publishedThisWeek",
      (select count(*)::int from idea i where i.org_id = ${viewer.orgId}::uuid and i.board_column = 'pinned'
        and i.pinned_at >= ${new Date(now.getTime() - NEWS_MS)}) as "newIdeas"`;
  return row ?? { publishedThisWeek: 0, newIdeas: 0 };
}
