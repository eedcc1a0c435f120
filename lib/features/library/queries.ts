import type { Agreement } from "@/lib/domain/agreement";
import { type ContentState, contentState } from "@/lib/domain/content";
import { sought } from "@/lib/domain/language/letters";
import type { MemberActor } from "@/lib/domain/people";
import { dayOf } from "@/lib/domain/planning";
import { usesOf } from "@/lib/features/content-uses/queries";
import { checksOf, linksOfContent } from "@/lib/features/link-checks/queries";
import type { ContentLine, Insertable, LibraryPage, LibrarySearch } from "@/lib/features/managed-content/schema";
import { textQuery } from "@/lib/platform/full-text";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

/** Who looks, when, and under which agreement. */
type Looking = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

type Row = Insertable & {
  owner_id: string;
  owner: string;
  review_on: string;
  accepted_at: Date | null;
  ended_at: Date | null;
};

const FROM = Prisma.sql`from managed_content c
  join member m on m.org_id = c.org_id and m.id = c.owner_id
  left join topic t on t.org_id = c.org_id and t.id = c.topic_id`;
const COLUMNS = Prisma.sql`c.id, c.kind, c.title, c.body, c.url, c.revision, t.name as topic, c.owner_id,
  m.name as owner, c.review_on, c.accepted_at, c.ended_at`;

/** Words as Dutch bends them or as they begin, and any part of a title. */
function saysWords(words: string): Prisma.Sql {
  return Prisma.sql`(c.search @@ ${textQuery(words)} or c.title ~* ${sought(words)})`;
}

const IN_USE = Prisma.sql`c.accepted_at is not null and c.ended_at is null`;

function stands(state: LibrarySearch["state"], today: string): Prisma.Sql {
  const conditions: Record<LibrarySearch["state"], Prisma.Sql> = {
    usable: IN_USE,
    in_use: Prisma.sql`${IN_USE} and c.review_on > ${today}`,
    stale: Prisma.sql`${IN_USE} and c.review_on <= ${today}`,
    waiting: Prisma.sql`c.accepted_at is null and c.ended_at is null`,
    declined: Prisma.sql`c.accepted_at is null and c.ended_at is not null`,
    ended: Prisma.sql`c.accepted_at is not null and c.ended_at is not null`,
  };
  return conditions[state];
}

/** How well it fits the words; the same for everything where there are none. */
const rankFor = (words: string): Prisma.Sql =>
  words ? Prisma.sql`ts_rank(c.search, ${textQuery(words)})` : Prisma.sql`0::real`;

/** The library as far as it is asked for: what has to be looked at first, then what fits the words best, by title. */
export async function library(looking: Looking, search: LibrarySearch): Promise<LibraryPage> {
  const { tx, viewer } = looking;
  const { orgId } = viewer;
  const today = dayOf(looking.now.toISOString(), looking.agreement.calendar.timeZone);
  const words = search.q.trim();
  const conditions = [
    Prisma.sql`c.org_id = ${orgId}::uuid`,
    stands(search.state, today),
    ...(words ? [saysWords(words)] : []),
    ...(search.kind ? [Prisma.sql`c.kind = ${search.kind}`] : []),
    ...(search.topic ? [Prisma.sql`t.key = ${search.topic}`] : []),
    ...(search.owner ? [Prisma.sql`c.owner_id = ${search.owner}::uuid`] : []),
  ];
  const rows = await tx.$queryRaw<(Row & { total: number })[]>`
    select ${COLUMNS}, count(*) over ()::int as total ${FROM} where ${Prisma.join(conditions, " and ")}
    order by (c.review_on <= ${today} and ${IN_USE}) desc, ${rankFor(words)} desc, lower(c.title), c.id limit ${search.shown}`;
  const [counts] = await tx.$queryRaw<{ stale: number; waiting: number }[]>`
    select count(*) filter (where ${stands("stale", today)})::int as stale,
      count(*) filter (where ${stands("waiting", today)})::int as waiting
    from managed_content c where c.org_id = ${orgId}::uuid`;
  return {
    lines: await linesOf(looking, rows, today),
    total: rows[0]?.total ?? 0,
    counts: counts ?? { stale: 0, waiting: 0 },
  };
}

async function linesOf({ tx, viewer }: Looking, rows: readonly Row[], today: string): Promise<ContentLine[]> {
  const { orgId } = viewer;
  const uses = await usesOf(
    tx,
    orgId,
    rows.map(({ id }) => id),
  );
  const checks = await checksOf(tx, orgId, { urls: rows.flatMap(linksOfContent) });
  const broken = new Set(checks.flatMap(({ url, outcome }) => (isBroken(outcome) ? [url] : [])));
  return rows.map((row): ContentLine => {
    const used = uses.get(row.id) ?? [];
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      beginning: row.body.slice(0, BEGINNING_MAX),
      topic: row.topic,
      owner: { memberId: row.owner_id, name: row.owner },
      reviewOn: row.review_on,
      state: stateOfRow(row, today),
      posts: used.length,
      olderPosts: used.filter(({ isOlder }) => isOlder).length,
      hasBrokenLink: linksOfContent(row).some((url) => broken.has(url)),
    };
  });
}

const BEGINNING_MAX = 240;
const isBroken = (outcome: string): boolean => outcome === "gone" || outcome === "unreachable";

const stateOfRow = (row: Row, today: string): ContentState =>
  contentState({ acceptedAt: row.accepted_at, endedAt: row.ended_at, reviewOn: row.review_on }, today);

const INSERTABLE_MAX = 40;

/** What can be put in, by words; the nearest first. */
export async function insertable(tx: Tx, orgId: string, words: string): Promise<Insertable[]> {
  const asked = words.trim();
  const rows = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} ${FROM}
    where c.org_id = ${orgId}::uuid and ${IN_USE} and ${asked ? saysWords(asked) : Prisma.sql`true`}
    order by ${rankFor(asked)} desc, lower(c.title), c.id limit ${INSERTABLE_MAX}`;
  return rows.map(({ id, kind, title, body, url, revision, topic }) => ({
    id,
    kind,
    title,
    body,
    url,
    revision,
    topic,
  }));
}
