import type { Signal } from "@/lib/domain/cases";
import { type CaseFile, findCase } from "@/lib/features/case-answers/queries";
import { takeCase, triageCase } from "@/lib/features/case-steps/commands";
import { noticeSignals } from "@/lib/features/cases/commands";
import { saveVariant } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenMember, type GivenOrganisation, given } from "./given";
import { must, postNow } from "./post";

const MEMBERS = {
  fatima: ["trekker"],
  yasmin: ["member"],
  wout: ["member"],
  tom: ["editor"],
  ilse: ["expert"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const;
export type CaseTown = GivenOrganisation<keyof typeof MEMBERS>;

/** Tuesday 24 November 2026, 15:30 in Brussels, inside opening hours. */
export const tuesday = new Date("2026-11-24T14:30:00.000Z");
export const minutesLater = (minutes: number): Date => new Date(tuesday.getTime() + minutes * 60_000);

/** A town under the full agreement: Ilse is the expert of its topic, Yasmin the trekker of its segment. */
export async function caseTown(): Promise<CaseTown> {
  const town = await given.organisation({ members: MEMBERS, starter: "volledig" });
  const { orgId, topicId, segmentId, members } = town;
  await inOrganisation(orgId, async (tx) => {
    await tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } });
    const leads = { role: "trekker", segmentId, memberId: members.yasmin.memberId };
    await tx.roleGrant.create({ data: { orgId, id: newId(), ...leads, grantedAt: tuesday } });
  });
  return town;
}

/** Puts somebody at the buttons of everything, around Tuesday afternoon. */
export async function atTheButtons({ orgId, memberId }: GivenMember): Promise<void> {
  const span = { fromAt: new Date("2026-11-24T08:00:00Z"), untilAt: new Date("2026-11-24T16:00:00Z") };
  const shift = { orgId, id: newId(), memberId, ...span, state: "planned", words: "", changedAt: span.fromAt };
  await inOrganisation(orgId, (tx) => tx.shift.create({ data: shift }));
}

/** Something that was said on Instagram, where people place answers by hand. */
export function signalIn(
  town: CaseTown,
  more: { body?: string; thread?: string; key?: string; at?: Date } = {},
): Signal {
  const key = more.key ?? newId();
  return {
    source: "poll",
    network: "instagram",
    channelId: town.channels.byHand,
    threadKey: more.thread ?? key,
    from: { remoteId: "rita", handle: "rita", name: "Rita Goethals", profileUrl: null },
    message: {
      ...{ remoteKey: key, parentKey: null, url: null, language: "nl", extras: [], replyRef: null },
      body: more.body ?? "Waarom is de Duinlaan nog altijd afgesloten?",
      sentAt: (more.at ?? tuesday).toISOString(),
    },
  };
}

export const notice = (town: CaseTown, signals: Signal[], now = tuesday) =>
  must(execute(noticeSignals, { caller: { kind: "system", orgId: town.orgId }, raw: { signals }, now }));

/** The case of something that was just said. */
export async function noticed(town: CaseTown, more: Parameters<typeof signalIn>[1] = {}): Promise<CaseFile> {
  const { cases } = await notice(town, [signalIn(town, more)], more.at ?? tuesday);
  return caseNow(town, cases[0]?.caseId ?? "");
}

export async function caseNow({ orgId }: { orgId: string }, caseId: string): Promise<CaseFile> {
  const file = await inOrganisation(orgId, (tx) => findCase(tx, orgId, caseId));
  if (!file) throw new Error("There is no such case.");
  return file;
}

export const seen = ({ id, version }: CaseFile) => ({ caseId: id, seenVersion: version });

export const ordinary = {
  authorKind: "conversationalist",
  contentKind: "question",
  risk: "low",
  priority: "normal",
  topicId: null,
  segmentId: null,
} as const;

/** A case that somebody took and judged, with the answer they wrote; not handed in yet. */
export async function answering(town: CaseTown, by: GivenMember, more: { judged?: object; body?: string } = {}) {
  const now = tuesday;
  const { id } = await noticed(town);
  await must(as(by, takeCase, { ...seen(await caseNow(town, id)), now }));
  await must(as(by, triageCase, { ...seen(await caseNow(town, id)), ...ordinary, ...more.judged, now }));
  const file = await caseNow(town, id);
  const itemId = file.itemId ?? "";
  const text = { itemId, channelId: town.channels.byHand, linkUrl: null, linkTitle: null, seenRevision: 0 };
  const body = more.body ?? "Dag Rita, vrijdag gaat de Duinlaan weer open.";
  if (body !== "") await must(as(by, saveVariant, { ...text, body, now }));
  return { caseId: id, ...(await postNow(town.orgId, itemId)) };
}

/** Sends an accepted answer out, by hand, as somebody who may. */
export async function sendOut(by: GivenMember, itemId: string, now = tuesday): Promise<void> {
  const { orgId } = by;
  await must(as(by, publishItem, { ...(await postNow(orgId, itemId)).seen, now }));
  const ordered = await postNow(orgId, itemId);
  const url = `https://www.instagram.com/p/${itemId.slice(-8)}/`;
  await must(as(by, recordByHand, { ...ordered.seen, publicationId: ordered.item.publications[0]?.id, url, now }));
}

export const messagesOf = ({ orgId }: { orgId: string }, caseId: string) =>
  inOrganisation(orgId, (tx) => tx.caseMessage.findMany({ where: { orgId, caseId }, orderBy: { sentAt: "asc" } }));
