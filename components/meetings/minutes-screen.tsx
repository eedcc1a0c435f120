"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { GroupHeading } from "@/components/ui/row-list";
import { dayOf } from "@/lib/domain/planning";
import type { MeetingView, MinuteLineView, PointView } from "@/lib/features/meetings/schema";
import { ActionLines } from "./action-lines";
import { LineWords, MinutesLines } from "./minutes-lines";
import { MinutesSending } from "./minutes-sending";
import { useMeeting } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

/** What came of a meeting: the decisions first, then who does what, then what was said by point. */
export function MinutesScreen({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetings.minutes");
  const { zone } = useMomentContext();
  const { meeting } = useMeeting(meetingId);
  const words = useMeetingWords(meeting?.viewerId ?? "");
  if (!meeting) return null;
  const decisions = meeting.lines.filter(({ kind }) => kind === "decision");
  const points = meeting.points.filter(({ state }) => state !== "dropped");
  const spoken = points.filter((point) => isSpoken(meeting, point));
  const unreached = points.filter((point) => !isSpoken(meeting, point));
  const ended = meeting.endedAt ?? meeting.startsAt;
  return (
    <div className="max-w-[46rem] px-4 py-5 md:px-8 md:py-7 print:max-w-none print:p-0">
      <PageHeader
        back={{ href: "/meeting", label: t("back") }}
        title={t("title", { name: meeting.name, day: words.day(meeting.onDay) })}
        lead={t("when", {
          from: words.time(meeting.startedAt ?? meeting.startsAt),
          until: words.time(ended),
          name: words.whom(meeting.lead),
        })}
      />
      <Attended meeting={meeting} />
      <MinutesSending meeting={meeting} />
      <Papers meetingId={meetingId} />
      <section aria-labelledby="decisions" className="mt-8">
        <GroupHeading id="decisions">{t("decisions")}</GroupHeading>
        {decisions.length === 0 ? <p className="py-3 text-ink-2">{t("noDecisions")}</p> : null}
        <ol className="list-decimal pl-5 [&>li]:py-1.5">
          {decisions.map((line) => (
            <li key={line.id}>
              <LineWords line={line} />
              <About line={line} points={points} viewerId={meeting.viewerId} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="actions" className="mt-8">
        <GroupHeading id="actions">{t("actions")}</GroupHeading>
        {meeting.actions.length === 0 ? <p className="py-3 text-ink-2">{t("noActions")}</p> : null}
        <ActionLines actions={meeting.actions} viewerId={meeting.viewerId} today={dayOf(meeting.readAt, zone)} />
      </section>
      <section aria-labelledby="said" className="mt-8">
        <GroupHeading id="said">{t("said")}</GroupHeading>
        {spoken.map((point) => (
          <Spoken key={point.id} meeting={meeting} point={point} />
        ))}
        <MinutesLines meeting={meeting} pointId={null} title={t("said")} />
      </section>
      <Unreached
        id="carried"
        title={t("notReached")}
        points={unreached.filter(isCarried)}
        viewerId={meeting.viewerId}
      />
      <Unreached
        id="passed"
        title={t("passed")}
        points={unreached.filter((point) => !isCarried(point))}
        viewerId={meeting.viewerId}
      />
    </div>
  );
}

const isCarried = ({ state }: PointView): boolean => state === "carried";

type UnreachedProps = { id: string; title: string; points: readonly PointView[]; viewerId: string };

function Unreached({ id, title, points, viewerId }: UnreachedProps) {
  const words = useMeetingWords(viewerId);
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <GroupHeading id={id}>{title}</GroupHeading>
      <ul className="list-disc py-3 pl-5 text-ink-2 [&>li]:py-0.5">
        {points.map((point) => (
          <li key={point.id} className="wrap-anywhere">
            {words.point(point).title}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Settled, or something was said about it. */
const isSpoken = (meeting: MeetingView, point: PointView): boolean =>
  point.state === "done" ||
  point.choices.some(({ votes }) => votes.length > 0) ||
  [...meeting.lines, ...meeting.actions].some(({ pointId }) => pointId === point.id);

/** The same minutes on paper and in a file. */
function Papers({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetings.minutes");
  return (
    <div className="mt-4 flex flex-wrap gap-2 print:hidden">
      <Button icon={<Printer className="icon" aria-hidden />} onPress={() => window.print()}>
        {t("print")}
      </Button>
      <a
        className={buttonStyle({ kind: "quiet" })}
        href={`/api/meetings/${meetingId}/minutes.pdf`}
        target="_blank"
        rel="noopener"
      >
        {t("asPdf")}
      </a>
      <a className={buttonStyle({ kind: "quiet" })} href={`/api/meetings/${meetingId}/minutes.md`} download>
        {t("asText")}
      </a>
    </div>
  );
}

type AboutProps = { line: MinuteLineView; points: readonly PointView[]; viewerId: string };

/** What a decision was about; one that is a step of its own names that already. */
function About({ line, points, viewerId }: AboutProps) {
  const t = useTranslations("meetings.minutes");
  const words = useMeetingWords(viewerId);
  const point = points.find(({ id }) => id === line.pointId);
  if (!point || line.step) return null;
  return <span className="block text-t13 text-ink-2">{t("about", { title: words.point(point).title })}</span>;
}

function Attended({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.minutes");
  const words = useMeetingWords(meeting.viewerId);
  const of = (state: string) => meeting.people.filter((person) => person.state === state);
  return (
    <p className="mt-3 text-ink-2">
      {t("present", { count: of("present").length, names: words.names(of("present")) })}{" "}
      {of("excused").length > 0 ? t("excused", { names: words.names(of("excused")) }) : null}{" "}
      {of("expected").length > 0 ? t("absent", { names: words.names(of("expected")) }) : null}
    </p>
  );
}

function Spoken({ meeting, point }: { meeting: MeetingView; point: PointView }) {
  const t = useTranslations("meetings.minutes");
  const words = useMeetingWords(meeting.viewerId);
  const { title, sentence } = words.point(point);
  return (
    <article className="border-b border-line py-3 break-inside-avoid">
      <h3 className="text-t15 wrap-anywhere">{title}</h3>
      <p className="text-t14 text-ink-2">
        {sentence} {point.state === "carried" ? t("toNext") : null}
      </p>
      {point.choices.length > 0 ? (
        <ul className="mt-1 text-t14 text-ink-2">
          {point.choices.map((choice) => (
            <li key={choice.id}>
              {t(choice.id === point.choiceId ? "chosen" : "choice", {
                title: choice.title,
                count: choice.votes.length,
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <MinutesLines meeting={meeting} pointId={point.id} title={title} />
    </article>
  );
}
