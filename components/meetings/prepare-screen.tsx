"use client";

import { Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { PARTS } from "@/lib/domain/meetings";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { AddPoint } from "./add-point";
import { AgendaPart } from "./agenda-part";
import { Faces } from "./face";
import { STEPS } from "./steps";
import { type Arranging, lastingKey, useArranging } from "./use-arranging";
import { useMeeting, useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

/** A meeting before it begins: the agenda as the week writes it, what people add to it, and who comes. */
export function PrepareScreen({ meetingId }: { meetingId: string }) {
  const { meeting } = useMeeting(meetingId);
  const router = useRouter();
  const state = meeting?.state;
  useEffect(() => {
    if (state === "running") router.replace(`/meeting/${meetingId}/run`);
    if (state === "ended") router.replace(`/meeting/${meetingId}/minutes`);
  }, [state, router, meetingId]);
  return meeting ? <Preparing meeting={meeting} /> : null;
}

function Preparing({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.prepare");
  const words = useMeetingWords(meeting.viewerId);
  const arranging = useArranging(meeting);
  useShortcut({ key: "alt+arrows", label: t("keys.move"), group: t("keys.group"), shown: ["Alt", "↑", "↓"] });
  const points = meeting.points.filter(({ state }) => state !== "dropped");
  const minutes = points.reduce((sum, point) => sum + point.minutes, 0);
  return (
    <div className="max-w-[60rem] px-4 py-5 md:px-8 md:py-7">
      <PageHeader
        back={{ href: "/meeting", label: t("back") }}
        title={t("title", { name: meeting.name, day: words.day(meeting.onDay) })}
        lead={t(meeting.state === "skipped" ? "skipped" : "when", {
          from: words.time(meeting.startsAt),
          until: words.until(meeting.startsAt, meeting.minutes),
          place: meeting.place || "–",
          name: words.whom(meeting.lead),
        })}
        actions={meeting.may.lead && meeting.state === "planned" ? <Begin meeting={meeting} /> : null}
      />
      <People meeting={meeting} />
      <p className="mt-6 text-ink-2">
        {t("agenda", { count: points.length, minutes, total: meeting.minutes })}{" "}
        {minutes > meeting.minutes ? (
          <b className="font-medium text-amber-ink">{t("tooLong", { minutes: minutes - meeting.minutes })}</b>
        ) : null}
      </p>
      {points.length === 0 ? (
        <p className="mt-2 text-ink-2">{t(meeting.points.length === 0 ? "none" : "noneLeft")}</p>
      ) : null}
      <div className="mt-4 grid gap-6">
        {PARTS.map((part) => (
          <AgendaPart
            key={part}
            meeting={meeting}
            points={points.filter((point) => point.part === part)}
            arranging={arranging}
          />
        ))}
      </div>
      {meeting.may.attend && meeting.state === "planned" ? <AddPoint meetingId={meeting.id} /> : null}
      <LeftOut meeting={meeting} arranging={arranging} />
    </div>
  );
}

/** Who leads begins it, and then it is on every screen. */
function Begin({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.prepare");
  const router = useRouter();
  const { take, isBusy } = useMeetingStep(STEPS.begin);
  async function begin() {
    const taken = await take({ meetingId: meeting.id, seenVersion: meeting.version });
    if (taken.ok) router.push(`/meeting/${meeting.id}/run`);
    else toast.show({ text: taken.problem, failed: true });
  }
  return (
    <Button kind="primary" busy={isBusy} icon={<Play className="icon" aria-hidden />} onPress={() => void begin()}>
      {t("begin")}
    </Button>
  );
}

function People({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.prepare");
  const words = useMeetingWords(meeting.viewerId);
  const { take, isBusy } = useMeetingStep(STEPS.excuse);
  const coming = meeting.people.filter(({ state }) => state !== "excused");
  const excused = meeting.people.filter(({ state }) => state === "excused");
  const own = meeting.people.find(({ memberId }) => memberId === meeting.viewerId);
  const isExcused = own?.state === "excused";

  async function turn() {
    const taken = await take({ meetingId: meeting.id, isExcused: !isExcused });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }

  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-t14">
      <Faces people={coming} viewerId={meeting.viewerId} />
      <span className="text-ink-2">
        {t("coming", { count: coming.length })}{" "}
        {excused.length > 0 ? t("excused", { names: words.names(excused) }) : null}
      </span>
      {own && meeting.state === "planned" ? (
        <Button size="sm" className="max-md:min-h-11" busy={isBusy} onPress={() => void turn()}>
          {t(isExcused ? "comeAfterAll" : "excuse")}
        </Button>
      ) : null}
    </div>
  );
}

/** What was left out this time, to be put back. */
function LeftOut({ meeting, arranging }: { meeting: MeetingView; arranging: Arranging }) {
  const t = useTranslations("meetings.prepare");
  const words = useMeetingWords(meeting.viewerId);
  const left = meeting.points.filter(({ state, isMine }) => state === "dropped" && isMine);
  if (left.length === 0 || meeting.state !== "planned" || !meeting.may.attend) return null;
  return (
    <section aria-labelledby="left-out" className="mt-8">
      <GroupHeading id="left-out">{t("leftOut")}</GroupHeading>
      <RowList labelledBy="left-out">
        {left.map((point) => (
          <Row
            key={lastingKey(point)}
            title={<span className="font-normal text-ink-2 wrap-anywhere">{words.point(point).title}</span>}
            actions={
              <Button size="sm" className="max-md:min-h-11" onPress={() => arranging.restore(point)}>
                {t("restore")}
              </Button>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
