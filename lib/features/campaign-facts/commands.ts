import { FACTS_MAX, type FactKind, isRule, isUnanswered, keepsCampaign, phaseOf } from "@/lib/domain/campaigns";
import type { MemberActor } from "@/lib/domain/people";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { markRead } from "@/lib/features/campaign-reads/commands";
import { notFound } from "@/lib/features/items/commands";
import { link } from "@/lib/features/items/schema";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { buttonsOf, findCampaign, todayIn } from "./queries";
import { askInput, campaignHref, changeFactInput, removeFactInput, stateFactInput } from "./schema";

type Campaign = Prisma.CampaignGetPayload<object>;
type Fact = Prisma.CampaignFactGetPayload<object>;
/** A piece of work with a campaign that is held until its end, so that its facts change one after another. */
type Keeping = { unit: Unit; actor: MemberActor; campaign: Campaign };

/** Puts down how something stands: a state of affairs, a question with its answer, or a rule of a contest. */
export const stateFact = command({
  name: "campaigns.stateFact",
  input: stateFactInput,
  may: "campaigns.lead",
  run: async (unit, { campaignId, kind, question, words }): Promise<Result<{ factId: string }>> => {
    const held = await keep(unit, campaignId);
    if (!held.ok) return held;
    const unfit = wrongWords(kind, { question, words }) ?? (await noRoomFor(held.value, kind));
    if (unfit) return unfit;
    const sinceRevision = await countChange(held.value);
    const factId = await addWording(held.value, { kind, question, words, sinceRevision });
    unit.journal({
      action: "campaigns.stateFact",
      subject: { kind: "campaign", id: campaignId },
      data: { factId, kind, question, words },
    });
    await tellAtButtons(held.value, sinceRevision);
    return ok({ factId });
  },
});

/** Says a fact otherwise, or answers a question that waits. The wording before it stays to be read. */
export const changeFact = command({
  name: "campaigns.changeFact",
  input: changeFactInput,
  may: "campaigns.lead",
  run: async (unit, { factId, question, words }): Promise<Result<{ factId: string }>> => {
    const found = await keepFact(unit, factId);
    if (!found.ok) return found;
    const { fact, ...held } = found.value;
    const kind = fact.kind as FactKind;
    const wasWaiting = isUnanswered({ kind, words: fact.words });
    const unfit = wrongWords(kind, { question, words });
    if (unfit) return unfit;
    if (fact.words === words && fact.question === question) return ok({ factId });
    const closed = await close(held, fact);
    if (closed) return closed;
    const sinceRevision = await countChange(held);
    const nextId = await addWording(held, { kind, question, words, sinceRevision, after: fact });
    unit.journal({
      action: wasWaiting ? "campaigns.answerQuestion" : "campaigns.changeFact",
      subject: { kind: "campaign", id: fact.campaignId },
      data: { factId: nextId, before: { question: fact.question, words: fact.words }, question, words },
    });
    if (wasWaiting) await tellAsker(held, fact, words);
    await tellAtButtons(held, sinceRevision);
    return ok({ factId: nextId });
  },
});

/** Takes a fact away; what it said stays on record. */
export const removeFact = command({
  name: "campaigns.removeFact",
  input: removeFactInput,
  may: "campaigns.lead",
  run: async (unit, { factId }): Promise<Result<true>> => {
    const found = await keepFact(unit, factId);
    if (!found.ok) return found;
    const { fact, ...held } = found.value;
    const kind = fact.kind as FactKind;
    const wasTold = !isUnanswered({ kind, words: fact.words });
    const closed = await close(held, fact);
    if (closed) return closed;
    const sinceRevision = wasTold ? await countChange(held) : held.campaign.factsRevision;
    await addWording(held, { kind, question: "", words: "", sinceRevision, after: fact, removedAt: unit.now });
    unit.journal({
      action: "campaigns.removeFact",
      subject: { kind: "campaign", id: fact.campaignId },
      data: { factId, question: fact.question, words: fact.words },
    });
    if (wasTold) await tellAtButtons(held, sinceRevision);
    else unit.announce({ topic: "campaigns", ids: [fact.campaignId] });
    return ok(true);
  },
});

