import type { Role } from "@/lib/domain/authority";
import type { RefusalCode } from "@/lib/domain/result";
import { parkIdea, pinIdea, selectIdea } from "@/lib/features/board/commands";
import { changeCalendar } from "@/lib/features/calendars/commands";
import { calendarEditor } from "@/lib/features/calendars/queries";
import { openConsultation } from "@/lib/features/consultations/commands";
import { endCrisis, nameCrisisLead, startCrisis } from "@/lib/features/crisis/commands";
import { appointDeputy } from "@/lib/features/deputies/commands";
import { changeTerm } from "@/lib/features/draft-terms/commands";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { addRow, startDraft } from "@/lib/features/drafts/commands";
import { draftRows, draftView } from "@/lib/features/drafts/queries";
import { askExtension } from "@/lib/features/extensions/commands";
import { addPrecedent } from "@/lib/features/precedents/commands";
import { publishItem } from "@/lib/features/publishing/commands";
import { addTestSituation } from "@/lib/features/test-situations/commands";
import { newId } from "@/lib/platform/ids";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenOrganisation, given } from "./given";
import { must, postAccepted, postBeingWritten, postHandedIn, postNow } from "./post";
import { openDraft as openDraftOf, proposed } from "./proposal";

/** One person of every role; Wout wrote and pinned what the commands are about. */
export const STAFF = {
  fatima: ["trekker"],
  wout: ["member"],
  tom: ["editor"],
  ilse: ["expert"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const satisfies Record<string, readonly Role[]>;
export type StaffTown = GivenOrganisation<keyof typeof STAFF>;

/** What a command is tried with, and who may get it done by domain.md and the agreement *korte lijnen*. */
export type CommandCase = {
  /** Makes something fresh for the command to be about, and gives the input that fits it. */
  prepare(town: StaffTown): Promise<Record<string, unknown>>;
  allowed: readonly Role[];
  /** Where getting through still ends in another refusal, because of what the case is about. */
  throughWith?: RefusalCode;
  /** About nothing in particular: somebody of another organisation does it at home. */
  isAboutNothing?: true;
};

const EVERYBODY = ["trekker", "member", "editor", "expert", "executive", "adviser"] as const;
const STAFF_ONLY = ["trekker", "member", "editor", "expert", "executive"] as const;
const WRITERS = ["trekker", "member", "editor", "expert"] as const;
const LEADS = ["trekker", "executive"] as const;

/** A town with its expert, ready to have every command tried in it. */
export async function staffTown(): Promise<StaffTown> {
  const town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  return town;
}

const now = () => new Date();
const byHand = (town: StaffTown) => ({ channelIds: [town.channels.byHand], now: now() });

async function idea(town: StaffTown, column: "pinned" | "selected" | "parked" = "pinned") {
  const ideaId = newId();
  await must(as(town.members.wout, pinIdea, { id: ideaId, title: "De zeehond is terug" }));
  const seen = { ideaId, seenVersion: 0 };
  if (column === "selected") await must(as(town.members.fatima, selectIdea, seen));
  if (column === "parked") await must(as(town.members.fatima, parkIdea, { ...seen, words: "In de lente!" }));
  return { ideaId, seenVersion: column === "pinned" ? 0 : 1 };
}

async function ordered(town: StaffTown) {
  const { itemId, seen } = await postAccepted(town.members.wout, town.members.fatima, byHand(town));
  await must(as(town.members.fatima, publishItem, seen));
  return postNow(town.orgId, itemId);
}

async function withPicture(town: StaffTown) {
  const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
  const mediaId = newId();
  const { orgId } = town;
  const file = { storageKey: `${orgId}/${"0".repeat(64)}.png`, contentHash: "0".repeat(64), mimeType: "image/png" };
  const size = { bytes: 1, width: 1, height: 1, position: 0, alt: "" };
  const addedById = town.members.wout.memberId;
  await inOrganisation(orgId, (tx) =>
    tx.media.create({ data: { orgId, id: mediaId, itemId, ...file, ...size, addedById, addedAt: now() } }),
  );
  return { itemId, mediaId };
}

async function openDraft({ members }: StaffTown): Promise<string> {
  return (await must(as(members.fatima, startDraft, {}))).draftId;
}

async function firstRow(town: StaffTown, draftId: string) {
  const [row] = await inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, draftId));
  if (!row) throw new Error("The draft has no rows.");
  return row;
}

