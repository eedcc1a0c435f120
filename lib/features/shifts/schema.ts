import { z } from "zod";
import { changeCount, id, moment, plainText } from "@/lib/features/items/schema";

export const SHIFT_WORDS_MAX = 300;
/** Nobody sits at the buttons longer than this at a stretch. */
export const SHIFT_HOURS_MAX = 24;

const place = { channelId: id.nullable(), segmentId: id.nullable() };
const span = { from: moment, until: moment };
const words = plainText(SHIFT_WORDS_MAX).trim().default("");

const inOrder = ({ from, until }: { from: Date; until: Date }) => from < until;
const backwards = { path: ["until"], error: "fields.endsBeforeStart" };
const notTooLong = ({ from, until }: { from: Date; until: Date }) =>
  until.getTime() - from.getTime() <= SHIFT_HOURS_MAX * 3_600_000;
const tooLong = { path: ["until"], error: "fields.tooFarAhead" };

/** A turn beside those that come back; without `memberId` one's own. */
export const addShiftInput = z
  .object({ ...place, ...span, memberId: id.optional(), words })
  .refine(inOrder, backwards)
  .refine(notTooLong, tooLong);

/** Names the shift and the version of it that somebody had on screen. */
const seenShift = { shiftId: id, seenRevision: changeCount };

export const changeShiftInput = z
  .object({ ...seenShift, ...span, memberId: id, words })
  .refine(inOrder, backwards)
  .refine(notTooLong, tooLong);

export const cancelShiftInput = z.object({ ...seenShift, words });

/** What nobody has, as somebody saw it. */
export const takeGapInput = z
  .object({ ...place, ...span })
  .refine(inOrder, backwards)
  .refine(notTooLong, tooLong);
