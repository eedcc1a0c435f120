import {
  type Answer,
  type Ask,
  type CaseFacts,
  type ConsultationReason,
  type Crew,
  isSameMatter,
  isYes,
  mayAnswer,
  whoIsAsked,
} from "@/lib/domain/consultations";
import { countdown } from "@/lib/domain/deadlines";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { circumstancesAt, factsOf, type Judgement, type PersonRef } from "@/lib/domain/workflow";
import { lastHeard } from "@/lib/features/case-answers/queries";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { type FlowScene, judgeFor } from "@/lib/features/judging/queries";
import { askingMoments, askingTerm } from "@/lib/features/pauses/queries";
import { type Colleague, fingerprintOf, openRunOf, subjectOf } from "@/lib/features/scenes/queries";
import { hashToken } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { AnswerLinkState, AnswerPage, ConsultedPower, ItemConsultation, PutBefore } from "./schema";

export type Consultation = FlowItem["consultations"][number];

/** What the open stage can be held at. */
const POWER_OF: Record<string, ConsultedPower> = { respond: "respond", accept: "accept", publish: "publish" };

/** What somebody would do next with it: with a case that is only listened to, begin to talk. */
function powerNext({ stage, file }: FlowItem): ConsultedPower | undefined {
  return stage === "notice" && file?.mode === "listening" ? "start_talking" : POWER_OF[stage];
}

/** Why a step is held in a way that somebody can be asked about; null when it is not. */
export function heldFor({ refusal }: Judgement): ConsultationReason | null {
  return refusal?.code === "unanswered" || refusal?.code === "consult_first" ? refusal.code : null;
}

/** The right people to ask about a step that is held; see `whoIsAsked`. */
export async function asksFor(
  tx: Tx,
  scene: FlowScene,
  { judgement, askerId }: { judgement: Judgement; askerId: string },
): Promise<Ask[]> {
  const reason = heldFor(judgement);
  if (!reason) return [];
  const { topic, segment, orgId } = scene.item;
  const { obligations } = judgement.decision;
  const held = { reason, obligations, topicKey: topic?.key ?? null, segmentKey: segment?.key ?? null, askerId };
  return whoIsAsked(held, await crewOf(tx, orgId, scene.people));
}

/** Everybody with what makes them the right one to ask; a deputy counts for whoever they stand in for too. */
export async function crewOf(tx: Tx, orgId: string, people: readonly Colleague[]): Promise<Crew> {
  const segments = await tx.segment.findMany({ where: { orgId }, select: { id: true, key: true } });
  const experts = await tx.topicExpert.findMany({
    where: { orgId },
    select: { memberId: true, topic: { select: { key: true } } },
  });
  const keyOf = new Map(segments.map(({ id, key }) => [id, key]));
  return people.map((one) => ({
    memberId: one.memberId,
    roles: one.roles.map(({ role, segmentId }) => ({
      role,
      segmentKey: segmentId === null ? null : (keyOf.get(segmentId) ?? segmentId),
    })),
    topics: experts.filter(({ memberId }) => actsAs(one).includes(memberId)).map(({ topic }) => topic.key),
  }));
}

/** Before whom the viewer can lay the step that is open and held for them; null when it is not, or was laid already. */
export async function putBefore(tx: Tx, scene: FlowScene, viewer: MemberActor): Promise<PutBefore | null> {
  const { item, agreement, now, people } = scene;
  const power = powerNext(item);
  if (item.state !== "open" || !power || item.consultations.some((one) => isOpenNow(item, one, power))) return null;
  const judgement = judgeFor(scene, power, viewer);
  const asks = await asksFor(tx, scene, { judgement, askerId: viewer.memberId });
  if (asks.length === 0) return null;
  const { amountMinutes, clock } = askingTerm(agreement, item);
  const { dueAt } = askingMoments(agreement, item, now);
  const asked = people.filter(({ memberId }) => asks.some((ask) => ask.memberId === memberId));
  return { power, people: refs(asked), amountMinutes, clock, dueAt: dueAt.toISOString() };
}

const refs = (people: readonly PersonRef[]): PersonRef[] => people.map(({ memberId, name }) => ({ memberId, name }));

const isOpenNow = (item: FlowItem, one: Consultation, power: string): boolean =>
  one.state === "open" && one.power === power && one.stageRunId === openRunOf(item)?.id;

/** What was asked about this item and what came of it, oldest first, as the viewer sees it. */
export function consultationsOf(
  scene: FlowScene,
  viewer: MemberActor,
  names: ReadonlyMap<string, string>,
): ItemConsultation[] {
  const { item, agreement, now } = scene;
  const runId = openRunOf(item)?.id;
  const facts = factsOf(subjectOf(item), circumstancesAt(agreement, now));
  const term = askingTerm(agreement, item);
  const ref = (memberId: string): PersonRef => ({ memberId, name: names.get(memberId) ?? "" });
  return item.consultations.map((one): ItemConsultation => {
    const openedAt = one.openedAt.toISOString();
    const moments = { openedAt, dueAt: one.dueAt.toISOString(), now: now.toISOString() };
    const isOpen = one.state === "open";
    const askedIds = one.asked.map(({ memberId }) => memberId);
    return {
      id: one.id,
      power: one.power as ConsultedPower,
      reason: one.reason as ConsultationReason,
      question: one.question,
      openedBy: ref(one.openedById),
      openedAt,
      state: isOpen ? "open" : "answered",
      asked: askedIds.map(ref),
      due: isOpen ? countdown({ calendar: agreement.calendar, term, ...moments }) : null,
      answer: one.answer as Answer | null,
      words: one.words ?? "",
      answeredBy: one.answeredById ? (names.get(one.answeredById) ?? "") : null,
      endedAt: one.endedAt?.toISOString() ?? null,
      isCurrent: one.stageRunId === runId && item.state === "open",
      isPast: isYes(one.answer) && !isSameMatter(one.facts as CaseFacts, facts),
      isOwn: one.openedById === viewer.memberId,
      mayAnswer: isOpen && mayAnswer({ ...one, askedIds }, { actsAs: actsAs(viewer), roles: viewer.roles }),
    };
  });
}

