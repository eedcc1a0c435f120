import { suggest } from "@/lib/domain/cases";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { formUsedIn } from "@/lib/domain/tone";
import { keywordRules } from "@/lib/features/case-rules/queries";
import { talkAnswer } from "@/lib/features/case-talking/queries";
import type { Reading } from "@/lib/features/item-page/queries";
import { type Colleague, colleagues } from "@/lib/features/scenes/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { CaseMessageView, CasePage, CaseTriage, EarlierCase } from "./schema";

/** A conversation is read from its end; what lies further back than this was answered long ago. */
const MESSAGES_MAX = 200;
const EARLIER_MAX = 6;
const ANSWER_SHOWN = 400;

const keyed = { select: { id: true, key: true, name: true } } as const;
const CASE = {
  channel: keyed,
  contact: true,
  topic: keyed,
  segment: keyed,
  messages: {
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: MESSAGES_MAX + 1,
    include: { contact: { select: { name: true, handle: true } } },
  },
} satisfies Prisma.CaseInclude;
type CaseRow = Prisma.CaseGetPayload<{ include: typeof CASE }>;
type Names = (id: string | null) => string;

/** Everything the page of a case shows to the viewer beside its answer; null when there is no such case here. */
export async function casePage(reading: Reading, caseId: string): Promise<CasePage | null> {
  const { tx, viewer, now, agreement } = reading;
  const { orgId, memberId } = viewer;
  const file = await tx.case.findUnique({ where: { orgId_id: { orgId, id: caseId } }, include: CASE });
  if (!file) return null;
  const people = await colleagues(tx, orgId, now);
  const nameOf = await namesIn(reading, file, people);
  const { id, title, version, network, contact, noticedAt } = file;
  return {
    ...{ id, title, version, network },
    channel: file.channel ? named(file.channel) : null,
    viewerId: memberId,
    state: file.state as CasePage["state"],
    mode: file.mode as CasePage["mode"],
    source: file.source as CasePage["source"],
    contact: contact ? pickContact(contact) : null,
    addressForm: formOf(file),
    holder: file.holderId ? { memberId: file.holderId, name: nameOf(file.holderId) } : null,
    heldSince: iso(file.heldSince),
    noticedAt: noticedAt.toISOString(),
    triage: triageOf(file, nameOf),
    suggested: await suggestedFor(reading, file),
    ...standingOf(file, { nameOf, now }),
    messages: file.messages.slice(0, MESSAGES_MAX).toReversed().map(messageView(nameOf)),
    isCut: file.messages.length > MESSAGES_MAX,
    earlier: await earlierOf(reading, file),
    talking: await talkingAnswer(reading, file, people),
    campaigns: await campaignsAbout(reading, file),
    itemId: file.itemId,
    choices: await choicesOf(reading, people),
    may: { work: mayTry(viewer.roles, "cases.work") },
    zone: agreement.calendar.timeZone,
  };
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
const heardIn = ({ messages }: CaseRow): string[] =>
  messages.flatMap(({ direction, body }) => (direction === "in" ? [body] : []));

/** How they spoke to us last; where that tells nothing, how they did before. */
function formOf(file: CaseRow): CasePage["addressForm"] {
  const known = (file.contact?.addressForm ?? null) as CasePage["addressForm"];
  for (const said of heardIn(file)) {
    const form = formUsedIn(said);
    if (form) return form;
  }
  return known;
}

/** What the agreement says about going from watching to answering; asked of the same function as the step itself. */
async function talkingAnswer(
  { tx, viewer, agreement, now, say }: Reading,
  file: CaseRow,
  people: readonly Colleague[],
): Promise<CasePage["talking"]> {
  if (file.mode !== "listening" || file.state === "closed") return null;
  const asking = { tx, viewer, say, words: new Map(), scene: { agreement, now, people } };
  const { outcome, verdict, rules } = await talkAnswer(asking, file);
  const isHeld = outcome === "held" && verdict !== "unanswered";
  const shown = outcome === "go" ? "allowed" : outcome === "refused" ? "refused" : isHeld ? "consult_first" : verdict;
  return { verdict: shown, rules: rules.map(({ number, text }) => ({ number, text })) };
}

const CAMPAIGNS_MAX = 2;
/** Shorter words stand in every sentence. */
const TELLING_LETTERS = 7;

/** Campaigns that are going on and know of something that was said. */
async function campaignsAbout({ tx, viewer: { orgId }, now, agreement }: Reading, file: CaseRow): Promise<string[]> {
  const today = dayOf(now.toISOString(), agreement.calendar.timeZone);
  const running = await tx.campaign.findMany({
    where: { orgId, endedAt: null, startsOn: { lte: today }, endsOn: { gte: today } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    select: { id: true, name: true, brief: true, facts: { select: { question: true, words: true } } },
  });
  const words = wordsOf([file.title, ...heardIn(file)].join(" ")).filter(({ length }) => length >= TELLING_LETTERS);
  const knows = ({ name, brief, facts }: (typeof running)[number]) => {
    const known = new Set(wordsOf([name, brief, ...facts.flatMap((fact) => [fact.question, fact.words])].join(" ")));
    return words.some((word) => known.has(word));
  };
  return running
    .filter(knows)
    .map(({ id }) => id)
    .slice(0, CAMPAIGNS_MAX);
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const pickContact = ({ id, name, handle, profileUrl }: NonNullable<CaseRow["contact"]>) => ({
  id,
  name: name || handle,
  handle,
  profileUrl,
});

function standingOf(file: CaseRow, { nameOf, now }: { nameOf: Names; now: Date }) {
  const { snoozedUntil, closedAt, route } = file;
  return {
    snoozed:
      snoozedUntil && snoozedUntil > now ? { until: snoozedUntil.toISOString(), by: nameOf(file.snoozedById) } : null,
    route: route
      ? {
          kind: route as NonNullable<CasePage["route"]>["kind"],
          url: file.routeUrl,
          lookAt: iso(file.routeLookAt),
          ended: file.routeEndedAt ? { at: file.routeEndedAt.toISOString(), words: file.routeWords ?? "" } : null,
        }
      : null,
    closed: closedAt
      ? {
          at: closedAt.toISOString(),
          by: nameOf(file.closedById),
          outcome: file.outcome as NonNullable<CasePage["closed"]>["outcome"],
          words: file.outcomeWords ?? "",
        }
      : null,
    firstAnswer: {
      dueAt: iso(file.firstAnswerDueAt),
      at: iso(file.firstAnsweredAt),
      differenceMinutes: file.firstAnswerDifference,
    },
  };
}

function triageOf(file: CaseRow, nameOf: Names): CaseTriage {
  return {
    authorKind: file.authorKind as CaseTriage["authorKind"],
    contentKind: file.contentKind as CaseTriage["contentKind"],
    risk: file.risk as CaseTriage["risk"],
    priority: file.priority as CaseTriage["priority"],
    topic: file.topic ? named(file.topic) : null,
    segment: file.segment ? named(file.segment) : null,
    sentiment: file.sentiment as CaseTriage["sentiment"],
    by: file.triagedAt ? { name: nameOf(file.triagedById), at: file.triagedAt.toISOString() } : null,
  };
}

const messageView =
  (nameOf: Names) =>
  (message: CaseRow["messages"][number]): CaseMessageView => ({
    id: message.id,
    direction: message.direction as CaseMessageView["direction"],
    from: message.memberId ? nameOf(message.memberId) : message.contact?.name || message.contact?.handle || "",
    memberId: message.memberId,
    body: message.body,
    url: message.url,
    extras: message.extras as CaseMessageView["extras"],
    sentAt: message.sentAt.toISOString(),
    changedAt: iso(message.changedAt),
    goneAt: iso(message.goneAt),
  });

/** Names of everybody the case points at, people who left included: what they did stays theirs. */
async function namesIn(
  { tx, viewer: { orgId } }: Reading,
  file: CaseRow,
  people: readonly { memberId: string; name: string }[],
): Promise<Names> {
  const known = new Map(people.map(({ memberId, name }) => [memberId, name]));
  const pointedAt = [
    ...[file.holderId, file.triagedById, file.snoozedById, file.closedById],
    ...file.messages.map(({ memberId }) => memberId),
  ];
  const unknown = [...new Set(pointedAt)].filter((id): id is string => id !== null && !known.has(id));
  if (unknown.length > 0) {
    const where = { orgId, id: { in: unknown } };
    for (const left of await tx.member.findMany({ where, select: { id: true, name: true } }))
      known.set(left.id, left.name);
  }
  return (id) => known.get(id ?? "") ?? "";
}

/** What the keyword rules make of everything that was said to us. */
async function suggestedFor({ tx, viewer: { orgId } }: Reading, file: CaseRow): Promise<CasePage["suggested"]> {
  return suggest([file.title, ...heardIn(file)].join("\n"), await keywordRules(tx, orgId));
}

async function earlierOf({ tx, viewer: { orgId } }: Reading, { id, contactId }: CaseRow): Promise<EarlierCase[]> {
  if (!contactId) return [];
  const files = await tx.case.findMany({
    where: { orgId, contactId, id: { not: id } },
    orderBy: [{ lastAt: "desc" }, { id: "desc" }],
    take: EARLIER_MAX,
    select: {
      id: true,
      title: true,
      state: true,
      outcome: true,
      lastAt: true,
      messages: { where: { direction: "out" }, orderBy: { sentAt: "desc" }, take: 1, select: { body: true } },
    },
  });
  return files.map(({ messages: [answer], lastAt, state, outcome, ...file }) => ({
    ...file,
    state: state as EarlierCase["state"],
    outcome: outcome as EarlierCase["outcome"],
    lastAt: lastAt.toISOString(),
    answered: answer?.body.slice(0, ANSWER_SHOWN) ?? null,
  }));
}

async function choicesOf(
  { tx, viewer: { orgId } }: Reading,
  people: readonly Colleague[],
): Promise<CasePage["choices"]> {
  const byName = { where: { orgId }, select: { id: true, name: true }, orderBy: { name: "asc" } } as const;
  const [topics, segments, channels] = await Promise.all([
    tx.topic.findMany(byName),
    tx.segment.findMany(byName),
    tx.channel.findMany({ ...byName, where: { orgId, archivedAt: null } }),
  ]);
  const canWork = people.filter(({ roles }) => mayTry(roles, "cases.work"));
  return { topics, segments, channels, people: canWork.map(({ memberId, name }) => ({ memberId, name })) };
}
