import type { z } from "zod";
import type { Agreement } from "@/lib/domain/agreement";
import { gathered } from "@/lib/domain/casebook";
import { type Hardening, readWaits, type Wait, waitsAnsweredBy } from "@/lib/domain/content";
import { planDeadline } from "@/lib/domain/deadlines";
import { actsAs } from "@/lib/domain/deputies";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { lockItem } from "@/lib/features/items/commands";
import { haveContentLinksChecked } from "@/lib/features/link-checks/commands";
import { putInCasebook } from "@/lib/features/precedents/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { answerTerm, hardeningFor, type SoftText, textFromElsewhere, textOfItem, whoMayHarden } from "./queries";
import { answerInput, hardenInput, libraryHref } from "./schema";

type Input = z.output<typeof hardenInput>;

/**
 * Makes managed content of a text: at once where the agreement lets somebody do it alone; where it wants others to say
 * yes, or says nothing, it is laid before them and is not to be used until they did.
 */
export const harden = command({
  name: "managedContent.harden",
  input: hardenInput,
  may: "content.keep",
  run: async (unit, input): Promise<Result<{ contentId: string; isInUse: boolean }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const sent = input.id ? await tx.managedContent.findUnique({ where: { orgId_id: { orgId, id: input.id } } }) : null;
    // The same proposal sent twice, over a line that fell away, is one.
    if (sent) return ok({ contentId: sent.id, isInUse: sent.acceptedAt !== null });
    const [agreement, people] = await Promise.all([unit.agreement(), colleagues(tx, orgId, now)]);
    const owner = people.find(({ memberId }) => memberId === input.ownerId);
    if (!owner || !mayTry(owner.roles, "content.keep")) return invalid("ownerId", "fields.unknown");
    if (input.reviewOn <= dayOf(now.toISOString(), agreement.calendar.timeZone))
      return invalid("reviewOn", "fields.inThePast");
    const text = await softText(unit, input);
    if (!text.ok) return text;
    const scene = { tx, orgId, agreement, now, people };
    const hardening = await hardeningFor(scene, actor, text.value);
    if (hardening.outcome === "refused") {
      const { verdict, rows, role } = hardening.decision;
      const askIds = whoMayHarden(scene, text.value).map(({ memberId }) => memberId);
      return refuse("not_allowed", "powers.refused", {
        values: { power: "harden" },
        decision: { power: "harden", verdict, rows, role, askIds },
      });
    }
    if (hardening.waits.some(({ askedIds }) => askedIds.length === 0))
      return refuse("wrong_state", "consultations.nobodyToAsk");
    if (hardening.outcome === "held" && input.question === "") return invalid("question", "fields.required");
    const contentId = await write(unit, input, { hardening, agreement });
    if (hardening.outcome === "go") await takeIntoUse(unit, { ...input, id: contentId, sourceItemId: itemOf(input) });
    else await askThem(unit, { ...input, id: contentId }, hardening.waits);
    return ok({ contentId, isInUse: hardening.outcome === "go" });
  },
});

const itemOf = ({ source }: Input): string | null => (source.from === "item" ? source.itemId : null);

/** What the agreement is asked about: a post that went out, or what somebody brought from elsewhere. */
async function softText(unit: Unit, { source, topicId }: Input): Promise<Result<SoftText>> {
  const { tx, orgId } = unit;
  const topic = topicId
    ? await tx.topic.findUnique({ where: { orgId_id: { orgId, id: topicId } }, select: { key: true } })
    : null;
  if (topicId && !topic) return invalid("topicId", "fields.unknown");
  const topicKey = topic?.key ?? null;
  if (source.from === "elsewhere") return ok(textFromElsewhere(source.author, topicKey));
  await lockItem(unit, source.itemId);
  const item = await findFlowItem(tx, orgId, source.itemId);
  if (!item) return refuse("not_found", "notFound");
  if (item.state !== "published") return refuse("wrong_state", "content.notPublished");
  return ok(textOfItem(item, topicKey));
}

type Judged = { hardening: Hardening & { waits: Wait[] }; agreement: Agreement };

async function write(unit: Unit, input: Input, { hardening, agreement }: Judged): Promise<string> {
  const { tx, orgId, now, actor } = unit;
  const { decision, waits, outcome } = hardening;
  const { title, body, kind, url, topicId, ownerId, reviewOn, question, source } = input;
  const id = input.id ?? newId();
  const by = actor.memberId ?? "";
  const isInUse = outcome === "go";
  const dueAt = new Date(planDeadline(agreement.calendar, answerTerm(agreement), now.toISOString()).dueAt);
  await tx.managedContent.create({
    data: {
      ...{ orgId, id, kind, title, body, url, topicId, ownerId, reviewOn, question, waits },
      verdict: decision.verdict,
      facts: decision.facts,
      sourceItemId: itemOf(input),
      sourceUrl: source.from === "elsewhere" ? source.url : null,
      ...{ hardenedById: by, hardenedAt: now, editedById: by, editedAt: now },
      dueAt: isInUse ? null : dueAt,
      acceptedAt: isInUse ? now : null,
    },
  });
  await tx.managedContentVersion.create({
    data: { orgId, id: newId(), contentId: id, revision: 0, title, body, savedById: by, savedAt: now },
  });
  unit.journal({
    action: isInUse ? "managedContent.harden" : "managedContent.propose",
    subject: { kind: "content", id },
    data: { title, itemId: itemOf(input), words: question, asked: waits.flatMap(({ askedIds }) => askedIds) },
    decision,
  });
  unit.announce({ topic: "content", ids: [id] });
  return id;
}

