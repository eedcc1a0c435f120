import { mayAnswer } from "@/lib/domain/consultations";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import type { Judgement, Move } from "@/lib/domain/workflow";
import { talkDeclined } from "@/lib/features/case-answers/commands";
import { recorded, refusedBy, setScene } from "@/lib/features/flow/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { itemHref, lockItem, notFound } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor } from "@/lib/features/judging/queries";
import { endUnanswered } from "@/lib/features/lapses/commands";
import { endPause, pauseStage } from "@/lib/features/pauses/commands";
import { recordPrecedent } from "@/lib/features/precedents/commands";
import { fingerprintOf, openRunOf } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { type Notice, notify } from "@/lib/platform/notices";
import { hashToken, newToken } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { asksFor, type Consultation, heldFor } from "./queries";
import { ANSWER_LINK_DAYS, answerInput, type ConsultedPower, openInput, withdrawConsultationInput } from "./schema";

const DAY_MS = 24 * 3600_000;

/** The step that a question is about, and what it takes to try that step at all. */
const STEPS: Record<ConsultedPower, { move: Move; tries: "items.write" | "items.decide" | "cases.work" }> = {
  respond: { move: "submit", tries: "items.write" },
  accept: { move: "accept", tries: "items.decide" },
  publish: { move: "publish", tries: "items.decide" },
  start_talking: { move: "start_talking", tries: "cases.work" },
};

/**
 * Lays a step that is held before the right people: no agreement about it is never a silent yes. The clock of the stage
 * stands still until they answered, in a term of their own.
 */
export const openConsultation = command({
  name: "consultations.open",
  input: openInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ consultationId: string; askedIds: string[] }>> => {
    const { tx, actor } = unit;
    const { move, tries } = STEPS[input.power];
    const found = await setScene(unit, input, move);
    if (!found.ok) return found;
    const scene = found.value;
    const run = openRunOf(scene.item);
    if (actor.kind !== "member" || !run) return notFound();
    if (!mayTry(actor.roles, tries)) return refuse("not_allowed", "notYourRole");
    const judgement = judgeFor(scene, input.power, actor);
    const reason = heldFor(judgement);
    if (!reason) return whyNotAsked(scene, input.power, judgement);
    const open = scene.item.consultations.find((one) => one.state === "open" && one.power === input.power);
    if (open) return refuse("conflict", "consultations.alreadyOpen");
    const asks = await asksFor(tx, scene, { judgement, askerId: actor.memberId });
    if (asks.length === 0) return refuse("wrong_state", "consultations.nobodyToAsk");
    const consultationId = newId();
    const dueAt = await pauseStage(unit, scene.item, { why: "consultation", about: consultationId });
    if (!dueAt) return notFound();
    const { rows, versionId, facts } = judgement.decision;
    const asked = { power: input.power, reason, question: input.words, facts, versionId, rows, dueAt };
    await write(unit, scene.item, { consultationId, stageRunId: run.id, ...asked });
    const askedIds = asks.map(({ memberId }) => memberId);
    await addAsked(unit, consultationId, asks);
    unit.journal({
      action: "consultations.open",
      subject: { kind: "item", id: scene.item.id },
      data: { consultationId, power: input.power, words: input.words, asked: askedIds },
      decision: recorded(judgement),
    });
    unit.announce({ topic: "items", ids: [scene.item.id] });
    await askThem(unit, scene.item, { consultationId, askedIds, words: input.words });
    return ok({ consultationId, askedIds });
  },
});

/** Not held, or refused outright: then there is nothing to ask. */
function whyNotAsked(scene: FlowScene, power: ConsultedPower, judgement: Judgement): Refused {
  if (judgement.outcome === "refused") return refusedBy(scene, power, judgement);
  return refuse("wrong_state", "consultations.notHeld");
}

