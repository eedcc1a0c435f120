"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { atStart } from "@/lib/domain/language";
import { type Day, type Days, daysIn, mondayOf, weekNumber } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { CampaignLines } from "./campaign-bands";
import { DayHead, NamedDays, useDayWords } from "./day-head";
import { GapLine } from "./month-grid";
import { Place } from "./place";
import { PostCard } from "./post-card";

type AgendaListProps = {
  days: Days;
  byDay: ReadonlyMap<Day, readonly CalendarPost[]>;
  /** Begins today, with what is over behind a button: where it stands in for a view that begins earlier. */
  isFolded: boolean;
};

/** The days one below the other; on a phone every view is this one. Empty days that are over are left out. */
export function AgendaList({ days, byDay, isFolded }: AgendaListProps) {
  const { today, t } = useCalendar();
  const [isUnfolded, setUnfolded] = useState(false);
  const used = daysIn(days).filter((day) => day >= today || byDay.has(day));
  const ahead = used.filter((day) => day >= today);
  const isCut = isFolded && !isUnfolded && ahead.length > 0 && ahead.length < used.length;
  const shown = isCut ? ahead : used;
  return (
    <div className="mt-3 max-w-180">
      {isCut ? (
        <Button kind="quiet" size="sm" onPress={() => setUnfolded(true)}>
          {t("showPast")}
        </Button>
      ) : null}
      {shown.map((day, index) => (
        <DayRow key={day} day={day} posts={byDay.get(day) ?? []} startsWeek={index === 0 || mondayOf(day) === day} />
      ))}
    </div>
  );
}

function DayRow({ day, posts, startsWeek }: { day: Day; posts: readonly CalendarPost[]; startsWeek: boolean }) {
  const { t, today } = useCalendar();
  const words = useDayWords()(day);
  return (
    <>
      {startsWeek ? (
        <>
          <p className="pt-4 pb-1.5 text-t12 font-medium text-ink-3">{t("week", { number: weekNumber(day) })}</p>
          <CampaignLines from={day} />
        </>
      ) : null}
      <Place place={{ day, hour: null }} label={words} className="border-t border-line py-1">
        <div data-day={day} className="grid gap-x-3 gap-y-1 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <DayHead day={day}>{day === today ? words : atStart(words)}</DayHead>
          <div className="grid min-w-0 content-start gap-1">
            <NamedDays day={day} />
            <ul className={cx("grid gap-1", posts.length === 0 && "hidden")}>
              {posts.map((post) => (
                <PostCard key={post.id} post={post} />
              ))}
            </ul>
            <GapLine day={day} />
          </div>
        </div>
      </Place>
    </>
  );
}
