"use client";

import { parseTime, type Time } from "@internationalized/date";
import { TimeField as AriaTimeField, DateInput, DateSegment } from "react-aria-components/TimeField";
import { cx } from "./cx";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle, inputStyle } from "./field";

type TimeFieldProps = FieldWords & {
  /** Wall clock, "15:30"; null while it is not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  name?: string;
  className?: string | undefined;
};

/** A time of the day, typed part by part, as the language of the page writes it and always over 24 hours. */
export function TimeField({ label, hint, error, value, onChange, className, ...rest }: TimeFieldProps) {
  return (
    <AriaTimeField<Time>
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      value={value ? parseTime(value) : null}
      onChange={(next) => onChange(next ? next.toString().slice(0, 5) : null)}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      className={cx("group/time", fieldStyle, className)}
    >
      <FieldLabel>{label}</FieldLabel>
      <DateInput className={cx(inputStyle, "flex items-center group-invalid/time:border-red-ink")}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-[3px] px-0.5 text-end outline-none placeholder:text-ink-3 focus:bg-accent focus:text-on-accent type-literal:px-0"
          />
        )}
      </DateInput>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
    </AriaTimeField>
  );
}
