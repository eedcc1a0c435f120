"use client";

import { useLocale, useTranslations } from "next-intl";
import { TextButton } from "@/components/ui/text-button";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import type { Calendar } from "@/lib/domain/worktime";
import { weekdayName } from "./day-words";
import { SectionTitle } from "./section-title";
import { SpanList } from "./span-list";

type Hours = Calendar["weeklyHours"];
type HoursEditorProps = {
  hours: Hours;
  onChange: (hours: Hours) => void;
  errorAt: (path: string) => string | undefined;
};

const WORKDAYS = WEEKDAYS.slice(0, 5);

/** The week as the terms count it, day by day. */
export function HoursEditor({ hours, onChange, errorAt }: HoursEditorProps) {
  const t = useTranslations("calendarEditor.hours");
  const locale = useLocale();
  const neverOpen = errorAt("weeklyHours");
  return (
    <section aria-labelledby="uren" className="mt-6">
      <SectionTitle id="uren">{t("title")}</SectionTitle>
      <p className="mt-2 max-w-prose text-t14 text-ink-2">{t("intro")}</p>
      {neverOpen ? <p className="mt-2 text-t13 font-medium text-red-ink">{neverOpen}</p> : null}
      <div className="mt-1">
        {WEEKDAYS.map((day, index) => {
          const name = weekdayName(day, locale);
          const spans = hours[day] ?? [];
          const errors = new Map(
            spans.flatMap((_, place) => {
              const error = [place, `${place}.0`, `${place}.1`]
                .map((at) => errorAt(`weeklyHours.${day}.${at}`))
                .find(Boolean);
              return error ? [[place, error] as const] : [];
            }),
          );
          return (
            <fieldset
              key={day}
              aria-label={name}
              className="grid items-start gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
            >
              <span className="text-t14/10 font-semibold">{atStart(name)}</span>
              <SpanList
                of={name}
                spans={spans}
                errors={errors}
                onChange={(next) => onChange({ ...hours, [day]: next })}
              />
              {index === 0 ? (
                <TextButton
                  className="justify-self-start sm:col-start-2"
                  onPress={() => onChange({ ...hours, ...Object.fromEntries(WORKDAYS.map((one) => [one, spans])) })}
                >
                  {t("copy")}
                </TextButton>
              ) : null}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
