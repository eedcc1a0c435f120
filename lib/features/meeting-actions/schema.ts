import { z } from "zod";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";
import { ACTION_MAX, dayInput } from "@/lib/features/meetings/schema";

// Added by whoever is there; done and dropped by the owner or whoever leads.

const action = { words: requiredText(ACTION_MAX), ownerId: id, dueOn: dayInput };
const seenAction = { actionId: id, seenVersion: changeCount };
export const addActionInput = z.object({
  id: id.optional(),
  meetingId: id,
  pointId: id.nullable(),
  ...action,
});
export const changeActionInput = z.object({ ...seenAction, ...action });
export const finishActionInput = z.object(seenAction);
export const dropActionInput = z.object(seenAction);
/** Takes "done" or "dropped" back. */
export const reopenActionInput = z.object(seenAction);
