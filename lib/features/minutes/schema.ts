import { z } from "zod";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";
import { LINE_MAX } from "@/lib/features/meetings/schema";

// Whoever is there writes, and afterwards whoever led it.

const line = { words: requiredText(LINE_MAX), memberId: id.nullable().default(null) };
const seenLine = { lineId: id, seenRevision: changeCount };
export const writeLineInput = z.object({
  id: id.optional(),
  meetingId: id,
  pointId: id.nullable(),
  ...line,
});
export const changeLineInput = z.object({ ...seenLine, ...line });
export const removeLineInput = z.object(seenLine);
export const sendMinutesInput = z.object({ meetingId: id });
/** The step in the record that a decision is; looked up there, so that the minutes never say what was not done. */
const step = z.object({
  action: z.string().max(80),
  subject: z.object({ kind: z.string().max(40), id }),
});
export const decideInput = z.object({
  id: id.optional(),
  meetingId: id,
  pointId: id.nullable(),
  words: requiredText(LINE_MAX),
  step: step.nullable().default(null),
});
