import type { Power } from "@/lib/domain/authority";
import { gathered, likeness, type PrecedentFacts } from "@/lib/domain/casebook";
import type { Answer } from "@/lib/domain/consultations";
import { plainLetters } from "@/lib/domain/language/letters";
import { circumstancesAt, factsOf } from "@/lib/domain/workflow";
import type { FlowScene } from "@/lib/features/judging/queries";
import { subjectOf } from "@/lib/features/scenes/queries";
import { textQuery } from "@/lib/platform/full-text";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CasebookSearch, PrecedentLine, PrecedentView, SimilarPrecedent } from "./schema";

export const LINES_MAX = 100;
/** Of those that could be alike, by words and by topic: more than anybody reads are not compared. */
const CANDIDATES_MAX = 200;
const SIMILAR_MAX = 3;

type Row = {
  id: string;
  title: string;
  power: Power;
  question: string;
  reasoning: string;
  outcome: Answer;
  decided_by: string;
  decided_at: Date;
  is_best_practice: boolean;
  facts: PrecedentFacts;
  rank: number;
};

const COLUMNS = Prisma.sql`p.id, p.title, p.power, p.question, p.reasoning, p.outcome, m.name as decided_by, p.decided_at,
  p.is_best_practice, p.facts`;
const FROM = Prisma.sql`from precedent p join member m on m.org_id = p.org_id and m.id = p.decided_by_id`;

/** The casebook: best practice first, then what the words fit best, then the newest. */
export async function casebook(tx: Tx, orgId: string, search: CasebookSearch): Promise<PrecedentLine[]> {
  const words = search.words.trim();
  const query = textQuery(words);
  const conditions = [
    Prisma.sql`p.org_id = ${orgId}::uuid`,
    ...(words ? [Prisma.sql`p.search @@ ${query}`] : []),
    ...(search.power ? [Prisma.sql`p.power = ${search.power}`] : []),
    ...(search.outcome ? [Prisma.sql`p.outcome = ${search.outcome}`] : []),
    ...(search.topic ? [Prisma.sql`p.facts -> 'topic' @> ${JSON.stringify([search.topic])}::jsonb`] : []),
    ...(search.contentKind
      ? [Prisma.sql`p.facts -> 'contentKind' @> ${JSON.stringify([search.contentKind])}::jsonb`]
      : []),
  ];
  const rank = words ? Prisma.sql`ts_rank(p.search, ${query})` : Prisma.sql`0`;
  const rows = await tx.$queryRaw<Row[]>`
    select ${COLUMNS}, ${rank} as rank ${FROM} where ${Prisma.join(conditions, " and ")}
    order by p.is_best_practice desc, rank desc, p.decided_at desc, p.id desc limit ${LINES_MAX}`;
  const names = await namesOfFacts(tx, orgId);
  return rows.map((row) => lineOf(row, names));
}

type Names = ReadonlyMap<string, string>;

/** What the organisation's own keys are called. */
async function namesOfFacts(tx: Tx, orgId: string): Promise<Names> {
  const rows = await tx.$queryRaw<{ fact: string; key: string; name: string }[]>`
    select 'topic' as fact, key, name from topic where org_id = ${orgId}::uuid
    union all select 'segment', key, name from segment where org_id = ${orgId}::uuid
    union all select 'channel', key, name from channel where org_id = ${orgId}::uuid`;
  return new Map(rows.map(({ fact, key, name }) => [`${fact} ${key}`, name]));
}

function lineOf(row: Row, names: Names): PrecedentLine {
  const named = Object.entries(row.facts).map(([fact, values]): [string, string[]] => [
    fact,
    values.map((value) => names.get(`${fact} ${value}`) ?? value),
  ]);
  const { id, title, power, question, reasoning, outcome } = row;
  return {
    ...{ id, title, power, question, reasoning, outcome },
    decidedBy: row.decided_by,
    decidedAt: row.decided_at.toISOString(),
    isBestPractice: row.is_best_practice,
    facts: Object.fromEntries(named),
  };
}

/** One of them with what was said about it; null when there is none. */
export async function precedentView(tx: Tx, orgId: string, precedentId: string): Promise<PrecedentView | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${COLUMNS}, 0 as rank ${FROM} where p.org_id = ${orgId}::uuid and p.id = ${precedentId}::uuid`;
  if (!row) return null;
  const more = await tx.precedent.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: precedentId } },
    select: {
      askedById: true,
      proposedRowId: true,
      item: { select: { id: true, title: true } },
      remarks: { orderBy: { saidAt: "asc" }, include: { member: { select: { name: true } } } },
    },
  });
  const asker = more.askedById
    ? await tx.member.findUnique({ where: { orgId_id: { orgId, id: more.askedById } }, select: { name: true } })
    : null;
  return {
    ...lineOf(row, await namesOfFacts(tx, orgId)),
    item: more.item,
    askedBy: asker?.name ?? null,
    remarks: more.remarks.map(({ id, body, saidAt, member }) => {
      return { id, body, name: member.name, at: saidAt.toISOString() };
    }),
    proposedRow: await proposedRow(tx, orgId, more.proposedRowId),
  };
}

async function proposedRow(tx: Tx, orgId: string, rowId: string | null): Promise<PrecedentView["proposedRow"]> {
  if (!rowId) return null;
  const row = await tx.authorityRule.findUnique({
    where: { orgId_id: { orgId, id: rowId } },
    select: { version: { select: { state: true } } },
  });
  return row ? { id: rowId, isInDraft: row.version.state === "draft" } : null;
}

/** The decided cases that resemble an item most, by its facts and by its words, with what they have in common. */
export async function similarTo(tx: Tx, scene: FlowScene): Promise<SimilarPrecedent[]> {
  const { item, agreement, now } = scene;
  const text = [item.title, ...item.variants.map(({ body }) => body)].join("\n");
  const topic = JSON.stringify([item.topic?.key ?? ""]);
  const rows = await tx.$queryRaw<Row[]>`
    with words as (
      select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery as query
      from unnest(tsvector_to_array(to_tsvector('dutch', ${plainLetters(text)}))) as lexeme)
    select ${COLUMNS}, ts_rank(p.search, w.query) as rank ${FROM} cross join words w
    where p.org_id = ${item.orgId}::uuid and (p.item_id is null or p.item_id <> ${item.id}::uuid)
      and (p.search @@ w.query or p.facts -> 'topic' @> ${topic}::jsonb)
    order by rank desc, p.decided_at desc limit ${CANDIDATES_MAX}`;
  const facts = gathered(factsOf(subjectOf(item), circumstancesAt(agreement, now)));
  const power = item.stage === "notice" ? "respond" : item.stage;
  const compared = rows.map((row) => ({ row, ...likeness({ power, facts }, row, row.rank) }));
  return compared
    .filter(({ isAlike }) => isAlike)
    .sort((a, b) => b.score - a.score)
    .slice(0, SIMILAR_MAX)
    .map(({ row, same, sharesWords }) => {
      const { facts: _, ...line } = lineOf(row, new Map());
      return { ...line, same, sharesWords };
    });
}

/** The topics a case can be about, by name. */
export const topicsOf = (tx: Tx, orgId: string): Promise<{ key: string; name: string }[]> =>
  tx.topic.findMany({ where: { orgId }, select: { key: true, name: true }, orderBy: { name: "asc" } });
