"use client";

import { Pin, Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { PARTS } from "@/lib/domain/meetings";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { AddPoint } from "./add-point";
import { Faces } from "./face";
import { PointMenu } from "./point-menu";
import { STEPS } from "./steps";
import { useMeeting, useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

/** A meeting before it begins: the agenda as the week writes it, what people add to it, and who comes. */
export function PrepareScreen({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetings.prepare");
  const { meeting } = useMeeting(meetingId);
  const router = useRouter();
  const state = meeting?.state;
  useEffect(() => {
    if (state === "running") router.replace(`/meeting/${meetingId}/run`);
    if (state === "ended") router.replace(`/meeting/${meetingId}/minutes`);
  }, [state, router, meetingId]);
  const words = useMeetingWords(meeting?.viewerId ?? "");
  if (!meeting) return null;
  const minutes = meeting.points.reduce((sum, point) => sum + point.minutes, 0);
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
        {t("agenda", { count: meeting.points.length, minutes, total: meeting.minutes })}
      </p>
      <div className="mt-4 grid gap-6">
        {PARTS.map((part) => (
          <AgendaPart key={part} meeting={meeting} points={meeting.points.filter((point) => point.part === part)} />
        ))}
      </div>
      {meeting.may.attend && meeting.state === "planned" ? <AddPoint meetingId={meeting.id} /> : null}
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

function AgendaPart({ meeting, points }: { meeting: MeetingView; points: readonly PointView[] }) {
  const t = useTranslations("meetings.prepare");
  const p = useTranslations("meetingPoints.parts");
  const words = useMeetingWords(meeting.viewerId);
  const [first] = points;
  if (!first) return null;
  const id = `part-${first.part}`;
  const laid = points.filter(({ isLaid }) => isLaid);
  return (
    <section aria-labelledby={id}>
      <GroupHeading id={id} aside={t("minutes", { count: points.reduce((sum, point) => sum + point.minutes, 0) })}>
        {p(first.part)}
      </GroupHeading>
      {first.part === "ideas" && points.length > 1 ? (
        <p className="pt-2 text-t14 text-ink-2">
          {t("ideas", { count: points.length, title: favourite(points).title, votes: votesOf(favourite(points)) })}
        </p>
      ) : null}
      <RowList labelledBy={id} ordered>
        {points.map((point) => {
          const { title, sentence } = words.point(point);
          return (
            <Row
              key={point.id}
              title={
                <>
                  {title}
                  {point.isPinned ? (
                    <span className="ml-2 inline-flex items-center gap-1 text-t13 font-normal text-ink-2">
                      <Pin className="icon" aria-hidden />
                      {t("pinned")}
                    </span>
                  ) : null}
                </>
              }
              detail={
                <>
                  {sentence} {point.addedBy ? t("by", { name: words.whom(point.addedBy) }) : null}{" "}
                  {point.isCarried ? t("carried") : null}
                </>
              }
              actions={
                <span className="flex items-center gap-2 text-t13 text-ink-2">
                  {t("minutes", { count: point.minutes })}
                  {point.isLaid && point.isMine && meeting.state === "planned" ? (
                    <PointMenu point={point} laid={laid} mayOrder={meeting.may.lead} title={title} />
                  ) : null}
                </span>
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}

const votesOf = ({ facts }: PointView): number => (facts.kind === "idea" ? facts.votes : 0);

/** The idea most people voted for; of several the first. */
const favourite = (points: readonly PointView[]): PointView =>
  points.reduce((best, point) => (votesOf(point) > votesOf(best) ? point : best));
