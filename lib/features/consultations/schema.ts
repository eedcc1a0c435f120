import { z } from "zod";
import { ANSWERS, type Answer, type ConsultationReason } from "@/lib/domain/consultations";
import type { Countdown, Term } from "@/lib/domain/deadlines";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, plainText, requiredText, seenItem } from "@/lib/features/items/schema";
import { linkToken } from "@/lib/features/team/schema";

/** The steps that can be held, and so laid before somebody. */
export const CONSULTED_POWERS = ["respond", "accept", "publish", "start_talking"] as const;
export type ConsultedPower = (typeof CONSULTED_POWERS)[number];

/** How long the link in the mail to whoever is asked works. */
export const ANSWER_LINK_DAYS = 7;

/** `<organisation>.<secret>`, as it stands in the address of the page to answer on. */
export const answerLink = z
  .string()
  .transform((link) => {
    const [orgId, token] = link.split(".");
    return { orgId, token };
  })
  .pipe(z.object({ orgId: z.uuid({ error: "fields.link" }), token: linkToken }));

/** Why a link answers nothing (any more), or `usable`. */
export const ANSWER_LINK_STATES = [
  "usable",
  "unknown",
  "noAccess",
  "otherPerson",
  "used",
  "answered",
  "withdrawn",
  "changed",
  "expired",
] as const;
export type AnswerLinkState = (typeof ANSWER_LINK_STATES)[number];

/** What the page behind a link shows: the text in full, what is asked about it, and by whom. */
export type AnswerPage = {
  holder: string;
  itemId: string;
  title: string;
  /** What the other side said last, where it is an answer to somebody outside. */
  said: string | null;
  texts: { channelName: string; body: string; linkUrl: string | null }[];
  pictures: string[];
  consultation: Pick<ItemConsultation, "id" | "openedBy" | "power" | "reason" | "question"> & { dueAt: string };
};

export const openInput = seenItem.extend({
  power: z.enum(CONSULTED_POWERS, { error: "fields.unknown" }),
  words: requiredText(WORDS_MAX),
});

export const answerInput = z.object({
  consultationId: id,
  answer: z.enum(ANSWERS, { error: "fields.choose" }),
  words: plainText(WORDS_MAX).trim().default(""),
});

export const withdrawConsultationInput = z.object({ consultationId: id });

/** A question about one step of one item, open or answered. Moments are ISO texts. */
export type ItemConsultation = {
  id: string;
  power: ConsultedPower;
  reason: ConsultationReason;
  question: string;
  openedBy: PersonRef;
  openedAt: string;
  state: "open" | "answered";
  asked: PersonRef[];
  /** Until when those asked have time; null once it is answered. */
  due: Countdown | null;
  answer: Answer | null;
  words: string;
  answeredBy: string | null;
  endedAt: string | null;
  /** Of the stage that is open now. */
  isCurrent: boolean;
  /** Said yes, but the facts of the work changed since: it counts no more. */
  isPast: boolean;
  isOwn: boolean;
  mayAnswer: boolean;
};

/** Before whom a held step can be laid, and until when they would have time if it is laid before them now. */
export type PutBefore = {
  power: ConsultedPower;
  people: PersonRef[];
  amountMinutes: number;
  clock: Term["clock"];
  dueAt: string;
};
