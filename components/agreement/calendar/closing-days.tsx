"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { ClosingDay } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import { DAY_NAME_MAX } from "@/lib/features/calendars/schema";
import { dateName } from "./day-words";
import { focusAfter } from "./focus-after";
import { SectionTitle } from "./section-title";

type ClosingDaysProps = { days: readonly ClosingDay[]; today: string; onChange: (days: ClosingDay[]) => void };

/** Where one more is added. */
const ADD = "sluitingsdag-erbij";

/** Days of its own on which the organisation is closed: those to come, each with a name, and a place to add one. */
export function ClosingDays({ days, today, onChange }: ClosingDaysProps) {
  const t = useTranslations("calendarEditor.closingDays");
  const locale = useLocale();
  const ahead = days.filter(({ date }) => date >= today);
  return (
    <section aria-labelledby="sluitingsdagen" className="mt-8">
      <SectionTitle id="sluitingsdagen">{t("title")}</SectionTitle>
      {ahead.length === 0 ? <p className="mt-2 text-t14 text-ink-2">{t("none")}</p> : null}
      <ul>
        {ahead.map((day) => {
          const name = dateName(day.date, locale);
          return (
            <li
              key={day.date}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[15rem_minmax(0,1fr)_auto]"
            >
              <span className="text-t14 font-semibold max-sm:col-span-2">{atStart(name)}</span>
              <TextField
                label={<span className="sr-only">{t("nameOf", { date: name })}</span>}
                value={day.name}
                maxLength={DAY_NAME_MAX}
                placeholder={t("namePlaceholder")}
                onChange={(typed) => onChange(days.map((one) => (one === day ? { ...day, name: typed } : one)))}
                className="-mt-1.5"
              />
              <IconButton
                size="sm"
                label={t("remove", { date: name })}
                onPress={() => {
                  onChange(days.filter((one) => one !== day));
                  focusAfter(() => document.querySelector(`#${ADD} [role="spinbutton"]`));
                }}
              >
                <X className="icon" aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <AddDay days={days} today={today} onChange={onChange} />
    </section>
  );
}

function AddDay({ days, today, onChange }: ClosingDaysProps) {
  const t = useTranslations("calendarEditor.closingDays");
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  function add() {
    if (!date || date < today) return setError(t("chooseDay"));
    if (days.some((day) => day.date === date)) return setError(t("twice"));
    onChange([...days, { date, name: name.trim() }].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    setDate(null);
    setName("");
    setError(undefined);
  }
  return (
    <fieldset
      id={ADD}
      aria-label={t("add")}
      className="mt-3 grid items-start gap-3 sm:grid-cols-[13rem_minmax(0,18rem)_auto]"
    >
      <DayField label={t("day")} value={date} onChange={setDate} min={today} error={error} />
      <TextField label={t("name")} value={name} maxLength={DAY_NAME_MAX} onChange={setName} />
      <Button className="justify-self-start sm:mt-6.5 sm:min-h-10.5" onPress={add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
