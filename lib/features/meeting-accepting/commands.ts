import { ok, type Result, refuse } from "@/lib/domain/result";
import { acceptItem } from "@/lib/features/flow/commands";
import { findMeeting, leadsMeeting, mayNotWrite } from "@/lib/features/meetings/commands";
import { writeLineRow } from "@/lib/features/minutes/commands";
import { command } from "@/lib/platform/command";
import { acceptInMeetingInput } from "./schema";

/**
 * Accepts a post while they meet: the step of the flow itself, with all that the agreement asks, and the line of the
 * minutes that says so; both or neither.
 */
export const acceptInMeeting = command({
  name: "meetings.accept",
  input: acceptInMeetingInput,
  may: "items.decide",
  run: async (unit, { meetingId, pointId, words, ...seen }): Promise<Result<{ stage: string }>> => {
    const shut = await mayNotWrite(unit, { meetingId, pointId });
    if (shut) return shut;
    const meeting = await findMeeting(unit, meetingId);
    if (!meeting || !leadsMeeting(unit, meeting)) return refuse("not_allowed", "meetings.notLeading");
    const accepted = await acceptItem.run(unit, seen);
    if (!accepted.ok) return accepted;
    const step = { action: "flow.accept", subject: { kind: "item", id: seen.itemId } };
    await writeLineRow(unit, { meetingId, pointId, kind: "decision", words, memberId: null, step });
    return ok(accepted.value);
  },
});

export const meetingAcceptingCommands = { acceptInMeeting };
