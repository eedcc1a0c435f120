import type { Agreement } from "@/lib/domain/agreement";
import { ANSWERS_ONLY, type NetworkName, suggestedType } from "@/lib/domain/channels";
import { isHeld } from "@/lib/domain/crisis";
import { type MemberActor, rolesFor } from "@/lib/domain/people";
import { mayLookAt, mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import type { ItemState, PersonRef } from "@/lib/domain/workflow";
import { lastHeard } from "@/lib/features/case-answers/queries";
import { consultationsOf, peopleIn, putBefore } from "@/lib/features/consultations/queries";
import { insertedIn } from "@/lib/features/content-uses/queries";
import { extensionView } from "@/lib/features/extensions/queries";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { historyOf } from "@/lib/features/history/queries";
import { acceptanceOf } from "@/lib/features/item-acceptance/queries";
import { itemResults } from "@/lib/features/item-results/queries";
import { remarksOf, sharedTextOf, textsOf } from "@/lib/features/item-texts/queries";
import type { FlowScene } from "@/lib/features/judging/queries";
import { checksOf, linksOf } from "@/lib/features/link-checks/queries";
import { hardenedOf } from "@/lib/features/managed-content/queries";
import { picturesOf } from "@/lib/features/media/queries";
import { type Asking, powerAnswer, type SayRule, withdrawAnswer } from "@/lib/features/powers/queries";
import { similarTo } from "@/lib/features/precedents/queries";
import { previewLinksOf } from "@/lib/features/preview-links/queries";
import { colleagues, fingerprintOf, ideasOf } from "@/lib/features/scenes/queries";
import { consultsOf } from "@/lib/features/sign-offs/queries";
import { stageViews, whatFollows } from "@/lib/features/stage-views/queries";
import { promisedCalendars } from "@/lib/features/stages/queries";
import { toneErrorsOf } from "@/lib/features/tone/queries";
import { letBeIn } from "@/lib/features/tone-exceptions/queries";
import type { Tx } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";
import type { ItemDetails, ItemPage, ItemPublication, ItemSignOff, Named } from "./schema";

/** Who looks, when, and under which agreement: what every reading of a page starts from. */
export type Reading = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement; say: SayRule };

/** What goes with every item of the organisation: its own words. */
type OwnWords = {
  topics: (Named & { key: string })[];
  segments: (Named & { key: string })[];
  channels: Named[];
  campaigns: Named[];
  goals: Named[];
};
type Names = ReadonlyMap<string, string>;

/** Everything the page of an item shows to the viewer; null when there is no such item here. */
export async function itemPage(reading: Reading, itemId: string): Promise<ItemPage | null> {
  const { tx, viewer, now, agreement } = reading;
  const { orgId } = viewer;
  const [item, people, own, organisation] = await Promise.all([
    findFlowItem(tx, orgId, itemId),
    colleagues(tx, orgId, now),
    ownWords(tx, orgId),
    organisationName(tx, orgId),
  ]);
  if (!item || !mayLookAt(viewer.roles, item)) return null;
  const calendars = await promisedCalendars({ tx, orgId, agreement }, [item]);
  const scene: FlowScene = { agreement, now, item, people, calendars };
  const words = new Map([...own.topics, ...own.segments].map(({ key, name }) => [key, name]));
  const asking: Asking = { tx, scene, viewer, words, say: reading.say };
  const names = await namesIn(tx, item, scene);
  return {
    ...identityOf(item, viewer),
    organisation,
    details: detailsOf(item),
    choices: { ...own, topics: own.topics.map(named), segments: own.segments.map(named) },
    texts: textsOf(item, names),
    pictures: picturesOf(item),
    inserted: insertedIn(item),
    stages: stageViews(scene, names),
    publications: publicationsOf(item, names),
    signOffs: signOffsOf(item, { names, words }),
    consultations: consultationsOf(scene, viewer, names),
    follows: whatFollows(scene, viewer),
    held: heldOf(scene, viewer),
    idea: item.idea ? { ...pick(item.idea), pinnedBy: names.get(item.idea.pinnedById) ?? "" } : null,
    bundle: item.bundle ? bundleOf(item.bundle, names) : null,
    may: {
      write: mayTry(viewer.roles, "items.write"),
      remark: mayTry(viewer.roles, "items.remark"),
      harden: mayTry(viewer.roles, "content.keep"),
    },
    ...(await together({
      links: checksOf(tx, orgId, { urls: linksOf(item) }),
      shared: sharedTextOf(tx, item, names),
      history: historyOf(tx, orgId, [
        item.id,
        ...(item.file ? [item.file.id] : []),
        ...(item.idea ? [item.idea.id] : []),
        ...(item.bundle ? [item.bundle.id] : []),
      ]),
      file: answeredCase(tx, item),
      remarks: remarksOf(tx, orgId, item.id),
      previewLinks: previewLinksOf(tx, { orgId, itemId: item.id, now }),
      acceptance: acceptanceOf(tx, item, names),
      toneErrors: isBeforeAcceptance(item) ? toneErrorsOf(tx, scene) : [],
      letBe: letBeIn(tx, orgId, item.id),
      hardened: item.state === "published" ? hardenedOf(tx, orgId, item.id) : [],
      results: itemResults({ tx, viewer, today: dayOf(now.toISOString(), agreement.calendar.timeZone) }, item),
      powers: powersOf(asking),
      consults: consultsOf(asking),
      putBefore: putBefore(tx, scene, viewer),
      precedents: item.state === "open" ? similarTo(tx, scene) : [],
      extension: extensionView(tx, scene, viewer),
    })),
    zone: agreement.calendar.timeZone,
  };
}

