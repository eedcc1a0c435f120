import { answerConsultation, openConsultation } from "@/lib/features/consultations/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import { type GivenMember, type GivenOrganisation, given } from "./given";
import { must, postBeingWritten, postNow } from "./post";

const MEMBERS = {
  wout: ["member"],
  fatima: ["trekker"],
  hilde: ["executive"],
  ilse: ["expert"],
  tom: ["member"],
} as const;
export type ConsultingTown = GivenOrganisation<keyof typeof MEMBERS>;

/** Friday 27 November 2026, 15:00 in Brussels; open on weekdays from 9 to 17. */
export const friday = new Date("2026-11-27T14:00:00.000Z");
export const at = (iso: string) => new Date(`2026-11-${iso}:00.000Z`);

/** A town with its expert: under an agreement of terms alone, where no row answers anything, or under one with rows. */
export async function consultingTown(starter?: "volledig"): Promise<ConsultingTown> {
  const town = await given.organisation({ members: MEMBERS, ...(starter ? { starter } : {}) });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  return town;
}

export const question = { power: "respond", words: "Mag dit zo?" };

/** A post about what the expert knows. */
export const mobility = ({ channels, topicId }: ConsultingTown, now: Date = friday) => ({
  channelIds: [channels.byHand],
  topicId,
  now,
});

/** A concept that its writer laid before others. */
export async function heldIn(town: ConsultingTown, now = friday) {
  const { wout } = town.members;
  const post = await postBeingWritten(wout, mobility(town, now));
  const { consultationId, askedIds } = await must(as(wout, openConsultation, { ...post.seen, ...question, now }));
  return { ...post, consultationId, askedIds };
}

type Said = { now?: Date; answer?: "yes" | "no" | "yes_if"; words?: string };
export const answer = (who: GivenMember, consultationId: string, said: Said = {}) =>
  as(who, answerConsultation, { consultationId, answer: "yes", now: friday, ...said });

export async function openRunIn({ orgId }: ConsultingTown, itemId: string) {
  const run = (await postNow(orgId, itemId)).item.stageRuns.find(({ closedAt }) => closedAt === null);
  if (!run) throw new Error("No stage is open.");
  return run;
}

export const stepsOf = (orgId: string, itemId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.deadlineStep.findMany({
      where: { orgId, stageRun: { itemId, closedAt: null } },
      orderBy: { dueAt: "asc" },
      select: { step: true, dueAt: true, firedAt: true, droppedAt: true },
    }),
  );

export const noticesOf = ({ orgId, memberId }: GivenMember, itemId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.notification.findMany({ where: { orgId, memberId, href: { contains: itemId } }, orderBy: { id: "asc" } }),
  ).then((rows) => rows.map((row) => row.kind));
