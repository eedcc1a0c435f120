import type { ConsultationFacts, GapFacts, PrecedentFacts } from "@/lib/domain/meetings";
import { subjectOf } from "@/lib/domain/meetings";
import type { Week } from "@/lib/features/meeting-week/schema";

const LIST_MAX = 6;
const GAPS_MAX = 4;
export const GAP_DAYS = 90;
const GAP_CASES_MAX = 200;
const DAY_MS = 86_400_000;
const NAMED = { select: { id: true, name: true } } as const;

/** The questions that wait for an answer, the most pressing first. */
export async function consultationFacts({ tx, orgId }: Week): Promise<{ title: string; facts: ConsultationFacts }[]> {
  const rows = await tx.consultation.findMany({
    where: { orgId, state: "open" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: LIST_MAX,
    include: { item: { select: { title: true } }, openedBy: NAMED, asked: { include: { member: NAMED } } },
  });
  return rows.map(({ id, itemId, power, question, openedAt, dueAt, item, openedBy, asked }) => ({
    title: item.title,
    facts: {
      kind: "consultation",
      ...{ consultationId: id, itemId, power, question, openedBy: openedBy.name },
      ...{ openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString() },
      asked: asked.map(({ member }) => ({ memberId: member.id, name: member.name })),
    },
  }));
}

/** The facts by which cases are alike; on which channel and about what they were makes no other gap of them. */
const ALIKE = ["workKind", "authorKind", "contentKind", "risk", "moment", "crisisMode"] as const;

function alike(sets: unknown): Record<string, string> {
  const [first = {}] = (Array.isArray(sets) ? sets : [sets]) as Record<string, unknown>[];
  return Object.fromEntries(
    ALIKE.flatMap((fact) => (typeof first[fact] === "string" ? [[fact, first[fact] as string]] : [])),
  );
}

/** What the agreement in force says nothing about and really came up, what came up most first. */
export async function gapFacts({ tx, orgId, now, agreement }: Week): Promise<GapFacts[]> {
  const rows = await tx.consultation.findMany({
    where: {
      orgId,
      reason: "unanswered",
      openedAt: { gte: new Date(now.getTime() - GAP_DAYS * DAY_MS) },
      versionId: agreement.versionId,
    },
    orderBy: { openedAt: "desc" },
    take: GAP_CASES_MAX,
    select: {
      ...{ power: true, facts: true, itemId: true, item: { select: { title: true } } },
      precedent: { select: { id: true } },
    },
  });
  const gaps = new Map<string, GapFacts>();
  for (const { power, facts: sets, itemId, item, precedent } of rows) {
    const facts = alike(sets);
    const gap: GapFacts = { kind: "gap", power, facts, count: 0, days: GAP_DAYS, href: "/agreement/draft", items: [] };
    const key = subjectOf(gap);
    const known = gaps.get(key) ?? gap;
    // Where it was decided before, the missing row is made of that decision.
    const href = precedent && known.href === gap.href ? `/casebook/${precedent.id}` : known.href;
    const items = known.items.length < LIST_MAX ? [...known.items, { itemId, title: item.title }] : known.items;
    gaps.set(key, { ...known, href, items, count: known.count + 1 });
  }
  return [...gaps.values()].sort((one, other) => other.count - one.count).slice(0, GAPS_MAX);
}

/** What was decided since the last meeting where the agreement was silent. */
export async function precedentFacts({ tx, orgId, since }: Week): Promise<PrecedentFacts | null> {
  const where = { orgId, decidedAt: { gte: since } };
  const rows = await tx.precedent.findMany({
    where,
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: LIST_MAX,
    include: { decidedBy: NAMED },
  });
  if (rows.length === 0) return null;
  const count = rows.length < LIST_MAX ? rows.length : await tx.precedent.count({ where });
  return {
    kind: "precedent",
    items: rows.map(({ id, itemId, title, power, outcome, reasoning, decidedBy, decidedAt }) => ({
      ...{ precedentId: id, itemId: itemId ?? id, title, power, outcome, words: reasoning },
      ...{ by: decidedBy.name, decidedAt: decidedAt.toISOString() },
    })),
    more: count - rows.length,
  };
}
