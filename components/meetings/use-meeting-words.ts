"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { atStart, formatDay, formatMoment, formatShortDay, formatTime, givenName } from "@/lib/domain/language";
import { pointWords, type SaidPoint } from "@/lib/domain/meetings/words";
import { type Day, noonOf } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";

/** The small words that sentences about meetings are made of. */
export function useMeetingWords(viewerId: string) {
  const t = useTranslations("meetingPoints");
  const format = useFormatter();
  const context = useMomentContext();
  const utc = { ...context, zone: "UTC" };
  return {
    point: (point: SaidPoint) => pointWords(point, { t: (key, values) => t(key, values), context }),
    /** "donderdag 26 november" */
    day: (day: Day) => formatDay(noonOf(day), utc),
    /** "do 26 nov" */
    shortDay: (day: Day) => formatShortDay(noonOf(day), utc),
    time: (iso: string) => formatTime(new Date(iso), context),
    moment: (iso: string) => formatMoment(new Date(iso), context),
    until: (iso: string, minutes: number) => formatTime(new Date(Date.parse(iso) + minutes * 60_000), context),
    person: ({ memberId, name }: PersonRef) => (memberId === viewerId ? t("you") : givenName(name)),
    /** The same where somebody does it or has it: "door jou". */
    whom: ({ memberId, name }: PersonRef) => (memberId === viewerId ? t("whom") : givenName(name)),
    whoms: (people: readonly PersonRef[]) =>
      format.list(people.map(({ memberId, name }) => (memberId === viewerId ? t("whom") : givenName(name)))),
    names: (people: readonly PersonRef[]) =>
      format.list(people.map(({ memberId, name }) => (memberId === viewerId ? t("you") : givenName(name)))),
    number: (value: number) => format.number(value),
    atStart,
  };
}