/** Whether somebody may look at the item of this id; an adviser's scope may stop short of the answers to residents. */
export async function seesItem({ tx, viewer }: Pick<Reading, "tx" | "viewer">, itemId: string): Promise<boolean> {
  const where = { orgId_id: { orgId: viewer.orgId, id: itemId } };
  const item = await tx.item.findUnique({ where, select: { kind: true } });
  return item !== null && mayLookAt(viewer.roles, item);
}

async function answeredCase(tx: Tx, { orgId, caseId }: FlowItem): Promise<ItemPage["file"]> {
  if (caseId === null) return null;
  const said = await lastHeard(tx, orgId, caseId);
  const by = said?.contact?.name || said?.contact?.handle || "";
  return { id: caseId, said: said ? { by, body: said.body, at: said.sentAt.toISOString() } : null };
}

async function powersOf(asking: Asking): Promise<ItemPage["powers"]> {
  const [respond, accept, publish] = await Promise.all([
    powerAnswer(asking, "respond"),
    powerAnswer(asking, "accept"),
    powerAnswer(asking, "publish"),
  ]);
  return { respond, accept, publish, withdraw: withdrawAnswer(asking) };
}

const isBeforeAcceptance = ({ state, stage }: FlowItem): boolean => state === "open" && stage !== "publish";

function heldOf({ item, agreement }: FlowScene, viewer: MemberActor): ItemPage["held"] {
  const isStill = item.publications.some((sent) => isHeld(sent, agreement.crisisNumber));
  if (item.state !== "open" || !isStill) return null;
  const leads = rolesFor(viewer.roles, item.segment?.id ?? null).includes("trekker");
  return { isCrisis: agreement.isCrisis, mayDecide: leads };
}

function bundleOf({ id, title, ideas }: NonNullable<FlowItem["bundle"]>, names: Names): ItemPage["bundle"] {
  return { id, title, ideas: ideas.map((idea) => ({ ...pick(idea), pinnedBy: names.get(idea.pinnedById) ?? "" })) };
}

const pick = ({ id, title }: { id: string; title: string }) => ({ id, title });
const named = ({ id, name }: Named): Named => ({ id, name });
const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function identityOf(item: FlowItem, viewer: MemberActor) {
  const { id, version, revision, author } = item;
  return {
    id,
    version,
    revision,
    kind: item.kind as ItemPage["kind"],
    state: item.state as ItemState,
    stage: item.stage as ItemPage["stage"],
    fingerprint: fingerprintOf(item),
    viewerId: viewer.memberId,
    author: { memberId: author.id, name: author.name } satisfies PersonRef,
    needsMoment: item.needsMomentSince !== null,
    closed: item.closedAt ? { at: item.closedAt.toISOString(), reason: item.closedReason } : null,
  };
}

