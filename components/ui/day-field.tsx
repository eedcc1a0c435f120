"use client";

import { type CalendarDate, parseDate } from "@internationalized/date";
import { DatePicker } from "react-aria-components/DatePicker";
import { DayInput, DayPicker } from "./day-parts";
import { FieldError, FieldLabel, fieldStyle } from "./field";

type DayFieldProps = {
  label: string;
  /** "2026-12-24"; null while it is not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  min: string;
  error?: string | undefined;
};

/** A day, typed part by part or picked. */
export function DayField({ label, value, onChange, min, error }: DayFieldProps) {
  return (
    <DatePicker<CalendarDate>
      {...(error ? { isInvalid: true } : {})}
      minValue={parseDate(min)}
      value={value ? parseDate(value) : null}
      onChange={(next) => onChange(next ? next.toString() : null)}
      className={fieldStyle}
    >
      <FieldLabel>{label}</FieldLabel>
      <DayInput />
      <FieldError>{error}</FieldError>
      <DayPicker />
    </DatePicker>
  );
}
