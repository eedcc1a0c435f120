"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { MeetingView } from "@/lib/features/meetings/schema";
import type { ActionDraft } from "./action-form";
import { PartsBar } from "./parts-bar";
import { RunAgenda } from "./run-agenda";
import { RunClock } from "./run-clock";
import { RunClosing } from "./run-closing";
import { RunFoot } from "./run-foot";
import { RunHead } from "./run-head";
import { RunNotes } from "./run-notes";
import { RunPoint } from "./run-point";
import { useLeading } from "./use-leading";
import { useMeeting } from "./use-meeting";
import { useRunKeys } from "./use-run-keys";

/** The meeting while it runs: on the wall, on the table and in the hand the same thing, at the same moment. */
export function RunScreen({ meetingId }: { meetingId: string }) {
  const { meeting, isError } = useMeeting(meetingId);
  const router = useRouter();
  const state = meeting?.state;
  useEffect(() => {
    if (state === "ended") router.replace(`/meeting/${meetingId}/minutes`);
    if (state === "planned" || state === "skipped") router.replace(`/meeting/${meetingId}`);
  }, [state, router, meetingId]);
  return meeting ? <Running meeting={meeting} isError={isError} /> : null;
}

function Running({ meeting, isError }: { meeting: MeetingView; isError: boolean }) {
  const t = useTranslations("meetingRun");
  const point = meeting.points.find(({ id }) => id === meeting.current?.pointId) ?? null;
  const leads = meeting.may.lead && meeting.state === "running";
  const isPresent = meeting.people.some(({ memberId, state }) => memberId === meeting.viewerId && state === "present");
  const leading = useLeading(meeting, point);
  const note = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [action, setAction] = useState<ActionDraft | null>(null);
  const mayWrite = isPresent || leads;
  useRunKeys({
    note,
    makeAction: () => mayWrite && setAction((before) => before ?? { words: "", ownerId: null }),
  });
  return (
    <div
      data-projector
      className="grid min-h-[calc(100dvh-var(--banner))] grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_1fr_auto]"
    >
      <RunHead
        meeting={meeting}
        isPresent={isPresent}
        isFollowing={!isError}
        agenda={<RunAgenda meeting={meeting} point={point} show={leads ? leading.show : null} />}
      />
      <PartsBar meeting={meeting} point={point} show={leads ? leading.show : null} />
      <div className="grid content-start gap-8 px-4 py-6 lg:grid-cols-[minmax(0,1fr)_minmax(16rem,17rem)] lg:gap-x-16 lg:px-16 lg:py-8">
        <span aria-live="polite" className="sr-only">
          {point ? t("onScreen", { title: point.title }) : ""}
        </span>
        {point ? (
          <RunPoint
            key={point.id}
            meeting={meeting}
            point={point}
            isPresent={isPresent}
            outcome={leads ? leading.outcome : null}
            heading={heading}
            giveTo={setAction}
          />
        ) : (
          <RunClosing meeting={meeting} />
        )}
        <aside className="grid content-start gap-6 lg:gap-8 [&>section+section]:border-t [&>section+section]:border-line-2 [&>section+section]:pt-5">
          {point && point.state === "open" ? <RunClock meeting={meeting} point={point} leads={leads} /> : null}
          <RunNotes
            meeting={meeting}
            pointId={point?.id ?? null}
            mayWrite={mayWrite}
            noteField={note}
            action={action}
            setAction={setAction}
          />
          {!mayWrite && meeting.may.attend ? (
            <Notice kind="presence" silent>
              {t("joinToSpeak")}
            </Notice>
          ) : null}
        </aside>
      </div>
      {leads ? <RunFoot meeting={meeting} point={point} leading={leading} /> : <span />}
    </div>
  );
}