/** Asks what to answer, for whoever leads the campaign to say. It changes no fact yet. */
export const askQuestion = command({
  name: "campaigns.ask",
  input: askInput,
  may: "campaigns.follow",
  run: async (unit, { id = newId(), campaignId, question }): Promise<Result<{ factId: string }>> => {
    const held = await hold(unit, campaignId);
    if (!held.ok) return held;
    const { tx, orgId, actor } = unit;
    if ((await tx.campaignFact.count({ where: { orgId, id } })) > 0) return ok({ factId: id });
    const full = await noRoomFor(held.value, "answer");
    if (full) return full;
    const sinceRevision = held.value.campaign.factsRevision;
    await addWording(held.value, { id, kind: "answer", question, words: "", sinceRevision });
    unit.journal({
      action: "campaigns.ask",
      subject: { kind: "campaign", id: campaignId },
      data: { factId: id, question },
    });
    unit.announce({ topic: "campaigns", ids: [campaignId] });
    await notify(unit, {
      kind: "campaign_question",
      memberIds: [held.value.campaign.leadId],
      href: campaignHref(campaignId),
      data: { by: actor.name, name: held.value.campaign.name, question },
      dedupeKey: `campaign_question:${id}`,
    });
    return ok({ factId: id });
  },
});

/** Holds a campaign that goes on until the end of the transaction. */
async function hold(unit: Unit, campaignId: string): Promise<Result<Keeping>> {
  const { tx, orgId, actor } = unit;
  await tx.$queryRaw`select 1 from campaign where org_id = ${orgId}::uuid and id = ${campaignId}::uuid for update`;
  const campaign = await tx.campaign.findUnique({ where: { orgId_id: { orgId, id: campaignId } } });
  if (!campaign || actor.kind !== "member") return notFound();
  if (campaign.endedAt) return refuse("wrong_state", "campaigns.ended");
  return ok({ unit, actor, campaign });
}

/** The same, for whoever keeps it. */
async function keep(unit: Unit, campaignId: string): Promise<Result<Keeping>> {
  const held = await hold(unit, campaignId);
  if (!held.ok || keepsCampaign(held.value.actor, held.value.campaign)) return held;
  return refuse("not_allowed", "campaigns.notYours");
}

async function keepFact(unit: Unit, factId: string): Promise<Result<Keeping & { fact: Fact }>> {
  const key = { orgId_id: { orgId: unit.orgId, id: factId } };
  const found = await unit.tx.campaignFact.findUnique({ where: key });
  if (!found) return notFound();
  const held = await keep(unit, found.campaignId);
  if (!held.ok) return held;
  const fact = await unit.tx.campaignFact.findUniqueOrThrow({ where: key });
  return fact.removedAt ? await said(unit, fact) : ok({ ...held.value, fact });
}

/** Somebody was first with this fact: who, and when. */
async function said({ tx, orgId }: Unit, { campaignId, position }: Fact): Promise<Refused> {
  const last = await tx.campaignFact.findFirstOrThrow({
    where: { orgId, campaignId, position },
    orderBy: { revision: "desc" },
  });
  const by = await tx.member.findUnique({
    where: { orgId_id: { orgId, id: last.editedById } },
    select: { name: true },
  });
  return refuse("stale", "staleBy", { values: { name: by?.name ?? "", at: last.editedAt.toISOString() } });
}

/** Each kind has its own form: a question goes with an answer, and the regulations are a link. */
function wrongWords(kind: FactKind, { question, words }: { question: string; words: string }): Refused | null {
  if (kind === "answer" && question === "") return invalid("question", "fields.required");
  if (kind !== "answer" && question !== "") return invalid("question", "fields.unknown");
  if (kind === "regulations" && !link.safeParse(words).success) return invalid("words", "fields.link");
  return null;
}

async function noRoomFor({ unit, campaign }: Keeping, kind: FactKind): Promise<Refused | null> {
  const current = await unit.tx.campaignFact.findMany({
    where: { orgId: unit.orgId, campaignId: campaign.id, removedAt: null },
    select: { kind: true },
  });
  if (isRule(kind) && campaign.kind !== "contest") return invalid("kind", "fields.unknown");
  if (isRule(kind) && current.some((fact) => fact.kind === kind)) return refuse("conflict", "campaigns.ruleThere");
  if (current.length < FACTS_MAX) return null;
  return refuse("conflict", "campaigns.tooManyFacts", { values: { max: FACTS_MAX } });
}

