import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { MeetingHistory, MeetingsPage, MeetingView } from "./schema";

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

export const meetingKeys = {
  all: ["meetings"] as const,
  one: (meetingId: string) => ["meetings", meetingId] as const,
};

/** What comes, what is on and what was: prefetched by the page. */
export const meetingsOptions = () =>
  queryOptions({
    queryKey: ["meetings", "page"],
    queryFn: ({ signal }) => read<MeetingsPage>("/api/meetings", signal),
  });

/** What was held before, further back by page; the first one came with the page. */
export const historyOptions = (first: MeetingHistory) =>
  infiniteQueryOptions({
    queryKey: ["meetings", "history", first.meetings[0]?.id ?? ""],
    queryFn: ({ pageParam, signal }) => read<MeetingHistory>(`/api/meetings/history?cursor=${pageParam}`, signal),
    initialPageParam: first.next ?? "",
    getNextPageParam: ({ next }) => next,
    enabled: false,
  });

/** One meeting as it is now; the phones in the room ask for it at each step. */
export const meetingOptions = (meetingId: string) =>
  queryOptions({
    queryKey: meetingKeys.one(meetingId),
    queryFn: ({ signal }) => read<MeetingView>(`/api/meetings/${meetingId}`, signal),
  });
