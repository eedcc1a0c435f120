import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { id, moment, plainText } from "@/lib/features/items/schema";
import { SHIFT_HOURS_MAX } from "@/lib/features/shifts/schema";

export const ASK_WORDS_MAX = 300;
const words = plainText(ASK_WORDS_MAX).trim().default("");

/** Asks a colleague to take a turn, for one of theirs (`otherShiftId`) or for nothing. */
export const askSwapInput = z.object({ shiftId: id, askedOfId: id, otherShiftId: id.nullable(), words });

/** Asks a colleague to sit where and when nobody does. */
export const askGapInput = z
  .object({ channelId: id.nullable(), segmentId: id.nullable(), from: moment, until: moment, askedOfId: id, words })
  .refine(({ from, until }) => from < until, { path: ["until"], error: "fields.endsBeforeStart" })
  .refine(({ from, until }) => until.getTime() - from.getTime() <= SHIFT_HOURS_MAX * 3_600_000, {
    path: ["until"],
    error: "fields.tooFarAhead",
  });

export const answerAskInput = z.object({ askId: id, agrees: z.boolean() });
export const withdrawAskInput = z.object({ askId: id });

/** Something one colleague asked of another; moments are ISO texts. */
export type AskView = {
  id: string;
  kind: "swap" | "take_over" | "gap";
  askedBy: PersonRef;
  askedOf: PersonRef;
  place: string;
  from: string;
  until: string;
  /** What is given back for it. */
  other: { place: string; from: string; until: string } | null;
  words: string;
  /** Asked of the viewer; else they asked it themselves. */
  mayAnswer: boolean;
};
