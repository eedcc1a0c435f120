"use client";

import { CircleDashed } from "lucide-react";
import { memo } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { dateFormat, intlTag } from "@/lib/domain/language";
import { addDays, type Day, type Days, daysIn, mondayOf, noonOf, weekNumber } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { CampaignBands } from "./campaign-bands";
import { DayHead, NamedDays, useDayWords } from "./day-head";
import { Place } from "./place";
import { PostCard } from "./post-card";
import { onLink } from "./use-address";

type MonthGridProps = {
  days: Days;
  byDay: ReadonlyMap<Day, readonly CalendarPost[]>;
  /** Where a week, and the list of a day, are found. */
  hrefOf: (view: "week" | "agenda", day: Day) => string;
};

const COLUMNS = "grid grid-cols-[2rem_repeat(7,minmax(0,1fr))] gap-x-1";
const NONE: readonly CalendarPost[] = [];
/** So many fit on a day before it pushes the others off the screen. */
const SHOWN_MAX = 5;

/** Whole weeks, a row each, from Monday. */
export function MonthGrid({ days, byDay, hrefOf }: MonthGridProps) {
  const { moments, t } = useCalendar();
  const weekday = dateFormat(intlTag(moments.locale), { weekday: "long", timeZone: "UTC" });
  const first = mondayOf(days.from);
  return (
    <div className="mt-3">
      <div className={COLUMNS} aria-hidden>
        <span />
        {[0, 1, 2, 3, 4, 5, 6].map((offset) => (
          <p key={offset} className="px-1.5 pb-1.5 text-t13 text-ink-3">
            {weekday.format(noonOf(addDays(first, offset)))}
          </p>
        ))}
      </div>
      {weeksOf(days).map((monday) => (
        <div
          key={monday}
          className="border-t border-line [contain-intrinsic-height:auto_9rem] [content-visibility:auto]"
        >
          <CampaignBands monday={monday} className={COLUMNS} />
          <div className={COLUMNS}>
            <a
              href={hrefOf("week", monday)}
              onClick={onLink}
              aria-label={t("week", { number: weekNumber(monday) })}
              className="mt-0.5 flex h-6 items-center justify-center rounded-r-s text-t12 text-ink-3 hover:bg-sunken hover:text-ink"
            >
              {t("weekShort", { number: weekNumber(monday) })}
            </a>
            {daysIn({ from: monday, to: addDays(monday, 7) }).map((day) => (
              <DayCell
                key={day}
                day={day}
                posts={byDay.get(day) ?? NONE}
                isFirst={day === days.from || day.endsWith("-01")}
                listHref={hrefOf("agenda", day)}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const weeksOf = (days: Days): Day[] => daysIn(days).filter((day) => mondayOf(day) === day);

type DayCellProps = { day: Day; posts: readonly CalendarPost[]; isFirst: boolean; listHref: string };

const DayCell = memo(function DayCell({ day, posts, isFirst, listHref }: DayCellProps) {
  const { moments, t } = useCalendar();
  const words = useDayWords()(day);
  const shown = posts.length > SHOWN_MAX ? posts.slice(0, SHOWN_MAX - 1) : posts;
  const month = dateFormat(intlTag(moments.locale), { month: "short", timeZone: "UTC" });
  const number = String(Number(day.slice(8)));
  return (
    <Place place={{ day, hour: null }} label={words} className="min-h-32 min-w-0 pt-0.5 pb-1">
      <div data-day={day} className="grid content-start gap-0.5">
        <DayHead day={day}>{isFirst ? `${number} ${month.format(noonOf(day)).replace(".", "")}` : number}</DayHead>
        <NamedDays day={day} />
        <ul className={cx("grid gap-0.5", shown.length === 0 && "hidden")}>
          {shown.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
        </ul>
        {shown.length < posts.length ? (
          <a
            href={listHref}
            onClick={onLink}
            className="flex min-h-6 items-center rounded-r-s px-1.5 text-t12 text-accent-ink underline"
          >
            {t("more", { count: posts.length - shown.length })}
          </a>
        ) : null}
        <GapLine day={day} />
      </div>
    </Place>
  );
});

/** Says that this day usually has a post, in words, on the day itself. */
export function GapLine({ day }: { day: Day }) {
  const { gaps, t } = useCalendar();
  if (!gaps.has(day)) return null;
  return (
    <p className="flex gap-1 rounded-r-s bg-amber-soft px-1.5 py-1 text-t12 font-medium text-amber-ink">
      <CircleDashed className="icon mt-0.5 size-3" aria-hidden />
      <span>
        {t("gap.short")} <Link href="/board">{t("gap.ideas")}</Link>
      </span>
    </p>
  );
}
