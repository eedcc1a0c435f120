import { dehydrate, QueryClient } from "@tanstack/react-query";
import { cache } from "react";
import { z } from "zod";
import { readingOf } from "@/app/reading";
import { meetingPage } from "@/lib/features/meeting-page/queries";
import { meetingOptions } from "@/lib/features/meetings/options";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { clock } from "@/lib/platform/clock";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/** One meeting for whoever looks, read once per request: its name stands in the tab, the rest on the page. */
export const readMeeting = cache(async (meetingId: string): Promise<MeetingView | null> => {
  const viewer = await requireCapability("meetings.look");
  if (!z.uuid().safeParse(meetingId).success) return null;
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => meetingPage(await readingOf({ tx, viewer, now }), meetingId));
});

/** What the page gives along, so that the first paint asks for nothing. */
export function stateOf(meeting: MeetingView): string {
  const client = new QueryClient();
  client.setQueryData(meetingOptions(meeting.id).queryKey, meeting);
  return JSON.stringify(dehydrate(client));
}
