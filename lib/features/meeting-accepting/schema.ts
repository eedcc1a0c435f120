import { acceptInput } from "@/lib/features/flow/schema";
import { id, requiredText } from "@/lib/features/items/schema";
import { LINE_MAX } from "@/lib/features/meetings/schema";

/** The post as it was read on the screen of the meeting, and what the minutes say of its acceptance. */
export const acceptInMeetingInput = acceptInput.extend({ meetingId: id, pointId: id, words: requiredText(LINE_MAX) });
