"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import type { Term } from "@/lib/domain/deadlines";
import { type Amount, amountOf, clockOf, minutesOf, minutesPer, UNITS, unitsOf } from "./amounts";
import { NumberField } from "./number-field";

type Measured = { minutes: number; clock: Term["clock"] };

type AmountFieldsProps = {
  label: string;
  value: Measured;
  /** How long a normal working day of the calendar is. */
  dayMinutes: number;
  /** Whether the unit may be one of the other clock. */
  isClockFree?: boolean;
  onChange: (value: Measured) => void;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A number and what it counts: "4 werkuren"; two fields in the grid around them. */
export function AmountFields(props: AmountFieldsProps) {
  const { label, value, dayMinutes, isClockFree = false, onChange, error, autoFocus = false } = props;
  const t = useTranslations("termEditor.unit");
  const [amount, setAmount] = useState<Amount>(() => amountOf(value.minutes, value.clock, dayMinutes));
  const units = isClockFree ? UNITS : unitsOf(value.clock);
  function take(next: Amount) {
    setAmount(next);
    onChange({ minutes: minutesOf(next, dayMinutes), clock: clockOf(next.unit) });
  }
  return (
    <>
      <NumberField
        label={label}
        value={amount.count}
        onChange={(count) => take({ ...amount, count })}
        error={error}
        autoFocus={autoFocus}
      />
      <Select
        label={t("label")}
        options={units.map((unit) => ({
          id: unit,
          label: t(unit),
          ...(unit === "workDays" ? { detail: t("dayOf", { hours: minutesPer(unit, dayMinutes) / 60 }) } : {}),
        }))}
        value={amount.unit}
        onChange={(chosen) => {
          const unit = units.find((one) => one === chosen);
          if (unit) take({ ...amount, unit });
        }}
      />
    </>
  );
}
