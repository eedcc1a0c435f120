"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { TextButton } from "@/components/ui/text-button";
import { wallClockOf } from "@/lib/domain/language/wall-clock";

export type ExampleStartProps = {
  /** Wall clock of the organisation, "2026-11-27T16:45". */
  value: string;
  onChange: (value: string) => void;
  zone: string;
};

const DAY_MS = 86_400_000;
const FRIDAY = 5;
const SATURDAY = 6;

/** When something comes in: any moment, or one of those in which a term is put to the test. */
export function ExampleStart({ value, onChange, zone }: ExampleStartProps) {
  const t = useTranslations("termEditor.example");
  const { now } = useMomentContext();
  return (
    <div className="grid gap-2">
      <DateTimeField label={t("start")} value={value} onChange={(next) => next && onChange(next)} />
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <TextButton onPress={() => onChange(fridayAfternoon(now, zone))}>{t("friday")}</TextButton>
        <TextButton onPress={() => onChange(`${nextOn(SATURDAY, now, zone)}T11:00`)}>{t("saturday")}</TextButton>
        <TextButton onPress={() => onChange(wallClockOf(now.toISOString(), zone))}>{t("now")}</TextButton>
      </p>
    </div>
  );
}

/** The coming Friday at 16:45, when most terms are put to the test. */
export const fridayAfternoon = (now: Date, zone: string): string => `${nextOn(FRIDAY, now, zone)}T16:45`;

/** The next such weekday, today when it is one; Sunday is 0. */
function nextOn(weekday: number, now: Date, zone: string): string {
  const today = Date.parse(wallClockOf(now.toISOString(), zone).slice(0, 10));
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
  return new Date(today + ahead * DAY_MS).toISOString().slice(0, 10);
}
