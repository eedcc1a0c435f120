import type { z } from "zod";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import {
  addAnswerText,
  changeCase,
  handOver,
  holdFile,
  holdSeen,
  workOnAnswer,
} from "@/lib/features/case-answers/commands";
import type { CaseFile } from "@/lib/features/case-answers/queries";
import { caseHref } from "@/lib/features/case-answers/schema";
import { saveFacts } from "@/lib/features/details/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound } from "@/lib/features/items/commands";
import { reconsider } from "@/lib/features/lapses/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { promiseService } from "@/lib/features/service-levels/commands";
import { replanStage } from "@/lib/features/stages/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { noteInput, passToInput, takeInput, triageInput } from "./schema";

type Triage = z.output<typeof triageInput>;
type Version = { version: number };

/** What it is about, judged by a person: from then on it is decided on. Whoever has it begins to answer. */
export const triageCase = command({
  name: "cases.triage",
  input: triageInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const { tx, orgId, now, actor } = unit;
    const held = await holdSeen(unit, input, "triage");
    if (!held.ok) return held;
    const file = held.value;
    const unknown = await unknownReferences(unit, input);
    if (unknown) return unknown;
    const takes = input.takes && file.holderId === null ? { holderId: actor.memberId, heldSince: now } : {};
    const { authorKind, contentKind, risk, priority, topicId, segmentId, sentiment } = input;
    const judged = { authorKind, contentKind, risk, priority, topicId, segmentId };
    const title = input.title ?? file.title;
    const channelId = input.channelId === undefined ? file.channelId : input.channelId;
    const passed = await passOnToAnswer(unit, file, { facts: { ...judged, title }, channelId, input });
    if (!passed.ok) return passed;
    if (file.contactId) await tx.contact.updateMany({ where: { orgId, id: file.contactId }, data: { authorKind } });
    const changed = await changeCase(unit, file, {
      action: "cases.triage",
      data: { ...judged, ...takes, title, channelId, sentiment, triagedAt: now, triagedById: actor.memberId },
      note: { ...judged, sentiment },
    });
    // What it is about is known now, and so what is promised about it.
    await promiseService(unit, { ...file, ...judged, channelId });
    await workOnAnswer(unit, file.id);
    return ok(changed);
  },
});

async function unknownReferences({ tx, orgId }: Unit, input: Triage): Promise<Refused | null> {
  const { topicId, segmentId, channelId } = input;
  if (topicId && (await tx.topic.count({ where: { orgId, id: topicId } })) === 0)
    return invalid("topicId", "fields.unknown");
  if (segmentId && (await tx.segment.count({ where: { orgId, id: segmentId } })) === 0)
    return invalid("segmentId", "fields.unknown");
  if (channelId && (await tx.channel.count({ where: { orgId, id: channelId, archivedAt: null } })) === 0)
    return invalid("channelId", "fields.unknown");
  return null;
}

type Facts = Pick<FlowItem, "title" | "risk" | "priority" | "contentKind" | "authorKind"> & {
  topicId: string | null;
  segmentId: string | null;
};
type Judged = { facts: Facts; channelId: string | null; input: Triage };

/**
 * The answer in the works is decided on what was judged. Where it was accepted already, that is taken back to writing, and
 * only when the person said so; before that, whoever may judge a case may do so outside the hours for answering too.
 */
async function passOnToAnswer(unit: Unit, file: CaseFile, { facts, channelId, input }: Judged): Promise<Result<true>> {
  const { tx, orgId } = unit;
  const item = file.itemId ? await findFlowItem(tx, orgId, file.itemId) : null;
  if (item?.state !== "open" || isSame(item, { facts, channelId })) return ok(true);
  if (item.stage === "accept" || item.stage === "publish") {
    const saved = await saveFacts(unit, item, { takesBack: input.takesBack, data: facts });
    if (!saved.ok) return saved;
  } else {
    const data = { ...facts, version: { increment: 1 } };
    await tx.item.updateMany({ where: { orgId, id: item.id, version: item.version }, data });
  }
  const now = (await findFlowItem(tx, orgId, item.id)) ?? item;
  if (facts.priority !== item.priority) await replanStage(unit, now, facts.priority === "urgent" ? "urgent" : "normal");
  await answerOn(unit, now, channelId);
  await reconsider(unit, item.id);
  unit.announce({ topic: "items", ids: [item.id] });
  return ok(true);
}