/** A row of its own, so that what happens to it takes nothing out of the agreement that the other cases go by. */
async function seenRow(town: StaffTown) {
  const draftId = await openDraft(town);
  const { rowId } = await must(as(town.members.fatima, addRow, { draftId, row: await rowOf(town) }));
  return { draftId, rowId, seenRevision: 0 };
}

async function revisionOf({ orgId }: StaffTown, id: string): Promise<number> {
  const where = { orgId_id: { orgId, id } };
  const found = inOrganisation(orgId, (tx) =>
    tx.agreementVersion.findUniqueOrThrow({ where, select: { revision: true } }),
  );
  return (await found).revision;
}

async function rowOf(town: StaffTown) {
  const { question, power, when, verdict, obligations, binding, note } = await firstRow(town, await openDraft(town));
  return { question, power, when, verdict, obligations, binding, note };
}

const SOME_SITUATION = {
  name: "Een klacht op zaterdag",
  power: "respond",
  facts: {
    role: "member",
    workKind: "case",
    authorKind: "critic",
    contentKind: "complaint",
    topic: "none",
    segment: "none",
    channel: "none",
    risk: "low",
    priority: "normal",
    moment: "outside",
    atTheButtons: "no",
    crisisMode: "off",
    contentStatus: "soft",
  },
  expected: "consult_first",
};

async function testSituation({ members }: StaffTown): Promise<string> {
  return (await must(as(members.fatima, addTestSituation, SOME_SITUATION))).situationId;
}

const URGENT_ACCEPT = { workKind: "case", priority: "urgent", stage: "accept" } as const;
const SOON = { amountMinutes: 30, clock: "working", remindPercent: 75, afterwards: "warn", escalation: [] };

/** What is proposed here is adopted too; it says nothing of what the other cases are about. */
const PROPOSAL = () => ({
  now: now(),
  row: { when: { role: ["trekker" as const], risk: ["low" as const], priority: ["urgent" as const] } },
});

/** An urgent term of the draft as it stands, put back where somebody took it away. */
async function seenTerm(town: StaffTown) {
  const place = { draftId: await openDraft(town), ...URGENT_ACCEPT };
  const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now()));
  const { workKind, priority, stage } = URGENT_ACCEPT;
  const term = view?.terms.find((one) => one.workKind === workKind && one.priority === priority && one.stage === stage);
  if (term) return { ...place, seen: contentOf(term) };
  await must(as(town.members.fatima, changeTerm, { ...place, seen: null, term: SOON }));
  return { ...place, seen: SOON };
}

/** The calendar as it is, with an hour on Sunday night or without it. */
async function otherWeek(town: StaffTown) {
  const { number, choices } = await inOrganisation(town.orgId, (tx) => calendarEditor(tx, town.orgId, now()));
  const { sun } = choices.weeklyHours;
  const weeklyHours = { ...choices.weeklyHours, sun: sun.length > 0 ? [] : [["23:00", "24:00"]] };
  return { ...choices, seenNumber: number, weeklyHours };
}

