"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { PointDialog } from "./point-dialog";
import { PointMenu } from "./point-menu";
import { type Arranging, lastingKey } from "./use-arranging";
import { useMeetingWords } from "./use-meeting-words";

type AgendaPartProps = { meeting: MeetingView; points: readonly PointView[]; arranging: Arranging };

/** One part of the agenda, in the order in which it is gone through; whoever leads puts it in another one. */
export function AgendaPart({ meeting, points, arranging }: AgendaPartProps) {
  const t = useTranslations("meetings.prepare");
  const p = useTranslations("meetingPoints.parts");
  const m = useTranslations("meetings.point");
  const [place, setPlace] = useState("");
  const [first] = points;
  if (!first) return null;
  const id = `part-${first.part}`;
  const mayOrder = meeting.may.lead && meeting.state === "planned";

  function moved(at: number, by: 1 | -1): (() => void) | undefined {
    const [point, to] = [points[at], at + by];
    if (!mayOrder || !point || to < 0 || to >= points.length) return undefined;
    return () => {
      setPlace(m("placed", { at: to + 1, of: points.length }));
      arranging.order(point.part, points.toSpliced(at, 1).toSpliced(to, 0, point));
    };
  }

  return (
    <section aria-labelledby={id}>
      <GroupHeading id={id} aside={t("minutes", { count: points.reduce((sum, point) => sum + point.minutes, 0) })}>
        {p(first.part)}
      </GroupHeading>
      <span aria-live="polite" className="sr-only">
        {place}
      </span>
      {first.part === "ideas" && points.length > 1 ? (
        <p className="pt-2 text-t14 text-ink-2">
          {t("ideas", { count: points.length, title: favourite(points).title, votes: votesOf(favourite(points)) })}
        </p>
      ) : null}
      <RowList labelledBy={id} ordered>
        {points.map((point, at) => (
          <AgendaRow
            key={lastingKey(point)}
            meeting={meeting}
            point={point}
            arranging={arranging}
            up={moved(at, -1)}
            down={moved(at, 1)}
          />
        ))}
      </RowList>
    </section>
  );
}

type AgendaRowProps = {
  meeting: MeetingView;
  point: PointView;
  arranging: Arranging;
  up: (() => void) | undefined;
  down: (() => void) | undefined;
};

function AgendaRow({ meeting, point, arranging, up, down }: AgendaRowProps) {
  const t = useTranslations("meetings.prepare");
  const words = useMeetingWords(meeting.viewerId);
  const menu = useRef<HTMLSpanElement>(null);
  const [isEditing, setEditing] = useState(false);
  const { title, sentence } = words.point(point);
  const isArranged = point.isMine && meeting.may.attend && meeting.state === "planned";

  // A row that changes places loses the focus: it gets it back, so that the next press moves it on.
  function onKeyDown(event: KeyboardEvent) {
    const move = event.altKey ? { ArrowUp: up, ArrowDown: down }[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    // The menu would open with these keys.
    event.stopPropagation();
    move();
    requestAnimationFrame(() => menu.current?.querySelector("button")?.focus());
  }

  return (
    <Row
      title={
        <span className="wrap-anywhere">
          {title}
          {point.isPinned ? (
            <span className="ml-2 inline-flex items-center gap-1 text-t13 font-normal text-ink-2">
              <Pin className="icon" aria-hidden />
              {t("pinned")}
            </span>
          ) : null}
        </span>
      }
      detail={
        <>
          {sentence} {point.addedBy ? t("by", { name: words.whom(point.addedBy) }) : null}{" "}
          {point.isCarried ? t("carried") : null}
        </>
      }
      actions={
        <span
          ref={menu}
          role="toolbar"
          aria-label={title}
          onKeyDownCapture={onKeyDown}
          className="flex items-center justify-between gap-2 text-t13 text-ink-2 max-md:-my-2 max-md:col-span-2"
        >
          {t(point.isTimed ? "ownTime" : "minutes", { count: point.minutes })}
          {isArranged ? (
            <PointMenu
              point={point}
              title={title}
              arranging={arranging}
              up={up}
              down={down}
              edit={() => setEditing(true)}
            />
          ) : null}
          {isEditing ? (
            <PointDialog point={point} title={title} arranging={arranging} close={() => setEditing(false)} />
          ) : null}
        </span>
      }
    />
  );
}

const votesOf = ({ facts }: PointView): number => (facts.kind === "idea" ? facts.votes : 0);

/** The idea most people voted for; of several the first. */
const favourite = (points: readonly PointView[]): PointView =>
  points.reduce((best, point) => (votesOf(point) > votesOf(best) ? point : best));