/** Everybody a question about this item points at. */
export const peopleIn = (item: FlowItem): string[] =>
  item.consultations.flatMap(({ openedById, answeredById, asked }) => [
    openedById,
    ...(answeredById ? [answeredById] : []),
    ...asked.map(({ memberId }) => memberId),
  ]);

type Standing = {
  item_id: string;
  due_at: Date;
  /** Opened by somebody else than the viewer and those they stand in for. */
  is_asked: boolean;
  is_own: boolean;
  state: string;
  answer: string | null;
};

/** How consultations stand for the viewer: asked of them, asked by them or whoever they stand in for and open, or said yes to. */
export type StandingConsultations = {
  asked: { itemId: string; dueAt: Date }[];
  waitsForOthers: ReadonlySet<string>;
  saidYes: ReadonlySet<string>;
};

/** Of the stages that are open now; one statement, by the index on whoever was asked and on the stage. */
export async function standingConsultations(tx: Tx, viewer: MemberActor): Promise<StandingConsultations> {
  const ids = actsAs(viewer);
  const rows = await tx.$queryRaw<Standing[]>`
    select c.item_id, c.due_at, c.state, c.answer, c.opened_by_id <> all(${ids}::uuid[]) as is_asked,
      c.opened_by_id = ${viewer.memberId}::uuid as is_own
    from consultation c
    join stage_run r on r.org_id = c.org_id and r.id = c.stage_run_id and r.closed_at is null
    where c.org_id = ${viewer.orgId}::uuid and (
      (c.opened_by_id = any(${ids}::uuid[]) and c.state in ('open', 'answered'))
      or (c.state = 'open' and exists (select 1 from consultation_asked a
        where a.org_id = c.org_id and a.consultation_id = c.id and a.member_id = any(${ids}::uuid[]))))`;
  const theirs = rows.filter((row) => !row.is_asked);
  const idsOf = (found: readonly Standing[]) => new Set(found.map(({ item_id }) => item_id));
  return {
    asked: rows.filter((row) => row.is_asked).map(({ item_id, due_at }) => ({ itemId: item_id, dueAt: due_at })),
    waitsForOthers: idsOf(theirs.filter(({ state }) => state === "open")),
    // A yes is to whoever asked, and to nobody in their place.
    saidYes: idsOf(theirs.filter(({ is_own, answer }) => is_own && isYes(answer))),
  };
}

/** How a link in a mail stands, whose it is, and what it is about; looking uses nothing up. */
export type AnswerLinkBehind =
  | { state: "unknown" }
  | { state: Exclude<AnswerLinkState, "unknown" | "otherPerson">; personId: string; page: AnswerPage };

export async function answerLinkBehind(
  tx: Tx,
  { orgId, token, now }: { orgId: string; token: string; now: Date },
): Promise<AnswerLinkBehind> {
  const link = await tx.consultationLink.findUnique({
    where: { orgId_tokenHash: { orgId, tokenHash: hashToken(token) } },
    include: { member: true, consultation: { include: { openedBy: { select: { id: true, name: true } } } } },
  });
  const item = link ? await findFlowItem(tx, orgId, link.consultation.itemId) : null;
  if (!link || !item) return { state: "unknown" };
  const { consultation, member } = link;
  const hasAccess = member.removedAt === null && (member.endsAt === null || member.endsAt > now);
  const state = linkState({ ...link, state: consultation.state }, { hasAccess, fingerprint: fingerprintOf(item), now });
  const heard = item.caseId ? await lastHeard(tx, orgId, item.caseId) : null;
  const page = answerPage(item, { holder: member.name, consultation, said: heard?.body ?? null });
  return { state, personId: member.personId, page };
}

type Link = { usedAt: Date | null; expiresAt: Date; fingerprint: string; state: string };

/** The first reason that holds; what became of the question says more than that the link grew old. */
function linkState(
  link: Link,
  { hasAccess, fingerprint, now }: { hasAccess: boolean; fingerprint: string; now: Date },
) {
  if (!hasAccess) return "noAccess";
  if (link.usedAt) return "used";
  if (link.state === "answered") return "answered";
  if (link.state === "withdrawn") return "withdrawn";
  if (link.fingerprint !== fingerprint) return "changed";
  return link.expiresAt <= now ? "expired" : "usable";
}

type Behind = {
  holder: string;
  said: string | null;
  consultation: Pick<Consultation, "id" | "power" | "reason" | "question" | "dueAt"> & {
    openedBy: { id: string; name: string };
  };
};

function answerPage(item: FlowItem, { holder, consultation, said }: Behind): AnswerPage {
  const { id, power, reason, question, dueAt, openedBy } = consultation;
  return {
    holder,
    itemId: item.id,
    title: item.title,
    said,
    texts: item.variants.map(({ channel, body, linkUrl }) => ({ channelName: channel.name, body, linkUrl })),
    pictures: item.media.map(({ alt }) => alt),
    consultation: {
      id,
      question,
      power: power as ConsultedPower,
      reason: reason as ConsultationReason,
      openedBy: { memberId: openedBy.id, name: openedBy.name },
      dueAt: dueAt.toISOString(),
    },
  };
}