/** One change more; whoever knew them all and makes this one knows this one too. */
async function countChange(keeping: Keeping): Promise<number> {
  const { unit, actor, campaign } = keeping;
  const { tx, orgId } = unit;
  const next = campaign.factsRevision + 1;
  await tx.campaign.update({ where: { orgId_id: { orgId, id: campaign.id } }, data: { factsRevision: next } });
  const read = await tx.campaignRead.findUnique({
    where: { orgId_campaignId_memberId: { orgId, campaignId: campaign.id, memberId: actor.memberId } },
  });
  if ((read?.revision ?? 0) === campaign.factsRevision) await markRead(keeping, next);
  return next;
}

type NewWording = Pick<Fact, "question" | "words" | "sinceRevision"> & {
  kind: FactKind;
  id?: string;
  after?: Fact;
  removedAt?: Date;
};

/** The next wording of a fact, or the first of a new one. */
async function addWording({ unit, actor, campaign }: Keeping, { after, id = newId(), ...said }: NewWording) {
  const { tx, orgId, now } = unit;
  const where = { orgId, campaignId: campaign.id };
  const last = after ? null : await tx.campaignFact.aggregate({ where, _max: { position: true } });
  const place = after
    ? { position: after.position, revision: after.revision + 1 }
    : { position: (last?._max.position ?? 0) + 1, revision: 0 };
  const data = { ...where, id, ...said, ...place, editedById: actor.memberId, editedAt: now };
  await tx.campaignFact.create({ data });
  return id;
}

/** Ends a wording, unless somebody else did. */
async function close({ unit }: Keeping, fact: Fact): Promise<Refused | null> {
  const { tx, orgId, now } = unit;
  const where = { orgId, id: fact.id, removedAt: null };
  const { count } = await tx.campaignFact.updateMany({ where, data: { removedAt: now } });
  return count === 0 ? said(unit, fact) : null;
}

/**
 * Everybody at the buttons hears that the facts changed, once until they have read them: who is told ten times in an hour
 * reads none of it. Their open pages show each change by themselves.
 */
async function tellAtButtons({ unit, actor, campaign }: Keeping, revision: number): Promise<void> {
  const { tx, now } = unit;
  const look = { tx, viewer: actor, now };
  unit.announce({ topic: "campaigns", ids: [campaign.id] });
  const row = await findCampaign(look, campaign.id);
  if (!row || phaseOf(row, (await todayIn(look)).today) === "past") return;
  const buttons = (await buttonsOf(look, [row])).get(row.id) ?? new Map<string, unknown>();
  const byRead = new Map<number, string[]>();
  for (const memberId of buttons.keys()) {
    const read = row.reads.find((one) => one.memberId === memberId)?.revision ?? 0;
    if (read < revision) byRead.set(read, [...(byRead.get(read) ?? []), memberId]);
  }
  for (const [read, memberIds] of byRead) {
    await notify(unit, {
      kind: "campaign_facts",
      memberIds,
      href: campaignHref(campaign.id),
      data: { by: actor.name, name: campaign.name },
      dedupeKey: `campaign_facts:${campaign.id}:${read}`,
    });
  }
}

/** Whoever asked hears the answer, also when they are not at the buttons. */
async function tellAsker({ unit, campaign }: Keeping, { position, question }: Fact, words: string): Promise<void> {
  const first = await unit.tx.campaignFact.findFirst({
    where: { orgId: unit.orgId, campaignId: campaign.id, position, revision: 0 },
  });
  if (!first) return;
  await notify(unit, {
    kind: "campaign_answered",
    memberIds: [first.editedById],
    href: campaignHref(campaign.id),
    data: { by: unit.actor.name, name: campaign.name, question, words },
    dedupeKey: `campaign_answered:${first.id}`,
    isQuiet: true,
  });
}

export const campaignFactCommands = { stateFact, changeFact, removeFact, askQuestion };
