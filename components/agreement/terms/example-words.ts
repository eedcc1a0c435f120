"use client";

import { useLocale, useTranslations } from "next-intl";
import type { StageTerm } from "@/lib/domain/agreement";
import type { ExampleMoment } from "@/lib/domain/agreement/worked-example";
import type { Role } from "@/lib/domain/authority";
import { dateFormat, formatTime, intlTag, type Locale } from "@/lib/domain/language";
import { useExample } from "./example-context";

const WEEK_MS = 6 * 86_400_000;

/** "vrijdag 16:45", and with its date where another Friday could be meant: more than six days from `near`. */
export function momentWords(
  at: string,
  { near, zone, locale }: { near: string; zone: string; locale: Locale },
): string {
  const moment = new Date(at);
  const isNear = Math.abs(Date.parse(at) - Date.parse(near)) < WEEK_MS;
  const parts = dateFormat(intlTag(locale), {
    timeZone: zone,
    weekday: "long",
    ...(isNear ? {} : { day: "numeric", month: "long" }),
  }).formatToParts(moment);
  const words = ["weekday", "day", "month"].flatMap((type) => parts.find((part) => part.type === type)?.value ?? []);
  return `${words.join(" ")} ${formatTime(moment, { zone, locale })}`;
}

/** The example of a term as one sentence: "Een klacht van vrijdag 16:45 moet maandag 10:15 beantwoord zijn." */
export function useExampleSentence() {
  const t = useTranslations("termEditor.example");
  const locale = useLocale();
  return (
    { workKind, stage }: Pick<StageTerm, "workKind" | "stage">,
    { startsAt, dueAt, zone }: { startsAt: string; dueAt: string; zone: string },
  ): string => {
    const values = {
      start: momentWords(startsAt, { near: startsAt, zone, locale }),
      due: momentWords(dueAt, { near: startsAt, zone, locale }),
    };
    if (workKind === "idea" || stage === "answer") return t("says.idea.answer", values);
    return t(`says.${workKind}.${stage}`, values);
  };
}

/** One step of the example: when, and what happens then: "maandag 11:45", "herinnering". */
export function useExampleStep() {
  const { calendar, startsAt } = useExample();
  const t = useTranslations("termEditor.example.moment");
  const tRole = useTranslations("terms.role");
  const locale = useLocale();
  return (moment: ExampleMoment, { escalation, afterwards }: StageTerm): { when: string; what: string } => {
    const when = momentWords(moment.at, { near: startsAt, zone: calendar.timeZone, locale });
    if (moment.kind !== "escalate") return { when, what: t(moment.kind) };
    const role = tRole((escalation[moment.step]?.toRole ?? "other") as Role | "other");
    return { when, what: t(afterwards === "pass_on" ? "passOn" : "tell", { role }) };
  };
}