type InUse = { id: string; title: string; body: string; url: string | null; sourceItemId: string | null };

/** From now on it can be put in; the post it was made of says so, and its links are tried. */
async function takeIntoUse(unit: Unit, content: InUse): Promise<void> {
  const { tx, orgId } = unit;
  const { sourceItemId: itemId } = content;
  if (itemId) {
    await tx.item.updateMany({ where: { orgId, id: itemId }, data: { contentStatus: "hard" } });
    unit.announce({ topic: "items", ids: [itemId] });
  }
  haveContentLinksChecked(unit, content);
}

type Asked = { id: string; title: string; question: string };

async function askThem(unit: Unit, { id, title, question }: Asked, waits: readonly Wait[]): Promise<void> {
  await notify(unit, {
    kind: "content_to_accept",
    memberIds: waits.flatMap(({ askedIds }) => askedIds),
    href: libraryHref(id),
    data: { title, by: unit.actor.name, words: question, hasWords: question === "" ? "no" : "yes" },
    dedupeKey: `content_to_accept:${id}`,
  });
}

/**
 * Says yes or no to what was laid before somebody. With the last yes it is managed content, with the first no it is not;
 * where the agreement was silent, what was decided goes into the casebook.
 */
export const answerHardening = command({
  name: "managedContent.answer",
  input: answerInput,
  may: "content.keep",
  run: async (unit, { contentId, answer, words }): Promise<Result<{ isInUse: boolean }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    await tx.$queryRaw`select 1 from managed_content where org_id = ${orgId}::uuid and id = ${contentId}::uuid for update`;
    const content = await tx.managedContent.findUnique({ where: { orgId_id: { orgId, id: contentId } } });
    if (!content) return refuse("not_found", "notFound");
    if (content.acceptedAt || content.endedAt) return refuse("wrong_state", "content.answered");
    const waits = readWaits(content.waits);
    const who = { actsAs: actsAs(actor), roles: actor.roles, proposedById: content.hardenedById };
    const theirs = waitsAnsweredBy(waits, who);
    if (theirs.length === 0) {
      const isOwn = who.actsAs.includes(content.hardenedById);
      return refuse("not_allowed", isOwn ? "content.ownProposal" : "content.notAsked");
    }
    const given = waits.map((wait) => (theirs.includes(wait) ? { ...wait, givenById: actor.memberId } : wait));
    const isInUse = answer === "yes" && given.every(({ givenById }) => givenById !== null);
    await tx.managedContent.update({
      where: { orgId_id: { orgId, id: contentId } },
      data:
        answer === "yes" ? { waits: given, acceptedAt: isInUse ? now : null } : { endedAt: now, endedReason: words },
    });
    const subject = { kind: "content", id: contentId };
    unit.journal({ action: ANSWERED[answer], subject, data: { words, kinds: theirs.map(({ kind }) => kind) } });
    if (isInUse) unit.journal({ action: "managedContent.accepted", subject });
    if (isInUse) await takeIntoUse(unit, content);
    unit.announce({ topic: "content", ids: [contentId] });
    if (theirs.some(({ kind }) => kind === "consultation")) await keepPrecedent(unit, content, { answer, words });
    if (isInUse || answer === "no") await tellProposer(unit, content, { answer, words });
    return ok({ isInUse });
  },
});

const ANSWERED = { yes: "managedContent.agree", no: "managedContent.decline" } as const;

type Content = NonNullable<Awaited<ReturnType<Unit["tx"]["managedContent"]["findUnique"]>>>;
type Answered = { answer: "yes" | "no"; words: string };

const keepPrecedent = (unit: Unit, content: Content, { answer, words }: Answered): Promise<string> =>
  putInCasebook(unit, {
    title: content.title,
    power: "harden",
    facts: gathered(content.facts as Record<string, string>[]),
    question: content.question,
    reasoning: words,
    outcome: answer,
    askedById: content.hardenedById,
    ...(content.sourceItemId ? { itemId: content.sourceItemId } : {}),
  });

async function tellProposer(unit: Unit, content: Content, { answer, words }: Answered): Promise<void> {
  const kind = answer === "yes" ? "content_accepted" : "content_declined";
  await notify(unit, {
    kind,
    memberIds: answer === "yes" ? [content.hardenedById, content.ownerId] : [content.hardenedById],
    href: libraryHref(content.id),
    data: { title: content.title, by: unit.actor.name, words },
    dedupeKey: `${kind}:${content.id}`,
  });
}

export const hardeningCommands = { harden, answerHardening };
