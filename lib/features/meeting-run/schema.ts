import { z } from "zod";
import { id, plainText } from "@/lib/features/items/schema";
import { LINE_MAX, seenMeeting } from "@/lib/features/meetings/schema";

// By the meeting's lead or any trekker.

export const beginMeetingInput = z.object(seenMeeting);
export const showPointInput = z.object({
  ...seenMeeting,
  to: z.union([z.literal("next"), z.literal("previous"), id]),
});
/** "Naar volgende week": the point comes back next time; the next open one comes on the screen. */
export const carryPointInput = z.object({ ...seenMeeting, pointId: id });
/** "Vastleggen en verder": the outcome, said in words, as a choice, or both; then the next open point. */
export const settlePointInput = z.object({
  ...seenMeeting,
  pointId: id,
  choiceId: id.nullable().default(null),
  words: plainText(LINE_MAX).trim().default(""),
});
export const endMeetingInput = z.object(seenMeeting);
