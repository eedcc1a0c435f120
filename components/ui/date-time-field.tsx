"use client";

import { type CalendarDateTime, parseDateTime } from "@internationalized/date";
import { DatePicker } from "react-aria-components/DatePicker";
import { cx } from "./cx";
import { DayInput, DayPicker } from "./day-parts";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle } from "./field";

type DateTimeFieldProps = FieldWords & {
  /** Wall clock of the organisation, "2026-11-24T15:30"; null while it is not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  name?: string;
  min?: string;
  max?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  className?: string | undefined;
};

/** A day and a time, typed part by part or picked, in the language of the page. Knows wall clock only, no zone. */
export function DateTimeField({
  label,
  hint,
  error,
  value,
  onChange,
  min,
  max,
  className,
  ...rest
}: DateTimeFieldProps) {
  return (
    <DatePicker<CalendarDateTime>
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      {...(min ? { minValue: parseDateTime(min) } : {})}
      {...(max ? { maxValue: parseDateTime(max) } : {})}
      value={value ? parseDateTime(value) : null}
      onChange={(next) => onChange(next ? next.toString().slice(0, 16) : null)}
      granularity="minute"
      hourCycle={24}
      className={cx(fieldStyle, className)}
    >
      <FieldLabel>{label}</FieldLabel>
      <DayInput />
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
      <DayPicker />
    </DatePicker>
  );
}
