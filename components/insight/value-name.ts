import type { useTranslations } from "next-intl";
import { DAY_PARTS, type Finding } from "@/lib/domain/insight";
import { dateFormat, intlTag, type Locale } from "@/lib/domain/language";
import { CONTENT_TYPES } from "@/lib/domain/mix";

type Words = ReturnType<typeof useTranslations<"insight.value">>;

/** A Monday; the weekdays are counted from it. */
const MONDAY = Date.UTC(2026, 10, 2, 12);
const DAY_MS = 86_400_000;

/** What a value on a line is called, as the beginning of a sentence about more than one message. */
export function valueName(names: Record<string, string>, t: Words, locale: Locale) {
  return ({ line, value }: Pick<Finding, "line" | "value">): string => {
    if (line === "theme" || line === "channel") return t(line, { name: names[value] ?? "" });
    if (line === "weekday") {
      const day = new Date(MONDAY + Number(value) * DAY_MS);
      return t("day", {
        day: dateFormat(intlTag(locale), { weekday: "long", timeZone: "UTC" }).format(day),
      });
    }
    if (line === "audience") return t(value === "about_us" ? "about_us" : "community");
    const part = [...CONTENT_TYPES, ...DAY_PARTS].find((one) => one === value);
    return part ? t(part) : value;
  };
}