/** Every command that can be reached from outside; the enforcement test fails when one is missing here. */
export const COMMAND_CASES: Record<string, CommandCase> = {
  "agreement.startDraft": { allowed: LEADS, isAboutNothing: true, prepare: async () => ({}) },
  "agreement.renameDraft": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), title: "Afspraken van de winter" }),
  },
  "agreement.discardDraft": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), words: "" }),
  },
  "agreement.addRow": {
    allowed: LEADS,
    prepare: async (town) => ({ draftId: await openDraft(town), row: await rowOf(town) }),
  },
  "agreement.changeRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), row: await rowOf(town) }),
  },
  "agreement.removeRow": { allowed: LEADS, prepare: seenRow },
  "agreement.importRows": {
    allowed: LEADS,
    prepare: async (town) => {
      const draftId = await openDraft(town);
      return { draftId, seenRevision: await revisionOf(town, draftId), mode: "add", rows: [await rowOf(town)] };
    },
  },
  "agreement.propose": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await openDraftOf(town.members.fatima, now())), words: "Lees even mee." }),
  },
  "agreement.withdrawProposal": {
    allowed: LEADS,
    prepare: async (town) => ({ versionId: (await proposed(town.members.fatima, PROPOSAL())).versionId }),
  },
  "agreement.decline": {
    allowed: ["executive"],
    prepare: async (town) => ({
      versionId: (await proposed(town.members.fatima, PROPOSAL())).versionId,
      words: "Nog niet.",
    }),
  },
  "agreement.adopt": {
    allowed: ["executive"],
    prepare: async (town) => {
      const { versionId, fingerprint } = await proposed(town.members.fatima, PROPOSAL());
      return { versionId, fingerprint };
    },
  },
  "agreement.moveRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), seenRevision: undefined, after: null }),
  },
  "agreement.addTestSituation": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => SOME_SITUATION,
  },
  "agreement.changeTestSituation": {
    allowed: LEADS,
    prepare: async (town) => ({ situationId: await testSituation(town), expected: "refused" }),
  },
  "agreement.removeTestSituation": {
    allowed: LEADS,
    prepare: async (town) => ({ situationId: await testSituation(town) }),
  },
  "agreement.tellEditingRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), seenRevision: undefined }),
  },
  "agreement.changeTerm": {
    allowed: LEADS,
    prepare: async (town) => {
      const seen = await seenTerm(town);
      return { ...seen, term: { ...seen.seen, amountMinutes: seen.seen.amountMinutes + 1 } };
    },
  },
  "agreement.removeTerm": { allowed: LEADS, prepare: seenTerm },
  "calendars.change": { allowed: LEADS, isAboutNothing: true, prepare: otherWeek },
  "calendars.replanOpen": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await postHandedIn(town.members.wout, byHand(town));
      await must(as(town.members.fatima, changeCalendar, await otherWeek(town)));
      return { words: "" };
    },
  },
  "board.pinIdea": {
    allowed: STAFF_ONLY,
    isAboutNothing: true,
    prepare: async () => ({ title: "De zeehond is terug" }),
  },
  "board.vote": { allowed: STAFF_ONLY, prepare: async (town) => ({ ideaId: (await idea(town)).ideaId }) },
  "board.unvote": { allowed: STAFF_ONLY, prepare: async (town) => ({ ideaId: (await idea(town)).ideaId }) },
  "board.remark": {
    allowed: EVERYBODY,
    prepare: async (town) => ({ ideaId: (await idea(town)).ideaId, body: "Mooi!" }),
  },
  "board.selectIdea": { allowed: ["trekker"], prepare: (town) => idea(town) },
  "board.parkIdea": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await idea(town)), words: "In de lente!" }),
  },
  "board.bringBack": { allowed: ["trekker"], prepare: (town) => idea(town, "parked") },
  "board.moveIdea": { allowed: ["trekker"], prepare: async (town) => ({ ...(await idea(town)), to: "selected" }) },
  "board.editIdea": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await idea(town)), title: "Anders", body: "" }),
  },
  "results.recordEffect": {
    allowed: ["trekker"],
    throughWith: "wrong_state",
    prepare: async (town) => ({ ...(await idea(town)), effect: "41 bezoekers" }),
  },
  "items.startPost": {
    allowed: WRITERS,
    prepare: async (town) => ({ ideaId: (await idea(town, "selected")).ideaId, channelIds: [town.channels.byHand] }),
  },
  "items.saveVariant": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      return {
        itemId,
        channelId: town.channels.byHand,
        body: "Anders.",
        linkUrl: null,
        linkTitle: null,
        seenRevision: 1,
      };
    },
  },
  "items.saveDetails": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      const details = {
        title: "Anders",
        risk: "low",
        priority: "normal",
        audience: "about_us",
        topicId: null,
        segmentId: null,
      };
      return { ...seen, ...details, channelIds: [town.channels.byHand], plannedAt: null };
    },
  },
  "media.saveAlt": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await withPicture(town)), alt: "Drie kramen." }),
  },
  "media.removeMedia": { allowed: WRITERS, prepare: withPicture },
  "flow.submit": {
    allowed: WRITERS,
    prepare: async (town) => (await postBeingWritten(town.members.wout, byHand(town))).seen,
  },
  "flow.accept": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { seen, fingerprint } = await postHandedIn(town.members.wout, byHand(town));
      return { ...seen, fingerprint };
    },
  },
  "flow.sendBack": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await postHandedIn(town.members.wout, byHand(town))).seen, words: "Korter." }),
  },
  // The author, who is the member here, may as long as nobody accepted it.
  "flow.withdraw": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({
      ...(await postHandedIn(town.members.wout, byHand(town))).seen,
      words: "Gaat niet door.",
    }),
  },
  "flow.askSignOff": {
    allowed: WRITERS,
    prepare: async (town) => ({
      ...(await postBeingWritten(town.members.wout, byHand(town))).seen,
      kind: "expert",
      about: "mobility",
    }),
  },
  "flow.signOff": {
    allowed: ["expert"],
    prepare: async (town) => {
      const { seen, fingerprint } = await postHandedIn(town.members.wout, { ...byHand(town), topicId: town.topicId });
      return { ...seen, fingerprint, kind: "expert", about: "mobility", isGiven: true, words: "Klopt." };
    },
  },
  "publishing.publish": {
    allowed: ["trekker", "member", "executive"],
    prepare: async (town) => (await postAccepted(town.members.wout, town.members.fatima, byHand(town))).seen,
  },
  "publishing.recordByHand": {
    allowed: ["trekker", "member", "executive"],
    prepare: async (town) => {
      const { seen, item } = await ordered(town);
      return { ...seen, publicationId: item.publications[0]?.id, url: "https://www.instagram.com/p/abc123/" };
    },
  },
  "publishing.retry": {
    allowed: ["trekker", "member", "executive"],
    throughWith: "wrong_state",
    prepare: async (town) => {
      const { seen, item } = await ordered(town);
      return { ...seen, publicationId: item.publications[0]?.id };
    },
  },
  "consultations.open": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await aboutACrisis(town)).seen, power: "respond", words: "Mag dit?" }),
  },
  // The trekker asks, and the rule names the executive.
  "consultations.answer": {
    allowed: ["executive"],
    prepare: async (town) => ({ consultationId: await openQuestion(town), answer: "yes" }),
  },
  "consultations.withdraw": {
    allowed: ["trekker"],
    prepare: async (town) => ({ consultationId: await openQuestion(town) }),
  },
  "casebook.add": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ title: "Drones", power: "respond", facts: {}, question: "Mag dit?", outcome: "no" }),
  },
  "casebook.mark": {
    allowed: LEADS,
    prepare: async (town) => ({ precedentId: await decided(town), isBestPractice: true }),
  },
  "casebook.remark": {
    allowed: LEADS,
    prepare: async (town) => ({ precedentId: await decided(town), body: "Bij ons ook." }),
  },
  "casebook.makeRule": { allowed: LEADS, prepare: async (town) => ({ precedentId: await decided(town) }) },
  "remarks.remarkOnItem": {
    allowed: EVERYBODY,
    prepare: async (town) => ({
      itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
      body: "Mooi.",
    }),
  },
  "remarks.tellEditing": {
    allowed: WRITERS,
    prepare: async (town) => ({
      itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
      channelId: null,
    }),
  },
  "notices.markRead": { allowed: EVERYBODY, isAboutNothing: true, prepare: async () => ({ ids: [] }) },
  "self.saveProfile": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ name: "Nieuwe Naam", jobTitle: "", locale: "nl" }),
  },
  "channels.add": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ name: `Kanaal ${newId().slice(-6)}`, network: "facebook" }),
  },
  "channels.prepareConnection": {
    allowed: ["trekker"],
    prepare: async (town) => ({ channelId: town.channels.bluesky, handle: "zonnebeke.test", appPassword: "abcd-efgh" }),
  },
  "channels.connect": {
    allowed: ["trekker"],
    throughWith: "invalid",
    prepare: async (town) => ({ channelId: town.channels.bluesky, proof: "geen" }),
  },
  "channels.disconnect": { allowed: ["trekker"], prepare: async (town) => ({ channelId: town.channels.bluesky }) },
  "team.invite": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ name: "Yasmin Öztürk", email: `y.${newId()}@zonnebeke.example`, role: "member" }),
  },
  "team.revokeInvitation": { allowed: LEADS, prepare: invitation },
  "team.changeRoles": {
    allowed: LEADS,
    prepare: async (town) => ({ memberId: await newcomer(town), roles: [{ role: "member", segmentId: null }] }),
  },
  "team.remove": { allowed: LEADS, prepare: async (town) => ({ memberId: await newcomer(town) }) },
  "deputies.appoint": {
    allowed: EVERYBODY,
    prepare: async (town) => ({ deputyId: await newcomer(town), from: hence(0), until: hence(DAY_MS), words: "" }),
  },
  "deputies.end": {
    allowed: LEADS,
    prepare: async (town) => {
      const turn = { memberId: await newcomer(town), deputyId: town.members.tom.memberId };
      return must(as(town.members.fatima, appointDeputy, { ...turn, from: hence(0), until: hence(DAY_MS) }));
    },
  },
  "extensions.ask": {
    allowed: ["member"],
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      return { ...seen, until: hence(60 * DAY_MS), reason: "De foto komt later." };
    },
  },
  "extensions.decide": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { seen } = await postBeingWritten(town.members.wout, byHand(town));
      const asked = { ...seen, until: hence(60 * DAY_MS), reason: "De foto komt later." };
      return { ...(await must(as(town.members.wout, askExtension, asked))), isGranted: true };
    },
  },
  "organisation.setSmallTeam": {
    allowed: ["executive"],
    isAboutNothing: true,
    prepare: async ({ orgId }) => {
      const where = { id: orgId };
      const { isSmallTeam } = await inOrganisation(orgId, (tx) => tx.organisation.findUniqueOrThrow({ where }));
      return { isSmallTeam: !isSmallTeam, words: "We zijn met te weinig." };
    },
  },
  "crisis.nameLead": { allowed: ["executive"], prepare: async (town) => ({ memberId: await newcomer(town) }) },
  "crisis.endLead": {
    allowed: ["executive"],
    prepare: async (town) => {
      const memberId = await newcomer(town);
      await must(as(town.members.hilde, nameCrisisLead, { memberId }));
      return { memberId };
    },
  },
  "crisis.start": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await calmDown(town);
      return { reason: "Stormschade aan de dijk" };
    },
  },
  "crisis.end": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await as(town.members.hilde, startCrisis, { reason: "Stormschade aan de dijk" });
      return { words: "De dijk houdt." };
    },
  },
  "crisis.decideHeld": { allowed: ["trekker"], prepare: held },
};