const organisationName = async (tx: Tx, orgId: string): Promise<string> =>
  (await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } })).name;

function detailsOf(item: FlowItem): ItemDetails {
  return {
    title: item.title,
    risk: item.risk as ItemDetails["risk"],
    priority: item.priority as ItemDetails["priority"],
    audience: item.audience as ItemDetails["audience"],
    topic: item.topic ? named(item.topic) : null,
    segment: item.segment ? named(item.segment) : null,
    channelIds: item.variants.map((variant) => variant.channelId),
    contentType: item.contentType as ItemDetails["contentType"],
    suggestedType: suggestedType({ pictures: item.media.length, links: linksOf(item) }),
    campaign: item.campaign,
    goal: item.goal,
    plannedAt: iso(item.plannedAt),
  };
}

async function ownWords(tx: Tx, orgId: string): Promise<OwnWords> {
  const inOrder = { where: { orgId }, select: { id: true, key: true, name: true }, orderBy: { name: "asc" } } as const;
  const running = {
    where: { orgId, endedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  } as const;
  const [topics, segments, channels, campaigns, goals] = await Promise.all([
    tx.topic.findMany(inOrder),
    tx.segment.findMany(inOrder),
    tx.channel.findMany({
      where: { orgId, archivedAt: null, network: { not: ANSWERS_ONLY } },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    tx.campaign.findMany(running),
    tx.goal.findMany(running),
  ]);
  return { topics, segments, channels, campaigns, goals };
}

/** Names of everybody the item's rows point at, people who left included: what they did stays theirs. */
async function namesIn(tx: Tx, item: FlowItem, { people }: FlowScene): Promise<Names> {
  const known = new Map(people.map(({ memberId, name }) => [memberId, name]));
  const pointedAt = [
    ...ideasOf(item).map(({ pinnedById }) => pinnedById),
    ...item.variants.map((variant) => variant.editedById),
    ...item.stageRuns.flatMap((run) => [run.openedById, run.closedById]),
    ...item.signOffs.flatMap((signed) => [signed.memberId, signed.deputyForId]),
    ...item.acceptances.map((accepted) => accepted.deputyForId),
    ...peopleIn(item),
    ...item.publications.flatMap((sent) => [sent.orderedById, sent.sentById]),
  ];
  const unknown = [...new Set(pointedAt)].filter((id): id is string => Boolean(id) && !known.has(id ?? ""));
  if (unknown.length === 0) return known;
  const left = await tx.member.findMany({
    where: { orgId: item.orgId, id: { in: unknown } },
    select: { id: true, name: true },
  });
  return new Map([...known, ...left.map(({ id, name }): [string, string] => [id, name])]);
}

function publicationsOf(item: FlowItem, names: Names): ItemPublication[] {
  return item.publications.map((sent) => {
    const channel = item.variants.find((variant) => variant.channelId === sent.channelId)?.channel;
    return {
      id: sent.id,
      channelId: sent.channelId,
      channelName: channel?.name ?? "",
      network: (channel?.network ?? "other") as NetworkName,
      state: sent.state as ItemPublication["state"],
      body: sent.body,
      sentAt: iso(sent.sentAt),
      sentBy: sent.sentById ? (names.get(sent.sentById) ?? "") : null,
      url: sent.url,
      mayBeOut: sent.mayBeOut,
    };
  });
}

function signOffsOf(item: FlowItem, { names, words }: { names: Names; words: Names }): ItemSignOff[] {
  const fingerprint = fingerprintOf(item);
  return item.signOffs.map((signed) => ({
    id: signed.id,
    kind: signed.kind as ItemSignOff["kind"],
    about: signed.about,
    aboutName: words.get(signed.about) ?? signed.about,
    name: names.get(signed.memberId) ?? "",
    deputyFor: signed.deputyForId ? (names.get(signed.deputyForId) ?? "") : null,
    isGiven: signed.isGiven,
    isCurrent: signed.fingerprint === fingerprint,
    words: signed.words,
    at: signed.signedAt.toISOString(),
  }));
}