type Written = Pick<Judgement["decision"], "rows" | "versionId" | "facts"> & {
  consultationId: string;
  stageRunId: string;
  power: ConsultedPower;
  reason: string;
  question: string;
  dueAt: Date;
};

async function write(unit: Unit, item: FlowItem, { consultationId, ...asked }: Written): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  await tx.consultation.create({
    data: {
      ...asked,
      orgId,
      id: consultationId,
      itemId: item.id,
      openedById: actor.memberId ?? "",
      openedAt: now,
      state: "open",
    },
  });
}

/** Puts people among those asked; whoever was asked already stays so. */
export async function addAsked(
  { tx, orgId, now }: Unit,
  consultationId: string,
  asks: readonly { memberId: string; ground: string }[],
): Promise<void> {
  await tx.consultationAsked.createMany({
    data: asks.map((ask) => ({ ...ask, orgId, id: newId(), consultationId, askedAt: now })),
    skipDuplicates: true,
  });
}

/** Each of them hears of it, and can answer from the mail alone: by a link of their own, for the text as it is now. */
async function askThem(
  unit: Unit,
  item: FlowItem,
  { consultationId, askedIds, words }: { consultationId: string; askedIds: readonly string[]; words: string },
): Promise<void> {
  await notify(unit, {
    kind: "consultation_asked",
    memberIds: askedIds,
    href: itemHref(item.id),
    data: { title: item.title, by: unit.actor.name, words },
    dedupeKey: `consultation_asked:${consultationId}`,
    isUrgent: item.priority === "urgent",
    personal: await answerLinks(unit, item, { consultationId, askedIds }),
  });
}

/** An address for each of them by which they answer without signing in, for the text as it is now. */
export async function answerLinks(
  { tx, orgId, now }: Unit,
  item: FlowItem,
  { consultationId, askedIds }: { consultationId: string; askedIds: readonly string[] },
): Promise<NonNullable<Notice["personal"]>> {
  const links = askedIds.map((memberId) => ({ memberId, token: newToken() }));
  const expiresAt = new Date(now.getTime() + ANSWER_LINK_DAYS * DAY_MS);
  const shared = { orgId, consultationId, fingerprint: fingerprintOf(item), createdAt: now, expiresAt };
  await tx.consultationLink.createMany({
    data: links.map(({ memberId, token }) => ({ ...shared, id: newId(), memberId, tokenHash: hashToken(token) })),
  });
  const paths = new Map(links.map(({ memberId, token }) => [memberId, `/answer/${orgId}.${token}`]));
  return { paths, days: ANSWER_LINK_DAYS };
}

type Asked = { item: FlowItem; consultation: Consultation };

/** The question with its item, held; refused when nobody waits for an answer any more. */
async function findOpen(unit: Unit, consultationId: string): Promise<Result<Asked>> {
  const { tx, orgId } = unit;
  const of = await tx.consultation.findUnique({
    where: { orgId_id: { orgId, id: consultationId } },
    select: { itemId: true },
  });
  if (!of) return notFound();
  await lockItem(unit, of.itemId);
  const item = await findFlowItem(tx, orgId, of.itemId);
  if (!item) return notFound();
  const consultation = item.consultations.find((one) => one.id === consultationId);
  if (consultation?.state === "open") return ok({ item, consultation });
  if (!consultation?.answeredById) return refuse("wrong_state", "consultations.withdrawn");
  const person = await tx.member.findUnique({
    where: { orgId_id: { orgId, id: consultation.answeredById } },
    select: { name: true },
  });
  return refuse("wrong_state", "consultations.answered", { values: { name: person?.name ?? "" } });
}

