"use client";

import { useLocale, useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Switch } from "@/components/ui/switch";
import { TextButton } from "@/components/ui/text-button";
import { type CalendarChoices, HOLIDAY_COUNTRIES } from "@/lib/domain/calendars";
import type { CalendarEditorView, HolidayOption } from "@/lib/features/calendars/schema";
import { shortDate } from "./day-words";
import { SectionTitle } from "./section-title";

type Holidays = CalendarChoices["holidays"];
type HolidaySwitchesProps = {
  holidays: Holidays;
  options: CalendarEditorView["holidayOptions"];
  onChange: (holidays: Holidays) => void;
};

const officialOf = (options: readonly HolidayOption[]): string[] =>
  options.filter(({ official }) => official).map(({ id }) => id);

/** Which holidays the organisation keeps, each with its next days. */
export function HolidaySwitches({ holidays: { country, on }, options, onChange }: HolidaySwitchesProps) {
  const t = useTranslations("calendarEditor.holidays");
  const own = options[country];
  return (
    <section aria-labelledby="feestdagen" className="mt-8">
      <SectionTitle id="feestdagen">{t("title")}</SectionTitle>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl
          label={t("country")}
          options={HOLIDAY_COUNTRIES.map((id) => ({ id, label: t(id) }))}
          value={country}
          onChange={(next) => onChange({ country: next, on: officialOf(options[next]) })}
        />
        <TextButton onPress={() => onChange({ country, on: officialOf(own) })}>{t("official")}</TextButton>
      </div>
      <div className="mt-2 grid gap-x-10 sm:grid-cols-2">
        {own.map((holiday) => (
          <HolidaySwitch
            key={holiday.id}
            holiday={holiday}
            isOn={on.includes(holiday.id)}
            onChange={(isOn) => {
              const others = on.filter((id) => id !== holiday.id);
              const next = new Set(isOn ? [...others, holiday.id] : others);
              onChange({ country, on: own.map(({ id }) => id).filter((id) => next.has(id)) });
            }}
          />
        ))}
      </div>
    </section>
  );
}

/** Kept by a region, a service or a town, and not by the whole country. */
const KEPT_BY_SOME = [
  "good_friday",
  "brussels_region",
  "ascension_friday",
  "flemish_community",
  "walloon_region",
  "french_community",
  "all_souls",
  "kings_feast",
  "german_speaking_community",
  "second_christmas_day",
  "carnival_monday",
  "carnival_tuesday",
  "relief_of_groningen",
  "relief_of_leiden",
  "relief_of_alkmaar",
] as const;

type HolidaySwitchProps = { holiday: HolidayOption; isOn: boolean; onChange: (isOn: boolean) => void };

function HolidaySwitch({ holiday: { id, name, regional, dates }, isOn, onChange }: HolidaySwitchProps) {
  const t = useTranslations("calendarEditor.holidays");
  const locale = useLocale();
  const days = dates.map((date) => shortDate(date, locale)).join(" · ");
  const keeper = regional ? KEPT_BY_SOME.find((known) => known === id) : undefined;
  return (
    <Switch
      isSelected={isOn}
      onChange={onChange}
      className="border-b border-line"
      detail={keeper ? `${days} (${t(`keeper.${keeper}`)})` : days}
    >
      {name[locale]}
    </Switch>
  );
}
