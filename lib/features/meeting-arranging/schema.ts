import { z } from "zod";
import { id } from "@/lib/features/items/schema";
import { POINTS_MAX } from "@/lib/features/meetings/schema";

// By the meeting's lead or any trekker, before it begins.

const SUBJECT_MAX = 1_000;

/** Lays points that the week writes on the agenda of a meeting that is planned, by what they are about. */
export const layPointsInput = z.object({
  meetingId: id,
  subjects: z.array(z.string().max(SUBJECT_MAX)).max(POINTS_MAX),
});
/** Puts points of a part in this order, before what is not named. */
export const reorderPointsInput = z.object({ meetingId: id, pointIds: z.array(id).max(POINTS_MAX) });
