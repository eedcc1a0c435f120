"use client";

import { useLocale, useTranslations } from "next-intl";
import { useHours } from "@/components/agreement/opening-hours";
import type { CalendarChange } from "@/lib/domain/calendars";
import { intlTag, listed } from "@/lib/domain/language";
import type { HolidayCountry } from "@/lib/domain/worktime/holidays";
import type { CalendarEditorView } from "@/lib/features/calendars/schema";
import { dateName, weekdayName } from "./day-words";

/** Says what a version of the calendar changed, one sentence per change. */
export function useChangeWords(options: CalendarEditorView["holidayOptions"]): (change: CalendarChange) => string {
  const t = useTranslations("calendarEditor.change");
  const locale = useLocale();
  const { spans: said } = useHours();
  const named = (country: HolidayCountry, ids: readonly string[]) =>
    listed(
      intlTag(locale),
      ids.map((id) => options[country].find((one) => one.id === id)?.name[locale] ?? id),
    );
  return (change) => {
    switch (change.kind) {
      case "timeZone":
        return t("timeZone", { zone: change.to.replaceAll("_", " ") });
      case "hours":
        return t("hours", {
          days: listed(
            intlTag(locale),
            change.days.map((day) => weekdayName(day, locale)),
          ),
          spans: said(change.spans),
        });
      case "country":
        return t("country", { country: change.to });
      case "holidaysOn":
      case "holidaysOff":
        return t(change.kind, { names: named(change.country, change.ids), count: change.ids.length });
      case "closingDay":
      case "noClosingDay":
      case "renamed":
        return t(change.kind, {
          date: dateName(change.day.date, locale),
          name: change.day.name,
          hasName: change.day.name ? "yes" : "no",
        });
      case "extraOpen":
      case "noExtraOpen":
        return t(change.kind, { date: dateName(change.date, locale), spans: said(change.spans) });
    }
  };
}
