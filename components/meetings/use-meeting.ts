"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import type { HeardEvent } from "@/components/live/use-live";
import { useTaking } from "@/components/refusals/use-taking";
import { sendCommand } from "@/lib/features/board/options";
import { meetingKeys, meetingOptions } from "@/lib/features/meetings/options";
import type { MeetingView } from "@/lib/features/meetings/schema";

/** What a meeting is about changes beside it too: an idea that is voted for, a question that is answered. */
const ABOUT: readonly HeardEvent["topic"][] = ["meetings", "ideas", "items"];
/** Everybody in the room looks at the same screen: what changes is there at once. */
const GATHER_MS = 60;

/** One meeting, asked again when anything of it changed or may have changed while the line was away. */
export function useMeeting(meetingId: string): { meeting: MeetingView | undefined; isError: boolean } {
  const client = useQueryClient();
  const { data: meeting, isError } = useQuery(meetingOptions(meetingId));
  useAskingAgain(
    ({ topic }) => ABOUT.includes(topic),
    () => client.invalidateQueries({ queryKey: meetingKeys.one(meetingId) }),
    GATHER_MS,
  );
  return { meeting, isError };
}

/**
 * A step that a person takes with meetings. Not a server action: those wait for one another, and in a meeting a line is
 * written while the next point comes on the screen and a vote is on its way.
 */
export function useMeetingStep<Input extends object, Value = unknown>(name: string) {
  const client = useQueryClient();
  return useTaking<Input, Value>(
    (input) => sendCommand<Value>(name, input),
    () => client.invalidateQueries({ queryKey: meetingKeys.all }),
  );
}

/** Shows what a step will make of the meeting before the server answered; the answer, whatever it is, is asked for after it. */
export function useForetelling(meetingId: string): (change: (meeting: MeetingView) => MeetingView) => void {
  const client = useQueryClient();
  return (change) => {
    client.setQueryData(meetingOptions(meetingId).queryKey, (before) => (before ? change(before) : before));
  };
}
