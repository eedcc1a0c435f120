import type { z } from "zod";
import { connectorFor } from "@/lib/connectors";
import { atTheButtonsFor, type CaseMode, type Signal, type Suggestion, suggest, titleOf } from "@/lib/domain/cases";
import type { NetworkName } from "@/lib/domain/channels";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { pictureAddress } from "@/lib/features/assets/queries";
import { openAnswer } from "@/lib/features/case-answers/commands";
import { findCase, whoAnswersFor } from "@/lib/features/case-answers/queries";
import { caseHref } from "@/lib/features/case-answers/schema";
import {
  caseOfThread,
  contactOf,
  hearAgain,
  holdSignals,
  keepMessage,
  knownContacts,
  knownMessages,
  messageName,
  saidAt,
} from "@/lib/features/case-hearing/commands";
import { keywordRules } from "@/lib/features/case-rules/queries";
import { notFound } from "@/lib/features/items/commands";
import { onDutyAt } from "@/lib/features/roster/queries";
import { trekkersOf } from "@/lib/features/scenes/queries";
import { promiseService } from "@/lib/features/service-levels/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { insertRows } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { tellWebhooks } from "@/lib/platform/webhooks";
import { noticeInput, recordByHandInput } from "./schema";

type Noticed = { remoteKey: string; caseId: string; isNew: boolean };

/** What a source brings in: each thing once, in the case of its conversation, with whoever is at the buttons. */
export const noticeSignals = command({
  name: "cases.notice",
  input: noticeInput,
  may: "system",
  run: async (unit, { signals }): Promise<Result<{ cases: Noticed[] }>> =>
    ok({ cases: await notice(unit, signals, { mode: "talking", title: null }) }),
});

/** How something new begins: as a question to us or to be watched, and under which name where nothing was said. */
type Beginning = { mode: CaseMode; title: string | null };

/** `isNew` says that it was not known yet, be it the first of its case or not. In the order in which it was said. */
async function notice(unit: Unit, signals: readonly Signal[], beginning: Beginning): Promise<Noticed[]> {
  await holdSignals(unit, signals);
  const known = await knownMessages(unit, signals);
  const sorting = { ...(await sortingOf(unit)), contacts: await knownContacts(unit, signals) };
  const noticed: Noticed[] = [];
  for (const signal of signals.toSorted((one, other) => one.message.sentAt.localeCompare(other.message.sentAt))) {
    const { remoteKey } = signal.message;
    const name = messageName(signal.network, remoteKey);
    const standsIn = known.get(name);
    const caseId = standsIn ?? (await take(unit, signal, { ...beginning, ...sorting }));
    known.set(name, caseId);
    noticed.push({ remoteKey, caseId, isNew: standsIn === undefined });
  }
  return noticed;
}

/** What new things are sorted by: the rules, who is at the buttons, and the channels there are. */
async function sortingOf({ tx, orgId, now }: Unit) {
  const [rules, duties, trekkers, channels] = await Promise.all([
    keywordRules(tx, orgId),
    onDutyAt(tx, orgId, now),
    trekkersOf(tx, orgId, null),
    tx.channel.findMany({ where: { orgId, archivedAt: null }, select: { id: true, name: true } }),
  ]);
  const known = new Map<string | null, Promise<string>>();
  /** Asked once for each segment, however much comes in at once. */
  const whoAnswers = (segmentId: string | null): Promise<string> => {
    const answers = known.get(segmentId) ?? whoAnswersFor({ tx, orgId, now }, segmentId);
    known.set(segmentId, answers);
    return answers;
  };
  return { rules, duties, trekkers, channels, whoAnswers };
}

type Sorting = Awaited<ReturnType<typeof sortingOf>> & { contacts: Awaited<ReturnType<typeof knownContacts>> };

async function take(unit: Unit, signal: Signal, by: Beginning & Sorting): Promise<string> {
  const file = await caseOfThread(unit, signal);
  if (file) {
    await hearAgain(unit, file, { signal, contacts: by.contacts });
    return file.id;
  }
  return beginCase(unit, signal, by);
}

/** How something is taken as long as nothing suggests otherwise. */
const AS_ORDINARY = { contentKind: "question", risk: "low", priority: "normal" } as const;

/** What the words do suggest. */
function said({ contentKind, risk, priority }: Suggestion) {
  return {
    ...(contentKind ? { contentKind } : {}),
    ...(risk ? { risk } : {}),
    ...(priority ? { priority } : {}),
  };
}

