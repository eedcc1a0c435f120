import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readMeeting, stateOf } from "@/app/(workspace)/meeting/read-meeting";
import { PrepareScreen } from "@/components/meetings/prepare-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

type Props = PageProps<"/meeting/[meetingId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await readMeeting((await params).meetingId);
  return meeting ? { title: meeting.name } : {};
}

/** One meeting before it begins; one that runs or is over has a page of its own. */
export default async function PreparePage({ params }: Props) {
  const meeting = await readMeeting((await params).meetingId);
  if (!meeting) notFound();
  if (meeting.state === "running") redirect(`/meeting/${meeting.id}/run`);
  if (meeting.state === "ended") redirect(`/meeting/${meeting.id}/minutes`);
  return (
    <ClientMessages of={["meetings", "meetingPoints", "refusals"]}>
      <Hydrated state={stateOf(meeting)}>
        <PrepareScreen meetingId={meeting.id} />
      </Hydrated>
    </ClientMessages>
  );
}
