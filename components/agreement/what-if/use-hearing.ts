"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Hearing, Vocabulary } from "@/lib/domain/agreement/asking";
import { FACTS, NONE, POWERS } from "@/lib/domain/authority";
import { dateFormat } from "@/lib/domain/language";
import { useAsking } from "./asking-context";

const OWN = ["topic", "segment", "channel"] as const;
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** What typed words are understood with: the words of the catalogue, the organisation's names, and the days. */
export function useHearing(): Hearing {
  const t = useTranslations("asking.heard");
  const locale = useLocale();
  const { dimensions, words, calendar } = useAsking();
  return useMemo(() => {
    const listed = (fact: string, value: string) => {
      const said = t(`${fact}.${value}` as "risk.low").split(",");
      return { fact, value, words: said.map((word) => word.trim()) };
    };
    const fixed = FACTS.filter((fact) => !OWN.some((own) => own === fact));
    const vocabulary: Vocabulary = [
      ...POWERS.map((power) => listed("power", power)),
      ...fixed.flatMap((fact) => (dimensions[fact] ?? []).map((value) => listed(fact, value))),
      ...OWN.flatMap((fact) =>
        (dimensions[fact] ?? [])
          .filter((key) => key !== NONE)
          .map((key) => ({ fact, value: key, words: [words[fact][key] ?? key, key.replaceAll("-", " ")] })),
      ),
    ];
    return {
      vocabulary,
      fillers: t("fillers")
        .split(",")
        .map((word) => word.trim()),
      days: daysOf(locale),
      calendar,
    };
  }, [t, locale, dimensions, words, calendar]);
}

/** The names of the days, from Monday. */
function daysOf(locale: string): string[] {
  const format = dateFormat(locale, { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}
