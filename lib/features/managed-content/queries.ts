import type { Agreement } from "@/lib/domain/agreement";
import { contentState, type ManagedKind, readWaits, waitsAnsweredBy } from "@/lib/domain/content";
import { type Countdown, countdown } from "@/lib/domain/deadlines";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { usesOf } from "@/lib/features/content-uses/queries";
import { answerTerm, mayKeep } from "@/lib/features/hardening/queries";
import { checksOf, linksOfContent } from "@/lib/features/link-checks/queries";
import type { Tx } from "@/lib/platform/tenancy";
import {
  CONTENT_EVENTS,
  type ContentAsked,
  type ContentChoices,
  type ContentEventLine,
  type ContentView,
  type HardenedPiece,
} from "./schema";

/** Who looks, when, and under which agreement. */
type Looking = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

const todayAt = ({ agreement, now }: Pick<Looking, "agreement" | "now">): string =>
  dayOf(now.toISOString(), agreement.calendar.timeZone);

/** One piece of content with its history and where it stands; null when there is none. */
export async function contentView(looking: Looking, contentId: string): Promise<ContentView | null> {
  const { tx, viewer } = looking;
  const { orgId } = viewer;
  const content = await tx.managedContent.findUnique({
    where: { orgId_id: { orgId, id: contentId } },
    include: {
      owner: { select: { name: true, removedAt: true, endsAt: true } },
      topic: { select: { id: true, name: true } },
      sourceItem: { select: { id: true, title: true } },
      versions: { orderBy: { revision: "desc" }, take: VERSIONS_MAX },
    },
  });
  if (!content) return null;
  const waits = readWaits(content.waits);
  const pointedAt = waits.flatMap(({ askedIds, givenById }) => [...askedIds, ...(givenById ? [givenById] : [])]);
  const names = await namesOf(tx, orgId, [
    ...pointedAt,
    content.hardenedById,
    content.editedById,
    ...content.versions.map(({ savedById }) => savedById),
  ]);
  const name = (memberId: string) => names.get(memberId) ?? "";
  const ref = (memberId: string) => ({ memberId, name: name(memberId) });
  const state = contentState(content, todayAt(looking));
  const who = { actsAs: actsAs(viewer), roles: viewer.roles, proposedById: content.hardenedById };
  const { id, title, body, url, revision, topic, reviewOn, endedReason, question } = content;
  return {
    ...{ id, title, body, url, revision, state, topic, reviewOn, endedReason, question },
    kind: content.kind as ManagedKind,
    owner: { memberId: content.ownerId, name: content.owner.name },
    hardenedBy: ref(content.hardenedById),
    hardenedAt: content.hardenedAt.toISOString(),
    editedBy: name(content.editedById),
    editedAt: content.editedAt.toISOString(),
    source: sourceOf(content),
    waits: waits.map(({ kind, askedIds, givenById }) => {
      return { kind, asked: askedIds.map(ref), givenBy: givenById ? name(givenById) : null };
    }),
    due: state === "waiting" ? dueOf(content, looking) : null,
    links: await checksOf(tx, orgId, { urls: linksOfContent(content) }),
    uses: (await usesOf(tx, orgId, [id])).get(id) ?? [],
    versions: content.versions.map((version) => {
      const { savedById, savedAt } = version;
      return {
        revision: version.revision,
        title: version.title,
        body: version.body,
        by: name(savedById),
        at: savedAt.toISOString(),
      };
    }),
    events: await eventsOf(tx, orgId, id),
    may: {
      keep: (state === "in_use" || state === "stale" || state === "ended") && mayKeep(looking, content, viewer),
      answer: state === "waiting" && mayTry(viewer.roles, "content.keep") && waitsAnsweredBy(waits, who).length > 0,
      takeBack: state === "waiting" && content.hardenedById === viewer.memberId,
    },
  };
}

const VERSIONS_MAX = 50;
const EVENTS_MAX = 60;

type Sourced = { sourceItem: { id: string; title: string } | null; sourceUrl: string | null };

function sourceOf({ sourceItem, sourceUrl }: Sourced): ContentView["source"] {
  if (sourceItem) return { itemId: sourceItem.id, title: sourceItem.title };
  return sourceUrl ? { url: sourceUrl } : null;
}

