"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { IconButton } from "@/components/ui/icon-button";
import type { CalendarChoices } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import { dateName } from "./day-words";
import { focusAfter } from "./focus-after";
import { SectionTitle } from "./section-title";
import { SpanList } from "./span-list";

type ExtraOpen = CalendarChoices["extraOpen"];
type ExtraOpeningsProps = {
  extraOpen: ExtraOpen;
  today: string;
  onChange: (extraOpen: ExtraOpen) => void;
  errorAt: (path: string) => string | undefined;
};

const USUAL: ExtraOpen[string] = [["09:00", "12:00"]];

/** Where one more is added. */
const ADD = "uren-erbij";

/** Dates on which the organisation is open beside its usual hours. */
export function ExtraOpenings({ extraOpen, today, onChange, errorAt }: ExtraOpeningsProps) {
  const t = useTranslations("calendarEditor.extraOpen");
  const ahead = Object.entries(extraOpen)
    .filter(([date]) => date >= today)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  function without(date: string): ExtraOpen {
    const { [date]: _, ...others } = extraOpen;
    return others;
  }
  return (
    <section aria-labelledby="extra-open" className="mt-8">
      <SectionTitle id="extra-open">{t("title")}</SectionTitle>
      {ahead.length === 0 ? <p className="mt-2 text-t14 text-ink-2">{t("none")}</p> : null}
      {ahead.map(([date, spans]) => (
        <Opening
          key={date}
          date={date}
          spans={spans}
          errorAt={errorAt}
          onChange={(next) => onChange({ ...extraOpen, [date]: next })}
          onRemove={() => {
            onChange(without(date));
            focusAfter(() => document.querySelector(`#${ADD} [role="spinbutton"]`));
          }}
        />
      ))}
      <AddOpening extraOpen={extraOpen} today={today} onChange={onChange} />
    </section>
  );
}

type OpeningProps = {
  date: string;
  spans: ExtraOpen[string];
  errorAt: (path: string) => string | undefined;
  onChange: (spans: ExtraOpen[string]) => void;
  onRemove: () => void;
};

function Opening({ date, spans, errorAt, onChange, onRemove }: OpeningProps) {
  const t = useTranslations("calendarEditor.extraOpen");
  const locale = useLocale();
  const name = dateName(date, locale);
  const errors = new Map(
    spans.flatMap((_, place) => {
      const error = errorAt(`extraOpen.${date}.${place}`);
      return error ? [[place, error] as const] : [];
    }),
  );
  return (
    <fieldset
      aria-label={name}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[15rem_minmax(0,1fr)_auto]"
    >
      <span className="text-t14/10 font-semibold max-sm:col-span-2">{atStart(name)}</span>
      <SpanList of={name} spans={spans} errors={errors} mayBeEmpty={false} onChange={onChange} />
      <IconButton size="sm" className="mt-1.5" label={t("remove", { date: name })} onPress={onRemove}>
        <X className="icon" aria-hidden />
      </IconButton>
    </fieldset>
  );
}

function AddOpening({ extraOpen, today, onChange }: Omit<ExtraOpeningsProps, "errorAt">) {
  const t = useTranslations("calendarEditor.extraOpen");
  const [date, setDate] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  function add() {
    if (!date || date < today) return setError(t("chooseDay"));
    if (extraOpen[date]) return setError(t("twice"));
    onChange({ ...extraOpen, [date]: USUAL });
    setDate(null);
    setError(undefined);
  }
  return (
    <fieldset id={ADD} aria-label={t("add")} className="mt-3 grid items-start gap-3 sm:grid-cols-[13rem_auto]">
      <DayField label={t("day")} value={date} onChange={setDate} min={today} error={error} />
      <Button className="justify-self-start sm:mt-6.5 sm:min-h-10.5" onPress={add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
