"use client";

import { Plus } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { formatDay } from "@/lib/domain/language";
import { type Day, noonOf } from "@/lib/domain/planning";
import { useCalendar } from "./calendar-context";

/** The words of a day in full, for the ear and for titles. */
export function useDayWords(): (day: Day) => string {
  const { moments, today } = useCalendar();
  return (day) => formatDay(noonOf(day), { zone: "UTC", locale: moments.locale, now: noonOf(today) });
}

/** The head of a day: its number or words, and the way to begin a post on it. The arrows stop here on an empty day. */
export function DayHead({ day, children }: { day: Day; children: string }) {
  const { today, canWrite, actions, t } = useCalendar();
  const words = useDayWords()(day);
  const look = cx(
    "flex min-h-6 w-full items-center gap-1 rounded-r-s px-1.5 text-left text-t13 font-medium",
    day < today ? "text-ink-3" : day === today ? "font-semibold text-accent-ink" : "text-ink-2",
  );
  const shown = (
    <time dateTime={day} aria-hidden>
      {day === today ? t("todayNamed", { day: children }) : children}
    </time>
  );
  if (!canWrite || day < today) {
    return (
      <div data-day-head data-head-of={day} tabIndex={-1} className={look}>
        {shown}
        <span className="sr-only">{words}</span>
      </div>
    );
  }
  return (
    <button
      type="button"
      data-day-head
      data-head-of={day}
      tabIndex={day === today ? 0 : -1}
      aria-label={t("addOn", { day: words })}
      onClick={() => actions.startPost(day)}
      className={cx(look, "group/head hover:bg-sunken")}
    >
      {shown}
      <Plus
        className="icon ml-auto size-3.5 opacity-0 group-hover/head:opacity-100 group-focus-visible/head:opacity-100"
        aria-hidden
      />
    </button>
  );
}

/** The days with a name that begin on this day; each can become a post. */
export function NamedDays({ day }: { day: Day }) {
  const { named, t, moments, canWrite, today, actions } = useCalendar();
  const dayWords = useDayWords();
  const found = named.get(day) ?? [];
  if (found.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-t12 text-ink-2">
      {found.map((one) => {
        const name = one.name[moments.locale];
        const said = one.until > one.day ? t("until", { name, day: dayWords(one.until) }) : name;
        const key = one.ownId ?? name;
        return (
          <li key={key}>
            {canWrite && day >= today ? (
              <button
                type="button"
                aria-label={t("aboutThis", { name })}
                onClick={() => actions.startPost(day, name)}
                className="min-h-6 w-full rounded-r-s px-1.5 text-left italic underline decoration-dotted underline-offset-2 hover:bg-sunken"
              >
                {said}
              </button>
            ) : (
              <span className="block px-1.5 italic">{said}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
