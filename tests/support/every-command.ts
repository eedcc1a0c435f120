import type { Role } from "@/lib/domain/authority";
import type { RefusalCode } from "@/lib/domain/result";
import { parkIdea, pinIdea, selectIdea } from "@/lib/features/board/commands";
import { startDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { publishItem } from "@/lib/features/publishing/commands";
import { newId } from "@/lib/platform/ids";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenOrganisation, given } from "./given";
import { must, postAccepted, postBeingWritten, postHandedIn, postNow } from "./post";

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

async function seenRow(town: StaffTown) {
  const draftId = await openDraft(town);
  const { id, revision } = await firstRow(town, draftId);
  return { draftId, rowId: id, seenRevision: revision };
}

async function rowOf(town: StaffTown) {
  const { question, power, when, verdict } = await firstRow(town, await openDraft(town));
  return { question, power, when, verdict, obligations: [], binding: false, note: null };
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
  "agreement.moveRow": {
    allowed: LEADS,
    prepare: async (town) => ({ ...(await seenRow(town)), seenRevision: undefined, after: null }),
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
};

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