async function namesOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await tx.member.findMany({
    where: { orgId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function eventsOf(tx: Tx, orgId: string, contentId: string): Promise<ContentEventLine[]> {
  const entries = await tx.journalEntry.findMany({
    where: { orgId, subjectId: contentId, action: { in: Object.keys(CONTENT_EVENTS) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: EVENTS_MAX,
    select: { id: true, action: true, actorName: true, at: true, data: true, decision: true },
  });
  return entries.map(({ id, action, actorName, at, data, decision }) => {
    const kind = CONTENT_EVENTS[action as keyof typeof CONTENT_EVENTS];
    const said = data !== null && typeof data === "object" && !Array.isArray(data) ? data.words : "";
    const words = typeof said === "string" ? said : "";
    return { id, kind, name: actorName, at: at.toISOString(), words, isDecision: decision !== null };
  });
}

const ASKED_MAX = 30;

type AskedRow = {
  id: string;
  title: string;
  waits: unknown;
  question: string;
  acceptedAt: Date | null;
  hardenedById: string;
  hardenedAt: Date;
  dueAt: Date | null;
};

/** The content that waits for the viewer: proposals to answer, soonest first, and then what is theirs to look at again. */
export async function contentAsked(looking: Looking): Promise<ContentAsked[]> {
  const { tx, viewer, agreement, now } = looking;
  if (!mayTry(viewer.roles, "content.keep")) return [];
  const { orgId } = viewer;
  const ids = actsAs(viewer);
  const today = todayAt(looking);
  const found = await tx.$queryRaw<AskedRow[]>`
    select id, title, waits, question, accepted_at as "acceptedAt", hardened_by_id as "hardenedById",
      hardened_at as "hardenedAt", due_at as "dueAt"
    from managed_content
    where org_id = ${orgId}::uuid and ended_at is null
      and (accepted_at is null or (review_on <= ${today} and owner_id = any(${ids}::uuid[])))
    order by due_at nulls last, review_on, id`;
  const who = { actsAs: ids, roles: viewer.roles };
  const theirs = found
    .filter(
      ({ acceptedAt, waits, hardenedById: proposedById }) =>
        acceptedAt !== null || waitsAnsweredBy(readWaits(waits), { ...who, proposedById }).length > 0,
    )
    .slice(0, ASKED_MAX);
  if (theirs.length === 0) return [];
  const names = await namesOf(
    tx,
    orgId,
    theirs.map(({ hardenedById }) => hardenedById),
  );
  return theirs.map(({ id, title, acceptedAt, hardenedById, hardenedAt, question, dueAt }) => ({
    id,
    title,
    why: acceptedAt ? "stale" : "answer",
    by: names.get(hardenedById) ?? "",
    question,
    due: acceptedAt ? null : dueOf({ hardenedAt, dueAt }, { agreement, now }),
  }));
}

type Asked = { hardenedAt: Date; dueAt: Date | null };

function dueOf({ hardenedAt, dueAt }: Asked, { agreement, now }: Pick<Looking, "agreement" | "now">): Countdown | null {
  if (!dueAt) return null;
  return countdown({
    calendar: agreement.calendar,
    term: answerTerm(agreement),
    openedAt: hardenedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    now: now.toISOString(),
  });
}

/** What is chosen from when content is described: topics, whoever can look after it, and today. */
export async function contentChoices({ tx, viewer, now, agreement }: Looking): Promise<ContentChoices> {
  const { orgId } = viewer;
  const topics = await tx.topic.findMany({
    where: { orgId },
    select: { id: true, key: true, name: true },
    orderBy: { name: "asc" },
  });
  const people = await tx.member.findMany({
    where: {
      orgId,
      removedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      roles: { some: { role: { not: "adviser" } } },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return {
    topics,
    people: people.map(({ id: memberId, name }) => ({ memberId, name })),
    today: todayAt({ agreement, now }),
  };
}

/** What became managed content of an item, or is proposed to. */
export async function hardenedOf(tx: Tx, orgId: string, itemId: string): Promise<HardenedPiece[]> {
  const contents = await tx.managedContent.findMany({
    where: { orgId, sourceItemId: itemId },
    orderBy: { id: "asc" },
    select: { id: true, title: true, acceptedAt: true, endedAt: true, reviewOn: true },
  });
  return contents.map(({ id, title, ...standing }) => ({ id, title, state: contentState(standing, "") }));
}