async function beginCase(unit: Unit, signal: Signal, by: Beginning & Sorting): Promise<string> {
  const { tx, orgId, now, actor } = unit;
  const id = newId();
  const contact = await contactOf(unit, signal, by.contacts);
  const suggested = suggest(signal.message.body, by.rules);
  const { source, network, threadKey } = signal;
  const channelId = by.channels.some((channel) => channel.id === signal.channelId) ? signal.channelId : null;
  const { topicId, segmentId } = suggested;
  const holderId = by.mode === "talking" ? atTheButtonsFor(by.duties, { channelId, segmentId }) : null;
  const who = signal.from?.name || signal.from?.handle || network;
  const title = titleOf(signal.message.body, by.title ?? who);
  const { priority, risk, contentKind } = { ...AS_ORDINARY, ...said(suggested) };
  const authorKind = contact?.authorKind ?? "conversationalist";
  const at = saidAt(signal, now);
  const row = {
    ...{ orgId, id, title, network, channelId, threadKey, source, topicId, segmentId, priority, holderId },
    ...{ contactId: contact?.id ?? null, state: "open", mode: by.mode, heldSince: holderId ? now : null },
    ...{ authorKind, contentKind, risk, noticedAt: now, noticedById: actor.memberId, lastInAt: at, lastAt: at },
  };
  await insertRows(tx, "caseFile", { rows: [row] });
  await promiseService(unit, { id, channelId, topicId, segmentId, priority, noticedAt: now });
  await keepMessage(unit, { signal, caseId: id, contactId: contact?.id ?? null });
  const begun = { id, title, priority, risk, contentKind, authorKind, topicId, segmentId, channelId };
  if (by.mode === "talking") await openAnswer(unit, begun, holderId ?? (await by.whoAnswers(segmentId)));
  unit.journal({ action: "cases.notice", subject: { kind: "case", id }, data: { title, network, source } });
  unit.announce({ topic: "cases", ids: [id] });
  await tellWebhooks(unit, {
    event: "case.noticed",
    href: caseHref(id),
    data: { caseId: id, network, priority, contentKind: suggested.contentKind ?? "question", mode: by.mode },
    dedupeKey: `case.noticed:${id}`,
  });
  await notify(unit, {
    kind: "case_noticed",
    memberIds: holderId ? [holderId] : by.mode === "talking" ? by.trekkers : [],
    href: caseHref(id),
    data: { title, by: who, isYours: holderId ? "yes" : "no" },
    dedupeKey: `case_noticed:${id}`,
    isUrgent: priority === "urgent",
    // A mail for each question would be a second inbox; what waits stands in the first.
    isQuiet: priority !== "urgent",
  });
  return id;
}

type ByHand = z.output<typeof recordByHandInput>;

/** What somebody saw outside: a link, a picture of it, or what they heard. The same link twice is one case. */
export const recordByHand = command({
  name: "cases.recordByHand",
  input: recordByHandInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<{ caseId: string; isNew: boolean }>> => {
    const { tx, orgId } = unit;
    const goesOn = input.caseId ? await findCase(tx, orgId, input.caseId) : null;
    if (input.caseId && !goesOn) return notFound();
    const where = await whereItWas(unit, input);
    if (!where.ok) return where;
    const { url } = where.value;
    const stands = url ? await tx.caseMessage.findFirst({ where: { orgId, url }, select: { caseId: true } }) : null;
    if (stands) return ok({ caseId: stands.caseId, isNew: false });
    const pictures = await picturesOf(unit, input.assetIds);
    if (!pictures) return invalid("assetIds", "fields.unknown");
    const said = signalOf(unit, input, { ...where.value, pictures });
    const signal = goesOn ? { ...said, network: goesOn.network, threadKey: goesOn.threadKey } : said;
    const [noticed] = await notice(unit, [signal], { mode: input.mode, title: url });
    if (!noticed) return refuse("not_found", "notFound");
    return ok({ caseId: noticed.caseId, isNew: noticed.isNew });
  },
});

/** Networks that can be told by their own addresses. */
const TOLD_BY_LINK = ["bluesky", "facebook", "instagram", "linkedin", "x"] as const satisfies readonly NetworkName[];

type Where = { url: string | null; network: string; channelId: string | null };

/** The network it was seen on: that of the channel named, else that of the link, with our only channel there. */
async function whereItWas({ tx, orgId }: Unit, { url, channelId }: ByHand): Promise<Result<Where>> {
  const channels = await tx.channel.findMany({
    where: { orgId, archivedAt: null },
    select: { id: true, network: true },
  });
  const chosen = channels.find(({ id }) => id === channelId);
  if (channelId && !chosen) return invalid("channelId", "fields.unknown");
  const readings = url ? TOLD_BY_LINK.map((network) => ({ network, reading: readLink(network, url) })) : [];
  const refused = readings.find(({ reading }) => reading.kind === "refused")?.reading;
  if (refused?.kind === "refused") return invalid("url", `fields.link_${refused.code}`);
  const told = readings.find(({ reading }) => reading.kind === "accepted" && reading.isOnNetwork);
  const network = chosen?.network ?? told?.network ?? "other";
  const ours = channels.filter((channel) => channel.network === network);
  const [only] = ours.length === 1 ? ours : [];
  const clean = readings[0]?.reading;
  const address = clean?.kind === "accepted" ? clean.url : url;
  return ok({ url: address, network, channelId: chosen?.id ?? (told ? (only?.id ?? null) : null) });
}

function readLink(network: NetworkName, url: string) {
  const connector = connectorFor({ network, isConnected: false });
  if (connector.mode !== "by_hand") throw new Error("A network without an account is posted on by hand.");
  return connector.readLink(url);
}

type Picture = { kind: "picture"; url: string; alt: string };

async function picturesOf({ tx, orgId }: Unit, assetIds: readonly string[]): Promise<Picture[] | null> {
  const ids = [...new Set(assetIds)];
  const rows = await tx.asset.findMany({
    where: { orgId, id: { in: ids }, removedAt: null },
    select: { id: true, alt: true, contentHash: true },
  });
  if (rows.length !== ids.length) return null;
  return rows.map(({ id, alt, contentHash }) => ({ kind: "picture", url: pictureAddress(id, contentHash), alt }));
}

function signalOf({ now }: Unit, input: ByHand, where: Where & { pictures: Picture[] }): Signal {
  const { id = newId(), body, from, saidAt: said } = input;
  const { url, network, channelId, pictures } = where;
  const key = url ?? `by_hand:${id}`;
  const handle = from.replace(/^@/u, "");
  return {
    ...{ source: "by_hand", network, channelId, threadKey: key },
    from: handle ? { remoteId: `by_hand:${handle.toLowerCase()}`, handle, name: from, profileUrl: null } : null,
    message: {
      ...{ remoteKey: key, parentKey: null, url, body, language: null, replyRef: null },
      sentAt: (said ?? now).toISOString(),
      extras: pictures,
    },
  };
}

/** What people bring in; what sources bring in is not for the outside. */
export const caseCommands = { recordByHand };
