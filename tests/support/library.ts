import type { RowContent } from "@/lib/features/drafts/schema";
import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { adoptVersion } from "@/lib/features/versions/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenMember, type GivenOrganisation, given } from "./given";
import { must, postAccepted, postNow } from "./post";
import { proposed } from "./proposal";

const MEMBERS = {
  fatima: ["trekker"],
  wout: ["member"],
  ilse: ["expert"],
  dirk: ["expert"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const;
export type LibraryTown = GivenOrganisation<keyof typeof MEMBERS>;

/** Tuesday 24 November 2026, 15:30 in Brussels, inside opening hours. */
export const tuesday = new Date("2026-11-24T14:30:00.000Z");

/** A town where the trekker hardens with the expert's yes, and Ilse is the expert of the topic; or one without rows. */
export async function libraryTown(starter: "korte-lijnen" | "volledig" | null = "korte-lijnen"): Promise<LibraryTown> {
  const town = await given.organisation({ members: MEMBERS, ...(starter ? { starter } : {}) });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  return town;
}

export const OPENING = "Ons loket is open van 9 tot 12 uur. Op {{datum}} zijn we gesloten.";

/** A text from elsewhere that could become managed content. */
export const softText = (town: LibraryTown, more: object = {}) => ({
  kind: "answer",
  title: "Openingsuren van het loket",
  body: OPENING,
  topicId: town.topicId,
  ownerId: town.members.wout.memberId,
  reviewOn: "2027-05-25",
  source: { from: "elsewhere", author: "us" },
  now: tuesday,
  ...more,
});

/** Managed content, proposed by the trekker and agreed to by the expert. */
export async function contentIn(town: LibraryTown, more: object = {}): Promise<string> {
  const { fatima, ilse } = town.members;
  const { contentId } = await must(as(fatima, harden, softText(town, more)));
  await must(as(ilse, answerHardening, { contentId, answer: "yes", now: tuesday }));
  return contentId;
}

/** A post that went out. */
export async function publishedIn(town: LibraryTown, body = "Het loket is open van 9 tot 12 uur."): Promise<string> {
  const { wout, fatima } = town.members;
  const options = { channelIds: [town.channels.byHand], body, now: tuesday };
  const { itemId, seen } = await postAccepted(wout, fatima, options);
  await must(as(fatima, publishItem, { ...seen, now: tuesday }));
  const ordered = await postNow(town.orgId, itemId);
  const url = "https://www.instagram.com/p/abc123/";
  const placed = { ...ordered.seen, publicationId: ordered.item.publications[0]?.id, url, now: tuesday };
  await must(as(fatima, recordByHand, placed));
  return itemId;
}

/** One row more in the agreement, signed by the executive. */
export async function withRow(town: LibraryTown, row: Partial<RowContent>): Promise<void> {
  const { fatima, hilde } = town.members;
  const { versionId, fingerprint } = await proposed(fatima, { now: tuesday, row });
  await must(as(hilde, adoptVersion, { versionId, fingerprint, now: tuesday }));
}

/** Content as the database has it. */
export const contentNow = ({ orgId }: LibraryTown, id: string) =>
  inOrganisation(orgId, (tx) => tx.managedContent.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } }));

export const noticesAbout = ({ orgId, memberId }: GivenMember, contentId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.notification.findMany({ where: { orgId, memberId, href: { contains: contentId } }, orderBy: { id: "asc" } }),
  ).then((rows) => rows.map((row) => row.kind));
