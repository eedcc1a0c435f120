import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readMeeting, stateOf } from "@/app/(workspace)/meeting/read-meeting";
import { RunScreen } from "@/components/meetings/run-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

const WORDS = ["meetingRun", "meetingPoints", "consultations", "refusals"] as const;
/** Whoever leads accepts on the spot, with what the agreement says about it. */
const DECIDING = ["agreement", "flow", "powers", "tone"] as const;

type Props = PageProps<"/meeting/[meetingId]/run">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await readMeeting((await params).meetingId);
  return meeting ? { title: meeting.name } : {};
}

/** The meeting while it runs, as large as the screen. */
export default async function RunPage({ params }: Props) {
  const meeting = await readMeeting((await params).meetingId);
  if (!meeting) notFound();
  if (meeting.state === "ended") redirect(`/meeting/${meeting.id}/minutes`);
  if (meeting.state !== "running") redirect(`/meeting/${meeting.id}`);
  return (
    <ClientMessages of={meeting.may.lead ? [...WORDS, ...DECIDING] : WORDS}>
      <Hydrated state={stateOf(meeting)}>
        <RunScreen meetingId={meeting.id} />
      </Hydrated>
    </ClientMessages>
  );
}
