"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import type { Term } from "@/lib/domain/deadlines";
import { daysAway, formatMoment, formatTime, givenName } from "@/lib/domain/language";
import type { PersonRef } from "@/lib/domain/workflow";

const NAMES_MAX = 3;

/** The small words that sentences about the flow are made of: names, amounts of time, moments. */
export function useWords(viewerId: string) {
  const t = useTranslations("flow");
  const format = useFormatter();
  const context = useMomentContext();
  const nameOf = (person: PersonRef) => (person.memberId === viewerId ? t("you") : person.name);
  /** Oneself first, and no more names than a sentence carries. */
  function oneOf(people: readonly PersonRef[], you: string): string {
    const isMine = people.some(({ memberId }) => memberId === viewerId);
    const others = people.filter(({ memberId }) => memberId !== viewerId).map(({ name }) => name);
    const names = isMine ? [you, ...others] : others;
    const said = names.length > NAMES_MAX ? [...names.slice(0, NAMES_MAX - 1), t("colleague")] : names;
    return format.list(said, { type: "disjunction" });
  }
  return {
    nameOf,
    /** "Jij of Jan Decroos": any of them, as who does something. */
    anyOf: (people: readonly PersonRef[]) => oneOf(people, t("you")),
    /** "jou of Jan Decroos": any of them, as whom it goes to. */
    toAnyOf: (people: readonly PersonRef[]) => oneOf(people, t("youObject")),
    allOf: (words: readonly string[]) => format.list([...words], { type: "conjunction" }),
    givenName,
    moment: (iso: string) => formatMoment(new Date(iso), context),
    isFuture: (iso: string) => Date.parse(iso) > context.now.getTime(),
    /** "13:40" for what is of today, else with its day. */
    since: (iso: string) => {
      const moment = new Date(iso);
      return daysAway(moment, context) === 0 ? formatTime(moment, context) : formatMoment(moment, context);
    },
    /** "1 u 50" */
    amount: (minutes: number) => {
      const whole = Math.max(0, Math.round(minutes));
      const rest = whole % 60;
      if (whole < 60) return t("minutes", { minutes: whole });
      return t("hours", { hours: Math.floor(whole / 60), hasMinutes: rest > 0 ? "yes" : "no", minutes: padded(rest) });
    },
    /** "4 werkuren", "30 werkminuten", "3 uur" */
    term: (minutes: number, clock: Term["clock"]) => {
      const isWhole = minutes >= 60 && minutes % 60 === 0;
      return isWhole ? t(`${clock}Hours`, { count: minutes / 60 }) : t(`${clock}Minutes`, { count: minutes });
    },
  };
}

const padded = (minutes: number): string => String(minutes).padStart(2, "0");
