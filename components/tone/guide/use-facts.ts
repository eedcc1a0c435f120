"use client";

import { useTranslations } from "next-intl";
import type { GuidePart, GuideParts } from "@/lib/domain/tone";

/** A part of the guide with its name, so that one tells what the other is. */
export type NamedPart = { [Part in GuidePart]: { part: Part; value: GuideParts[Part] } }[GuidePart];

/** What the checker goes by, in sentences: what a part of the guide asks besides its own words. */
export function useFacts(): (named: NamedPart) => string[] {
  const t = useTranslations("tone.facts");
  return ({ part, value }) => {
    switch (part) {
      case "voice":
        return [t(`register.${value.register}`)];
      case "address":
        return [t(`address.${value.form}`)];
      case "plain":
        return [
          t("sentences", { suggested: value.suggestedWords, most: value.mostWords }),
          ...(value.leastReadingEase === null ? [] : [t("readingEase", { least: value.leastReadingEase })]),
        ];
      case "emoji":
        return value.most === null ? [] : [t("emoji", { most: value.most })];
      case "hashtags":
        return value.most === null ? [] : [t("hashtags", { most: value.most })];
      case "capitals":
        return value.allowed.length === 0 ? [] : [t("capitals", { words: value.allowed.join(", ") })];
      case "numbers":
        return [
          ...(value.inWordsUpTo === null ? [] : [t("numbers", { upTo: value.inWordsUpTo })]),
          ...(value.times === null ? [] : [t("times", { example: value.times })]),
        ];
      case "dates":
        return [...(value.withWeekday ? [t("weekday")] : []), ...(value.monthInWords ? [t("month")] : [])];
      case "phrases":
        return value.phrases.length === 0 ? [] : [t("phrases", { phrases: value.phrases.join(" · ") })];
      default:
        return [];
    }
  };
}