function isSame(item: FlowItem, { facts, channelId }: Omit<Judged, "input">): boolean {
  const { topicId, segmentId, ...rest } = facts;
  const said = Object.entries(rest).every(([fact, value]) => item[fact as keyof typeof rest] === value);
  const isSameChannel = (item.variants[0]?.channelId ?? null) === channelId;
  return said && topicId === (item.topic?.id ?? null) && segmentId === (item.segment?.id ?? null) && isSameChannel;
}

/** An answer goes out on one channel: its words move along. */
async function answerOn(unit: Unit, item: FlowItem, channelId: string | null): Promise<void> {
  const { tx, orgId } = unit;
  const [text] = item.variants;
  if (!channelId || text?.channelId === channelId) return;
  if (text) await tx.variant.updateMany({ where: { orgId, id: text.id }, data: { channelId } });
  else await addAnswerText(unit, { itemId: item.id, channelId, authorId: item.authorId });
}

/** Takes a case. Of two who take it at once one has it, and the other hears who. */
export const takeCase = command({
  name: "cases.take",
  input: takeInput,
  may: "cases.work",
  run: async (unit, seen): Promise<Result<Version>> => {
    const { actor } = unit;
    const now = await holdFile(unit, seen.caseId);
    if (!now || actor.kind !== "member") return notFound();
    if (now.holderId === actor.memberId) return ok({ version: now.version });
    if (now.version !== seen.seenVersion && now.holder)
      return refuse("stale", "cases.takenBy", { values: { name: now.holder.name } });
    const held = await holdSeen(unit, seen, "take");
    if (!held.ok) return held;
    const file = held.value;
    const changed = await handOver(unit, file, { memberId: actor.memberId, words: "" });
    if (file.holderId) {
      await notify(unit, {
        kind: "case_taken",
        memberIds: [file.holderId],
        href: caseHref(file.id),
        data: { title: file.title, by: actor.name },
        dedupeKey: `case_taken:${file.id}:${changed.version}`,
        isQuiet: true,
      });
    }
    return ok(changed);
  },
});

/** Gives a case to a colleague, or back to nobody. */
export const passCaseTo = command({
  name: "cases.passTo",
  input: passToInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const { tx, orgId, now, actor } = unit;
    const held = await holdSeen(unit, input, "pass_to");
    if (!held.ok) return held;
    const file = held.value;
    const { memberId, words } = input;
    if (memberId === file.holderId) return ok({ version: file.version });
    const people = memberId ? await colleagues(tx, orgId, now) : [];
    const isColleague = people.some((one) => one.memberId === memberId && mayTry(one.roles, "cases.work"));
    if (memberId && !isColleague) return invalid("memberId", "fields.unknown");
    const changed = await handOver(unit, file, { memberId, words });
    if (memberId) {
      await notify(unit, {
        kind: "case_passed_to_you",
        memberIds: [memberId],
        href: caseHref(file.id),
        data: { title: file.title, by: actor.name, words, hasWords: words === "" ? "no" : "yes" },
        dedupeKey: `case_passed_to_you:${file.id}:${changed.version}`,
        isUrgent: file.priority === "urgent",
      });
    }
    return ok(changed);
  },
});

/** A word among ourselves, in the conversation where it belongs. */
export const noteOnCase = command({
  name: "cases.note",
  input: noteInput,
  may: "cases.work",
  run: async (unit, { caseId, id = newId(), body }): Promise<Result<Version>> => {
    const { tx, orgId, now, actor } = unit;
    // What somebody adds for themselves and others is no step: it is said whatever happened meanwhile.
    const file = await holdFile(unit, caseId);
    if (!file || actor.kind !== "member") return notFound();
    const { count } = await tx.caseMessage.createMany({
      data: [
        {
          ...{ orgId, id, caseId, direction: "note", memberId: actor.memberId, network: file.network, body },
          ...{ remoteKey: `note:${id}`, extras: [], sentAt: now, noticedAt: now },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ version: file.version });
    unit.journal({ action: "cases.note", subject: { kind: "case", id: caseId }, data: { title: file.title } });
    unit.announce({ topic: "cases", ids: [caseId] });
    return ok({ version: file.version });
  },
});

export const caseStepCommands = { triageCase, takeCase, passCaseTo, noteOnCase };