const DAY_MS = 86_400_000;
const hence = (ms: number): string => new Date(Date.now() + ms).toISOString();

const calmDown = ({ members }: StaffTown) => as(members.hilde, endCrisis, { words: "De dijk houdt." });

/** A post that stood still during a crisis that is over. */
async function held(town: StaffTown) {
  const { wout, fatima, hilde } = town.members;
  await calmDown(town);
  const plannedAt = new Date(Date.now() + DAY_MS);
  const { itemId } = await postAccepted(wout, fatima, { ...byHand(town), plannedAt });
  await must(as(hilde, startCrisis, { reason: "Stormschade aan de dijk" }));
  await must(as(hilde, endCrisis, { words: "De dijk houdt." }));
  return { ...(await postNow(town.orgId, itemId)).seen, decision: "withdrawn", words: "Nu niet meer." };
}

/** Something that nobody hands in without talking to the executive first. */
async function aboutACrisis(town: StaffTown) {
  const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
  const { orgId } = town;
  await inOrganisation(orgId, (tx) =>
    tx.item.updateMany({ where: { orgId, id: itemId }, data: { contentKind: "crisis" } }),
  );
  return postNow(orgId, itemId);
}

async function openQuestion(town: StaffTown): Promise<string> {
  const { seen } = await aboutACrisis(town);
  const asked = { ...seen, power: "respond", words: "Mag dit?" };
  return (await must(as(town.members.fatima, openConsultation, asked))).consultationId;
}

