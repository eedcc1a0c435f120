"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { WEEKDAYS } from "@/lib/domain/calendars";
import {
  atStart,
  dateFormat,
  daysAway,
  formatDay,
  formatNearDay,
  formatShortDay,
  formatTime,
  givenName,
} from "@/lib/domain/language";
import { addDays, type Day, dayOf, noonOf } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/worktime";

type Span = { from: string; until: string };
/** A Monday, to have names for the days of the week. */
const A_MONDAY = "2026-11-23";

/** The small words that sentences about turns are made of. */
export function useRosterWords(viewerId: string) {
  const t = useTranslations("roster");
  const locale = useLocale();
  const format = useFormatter();
  const context = useMomentContext();
  const time = (iso: string) => formatTime(new Date(iso), context);
  const short = (day: Day) => dateFormat(locale, { weekday: "short", timeZone: "UTC" }).format(noonOf(day));
  const dayOfIso = (iso: string): Day => dayOf(iso, context.zone);
  const clockTime = (text: string) => text.replace(/^0(?=\d)/, "");
  const spans = (all: readonly (readonly [string, string])[]) =>
    format.list(all.map(([from, until]) => t("span", { from: clockTime(from), until: clockTime(until) })));
  return {
    now: context.now,
    time,
    dayOf: dayOfIso,
    /** "9:00 tot 17:00" */
    span: ({ from, until }: Span) => t("span", { from: time(from), until: time(until) }),
    clockSpan: (from: string, until: string) => t("span", { from: clockTime(from), until: clockTime(until) }),
    /** "wo 25, 9:00 tot 13:00" */
    turn: ({ from, until }: Span) =>
      t("onDay", {
        day: `${short(dayOfIso(from))} ${dayOfIso(from).slice(8).replace(/^0/, "")}`,
        span: t("span", { from: time(from), until: time(until) }),
      }),
    /** "zaterdag 28 november" */
    longDay: (iso: string) => formatDay(new Date(iso), context),
    nearDay: (iso: string) => formatNearDay(new Date(iso), context),
    /** "morgen", else "zaterdag 28 november". */
    titleDay: (iso: string) =>
      atStart(
        Math.abs(daysAway(new Date(iso), context)) > 1
          ? formatDay(new Date(iso), context)
          : formatNearDay(new Date(iso), context),
      ),
    /** "ma 23", and today by name. */
    column: (day: Day, today: Day) => {
      const number = Number(day.slice(8));
      return day === today ? t("todayColumn", { number }) : `${short(day)} ${number}`;
    },
    /** As whom something goes to: "jou". */
    toPerson: ({ memberId, name }: PersonRef) => (memberId === viewerId ? t("youObject") : givenName(name)),
    person: ({ memberId, name }: PersonRef) => (memberId === viewerId ? t("you") : givenName(name)),
    /** "24 nov", with the year when it is another one. */
    date: (day: Day) => formatShortDay(noonOf(day), context),
    place: (name: string) => name || t("everything"),
    weekdays: (days: readonly string[]) =>
      format.list(days.map((day) => short(addDays(A_MONDAY, WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]))))),
    /** "9:00 tot 17:00", or per group of days where they differ. */
    hours: (hours: Calendar["weeklyHours"]) => {
      const groups = new Map<string, string[]>();
      for (const day of WEEKDAYS) {
        const said = hours[day].length > 0 ? spans(hours[day]) : "";
        if (said) groups.set(said, [...(groups.get(said) ?? []), day]);
      }
      const [only] = groups.keys();
      if (groups.size === 1 && only) return only;
      return [...groups].map(([said, days]) => t("onDay", { day: dayRange(days, short), span: said })).join("; ");
    },
    duration: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return rest === 0 ? t("hours", { count: hours }) : t("hoursMinutes", { hours, minutes: rest });
    },
    atStart,
  };
}

/** Days that follow each other as a range: "ma–vr". */
function dayRange(days: readonly string[], short: (day: Day) => string): string {
  const indexes = days.map((day) => WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]));
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  const name = (index: number) => short(addDays(A_MONDAY, index));
  const isRow = indexes.length > 2 && last - first === indexes.length - 1;
  return isRow ? `${name(first)}–${name(last)}` : indexes.map(name).join(", ");
}
