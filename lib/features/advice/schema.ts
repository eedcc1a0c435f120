import { z } from "zod";
import {
  ADVISER_ROOMS,
  type AdviserScope,
  BRIEFING_PARTS,
  type BriefingPart,
  type CheckOutcome,
  OUTCOMES,
  POINT_KINDS,
  type PointKind,
} from "@/lib/domain/advice";
import { isDay } from "@/lib/domain/planning";
import type { BriefingText } from "@/lib/features/briefing/schema";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

export const POINT_MAX = 1_000;
export const ANSWER_MAX = 3_000;

const rooms = z.array(z.enum(ADVISER_ROOMS, { error: "fields.unknown" })).max(ADVISER_ROOMS.length);

/** `endsOn`: the last day on which the adviser still gets in. */
export const setScopeInput = z.object({
  memberId: id,
  seenRevision: changeCount,
  look: rooms,
  comment: rooms,
  endsOn: z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" }),
});

/** A critical question; or a reality check, which also says why that may not be so. */
export const makePointInput = z
  .object({
    id: id.optional(),
    kind: z.enum(POINT_KINDS, { error: "fields.unknown" }),
    about: z.enum(BRIEFING_PARTS, { error: "fields.unknown" }),
    statement: requiredText(POINT_MAX),
    doubt: plainText(POINT_MAX).trim().default(""),
  })
  .refine(({ kind, doubt }) => kind === "question" || doubt !== "", { error: "fields.required", path: ["doubt"] })
  .transform((point) => (point.kind === "question" ? { ...point, doubt: "" } : point));

/** Of a reality check the team also says what it does with it. */
export const answerPointInput = z.object({
  pointId: id,
  seenRevision: changeCount,
  words: requiredText(ANSWER_MAX),
  outcome: z.enum(OUTCOMES, { error: "fields.unknown" }).nullable().default(null),
});
export const askOnInput = z.object({ pointId: id, seenRevision: changeCount, words: requiredText(ANSWER_MAX) });

export type AdviceAnswerView = {
  id: string;
  words: string;
  by: string;
  isAdviser: boolean;
  outcome: CheckOutcome | null;
  at: string;
};

export type AdvicePointView = {
  id: string;
  kind: PointKind;
  about: BriefingPart;
  statement: string;
  doubt: string;
  by: string;
  isOwn: boolean;
  at: string;
  isOpen: boolean;
  outcome: CheckOutcome | null;
  revision: number;
  answers: AdviceAnswerView[];
};

/** An adviser with what they may see and until when. */
export type AdviserView = {
  memberId: string;
  name: string;
  scope: AdviserScope;
  /** ISO; the moment the access stops. */
  endsAt: string | null;
  /** The last day on which it still works. */
  lastDay: string | null;
  revision: number;
};

export type AdviceRoom = {
  /** For whoever leads: everybody; for an adviser: themselves; for others none. */
  advisers: AdviserView[];
  briefing: BriefingText[];
  goals: { id: string; name: string }[];
  /** Posts planned in the four weeks to come. */
  plannedPosts: number;
  points: AdvicePointView[];
  may: { ask: boolean; lead: boolean; seeGoals: boolean; seeCalendar: boolean };
  today: string;
  zone: string;
};