async function decided({ members }: StaffTown): Promise<string> {
  const said = { title: "Drones", power: "respond", facts: {}, question: "Mag dit?", outcome: "no" };
  return (await must(as(members.hilde, addPrecedent, said))).precedentId;
}

async function invitation({ orgId, members }: StaffTown) {
  const invitationId = newId();
  const row = { email: `${invitationId}@zonnebeke.example`, name: "Yasmin", role: "member", tokenHash: invitationId };
  const times = { createdAt: now(), expiresAt: new Date(Date.now() + 86_400_000) };
  await inOrganisation(orgId, (tx) =>
    tx.invitation.create({ data: { orgId, id: invitationId, ...row, ...times, invitedById: members.fatima.memberId } }),
  );
  return { invitationId };
}

async function newcomer({ orgId }: StaffTown): Promise<string> {
  const [personId, memberId] = [newId(), newId()];
  const email = `${personId}@zonnebeke.example`;
  await atTheDoor((tx) => tx.person.create({ data: { id: personId, email, name: "Emma", createdAt: now() } }));
  await inOrganisation(orgId, async (tx) => {
    await tx.member.create({ data: { orgId, id: memberId, personId, name: "Emma", email, createdAt: now() } });
    await tx.roleGrant.create({ data: { orgId, id: newId(), memberId, role: "editor", grantedAt: now() } });
  });
  return memberId;
}
