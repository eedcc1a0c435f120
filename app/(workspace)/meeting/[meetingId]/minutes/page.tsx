import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readMeeting, stateOf } from "@/app/(workspace)/meeting/read-meeting";
import { MinutesScreen } from "@/components/meetings/minutes-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

type Props = PageProps<"/meeting/[meetingId]/minutes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await readMeeting((await params).meetingId);
  return meeting ? { title: meeting.name } : {};
}

/** What came of a meeting that is over. */
export default async function MinutesPage({ params }: Props) {
  const meeting = await readMeeting((await params).meetingId);
  if (!meeting) notFound();
  if (meeting.state === "running") redirect(`/meeting/${meeting.id}/run`);
  if (meeting.state !== "ended") redirect(`/meeting/${meeting.id}`);
  return (
    <ClientMessages of={["meetings", "meetingPoints", "refusals"]}>
      <Hydrated state={stateOf(meeting)}>
        <MinutesScreen meetingId={meeting.id} />
      </Hydrated>
    </ClientMessages>
  );
}