/** Yes, no, or yes with what has to hold: decided, on record, and in the casebook. The clock of the stage goes on. */
export const answerConsultation = command({
  name: "consultations.answer",
  input: answerInput,
  may: "items.decide",
  byLink: true,
  run: async (unit, { consultationId, answer, words }): Promise<Result<{ itemId: string; precedentId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const found = await findOpen(unit, consultationId);
    if (!found.ok) return found;
    const { item, consultation } = found.value;
    const refused = whyNotTheirs(consultation, actor);
    if (refused) return refused;
    if (answer !== "yes" && words === "")
      return refuse("invalid", "invalid", { fields: { words: [{ message: "fields.reasonNeeded" }] } });
    const link = await spendLink(unit, item, consultationId);
    if (!link.ok) return link;
    const { count } = await tx.consultation.updateMany({
      where: { orgId, id: consultationId, state: "open" },
      data: { state: "answered", answer, words, answeredById: actor.memberId, endedAt: now },
    });
    if (count === 0) return refuse("stale", "stale");
    await endPause(unit, item, { why: "consultation", about: consultationId });
    if (consultation.power === "start_talking" && answer === "no") await talkDeclined(unit, item, words);
    const precedentId = await recordPrecedent(unit, { item, consultation, answer, words });
    unit.journal({
      action: ANSWER_ACTIONS[answer],
      subject: { kind: "item", id: item.id },
      data: { consultationId, power: consultation.power, words, precedentId, ...link.value },
    });
    unit.announce({ topic: "items", ids: [item.id] });
    await notify(unit, {
      kind: "consultation_answered",
      memberIds: [consultation.openedById],
      href: itemHref(item.id),
      data: { title: item.title, by: actor.name, answer, words, hasWords: words === "" ? "no" : "yes" },
      dedupeKey: `consultation_answered:${consultationId}`,
      isUrgent: item.priority === "urgent",
    });
    return ok({ itemId: item.id, precedentId });
  },
});

const ANSWER_ACTIONS = {
  yes: "consultations.answerYes",
  no: "consultations.answerNo",
  yes_if: "consultations.answerYesIf",
} as const;

function whyNotTheirs(consultation: Consultation, actor: MemberActor): Refused | null {
  const askedIds = consultation.asked.map(({ memberId }) => memberId);
  const who = { actsAs: actsAs(actor), roles: actor.roles };
  if (mayAnswer({ openedById: consultation.openedById, askedIds }, who)) return null;
  const isOwn = who.actsAs.includes(consultation.openedById);
  return refuse("not_allowed", isOwn ? "consultations.ownQuestion" : "consultations.notAsked");
}

/** Uses up the link somebody acts by, if they act by one: for this question and the text as it was when it was asked. */
async function spendLink(
  { tx, orgId, now, actor }: Unit,
  item: FlowItem,
  consultationId: string,
): Promise<Result<{ isByLink?: true }>> {
  if (actor.kind !== "member" || actor.linkId === undefined) return ok({});
  const link = { orgId, id: actor.linkId, consultationId, memberId: actor.memberId, fingerprint: fingerprintOf(item) };
  const { count } = await tx.consultationLink.updateMany({ where: { ...link, usedAt: null }, data: { usedAt: now } });
  if (count === 1) return ok({ isByLink: true });
  const isItsOwn = (await tx.consultationLink.count({ where: link })) > 0;
  return isItsOwn ? refuse("wrong_state", "signing.used") : refuse("stale", "consultations.textChanged");
}

/** Whoever asked needs no answer any more. */
export const withdrawConsultation = command({
  name: "consultations.withdraw",
  input: withdrawConsultationInput,
  may: "items.decide",
  run: async (unit, { consultationId }): Promise<Result<{ itemId: string }>> => {
    const found = await findOpen(unit, consultationId);
    if (!found.ok) return found;
    const { item, consultation } = found.value;
    if (consultation.openedById !== unit.actor.memberId)
      return refuse("not_allowed", "consultations.notYoursToWithdraw");
    await endUnanswered(unit, found.value, "consultations.withdraw");
    return ok({ itemId: item.id });
  },
});

export const consultationCommands = { openConsultation, answerConsultation, withdrawConsultation };
