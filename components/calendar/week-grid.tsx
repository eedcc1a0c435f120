"use client";

import { memo } from "react";
import { cx } from "@/components/ui/cx";
import { dateFormat, formatTime, intlTag } from "@/lib/domain/language";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { type Day, type Days, dayOf, daysIn, noonOf } from "@/lib/domain/planning";
import type { CalendarPost, CalendarWindow } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { CampaignBands } from "./campaign-bands";
import { DayHead, NamedDays, useDayWords } from "./day-head";
import { GapLine } from "./month-grid";
import { Place } from "./place";
import { PostCard } from "./post-card";

type WeekGridProps = {
  days: Days;
  byDay: ReadonlyMap<Day, readonly CalendarPost[]>;
  open: CalendarWindow["open"];
};

const FIRST_HOUR = 8;
const LAST_HOUR = 19;
const NONE: readonly CalendarPost[] = [];
const COLUMNS = "grid grid-cols-[2.75rem_repeat(7,minmax(0,1fr))]";

type Span = { from: string; to: string };

/** A week by the hour, with when the organisation is open: what is shut is darker, and says so above the day. */
export function WeekGrid({ days, byDay, open }: WeekGridProps) {
  const { moments, t, today } = useCalendar();
  const { zone } = moments;
  const shownDays = daysIn(days);
  const spansOf = (day: Day): Span[] => open.filter(({ from }) => dayOf(from, zone) === day);
  const hours = hoursShown([...byDay.values()].flat(), open, zone);
  const weekday = dateFormat(intlTag(moments.locale), { weekday: "short", timeZone: "UTC" });
  const headOf = (day: Day) => {
    const number = String(Number(day.slice(8)));
    return day === today ? number : `${weekday.format(noonOf(day)).replace(".", "")} ${number}`;
  };
  return (
    <div className="mt-3">
      <div className={COLUMNS}>
        <span />
        {shownDays.map((day) => (
          <div key={day} className="grid content-start gap-0.5 px-0.5 pb-2">
            <DayHead day={day}>{headOf(day)}</DayHead>
            <p className="px-1.5 text-t12 text-ink-3">
              {spansOf(day)
                .map(({ from, to }) => `${formatTime(new Date(from), moments)}–${formatTime(new Date(to), moments)}`)
                .join(", ") || t("closed")}
            </p>
            <NamedDays day={day} />
            <GapLine day={day} />
          </div>
        ))}
      </div>
      <CampaignBands monday={days.from} className={COLUMNS} />
      {hours.map((hour) => (
        <div key={hour} className={COLUMNS}>
          <p className="-mt-2 pr-2 text-right text-t12 text-ink-3" aria-hidden>
            {hour}:00
          </p>
          {shownDays.map((day) => (
            <HourCell
              key={day}
              day={day}
              hour={hour}
              posts={(byDay.get(day) ?? NONE).filter((post) => hourOf(post.at, zone) === hour)}
              isOpen={spansOf(day).some((span) => isOpenAt(span, hour, zone))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type HourCellProps = { day: Day; hour: number; posts: readonly CalendarPost[]; isOpen: boolean };

const HourCell = memo(
  function HourCell({ day, hour, posts, isOpen }: HourCellProps) {
    const { t } = useCalendar();
    const words = useDayWords()(day);
    return (
      <Place
        place={{ day, hour }}
        label={t("dropHour", { day: words, time: `${hour}:00` })}
        className={cx("min-h-9 min-w-0 border-t border-l border-line p-0.5", !isOpen && "bg-sunken")}
      >
        {posts.length > 0 ? (
          <ul data-day={day} className="grid gap-0.5 rounded-r-s bg-canvas">
            {posts.map((post) => (
              <PostCard key={post.id} post={post} />
            ))}
          </ul>
        ) : null}
      </Place>
    );
  },
  (before, after) =>
    before.isOpen === after.isOpen &&
    before.posts.length === after.posts.length &&
    before.posts.every((post, index) => post === after.posts[index]),
);

const hourOf = (at: string | null, zone: string): number => (at ? Number(wallClockOf(at, zone).slice(11, 13)) : -1);

/** Whether the organisation is open at some time of an hour. An end at midnight is the end of the day it began on. */
function isOpenAt({ from, to }: Span, hour: number, zone: string): boolean {
  const minutes = (at: string) => hourOf(at, zone) * 60 + Number(wallClockOf(at, zone).slice(14, 16));
  const end = minutes(to) || 24 * 60;
  return minutes(from) < (hour + 1) * 60 && end > hour * 60;
}

/** The hours from the first to the last that something is about, and at least the usual day. */
function hoursShown(posts: readonly CalendarPost[], open: readonly Span[], zone: string): number[] {
  const used = [...posts.map(({ at }) => hourOf(at, zone)), ...open.map(({ from }) => hourOf(from, zone))];
  const first = Math.min(FIRST_HOUR, ...used.filter((hour) => hour >= 0));
  const last = Math.max(LAST_HOUR, ...used);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
