"use client";

import { type CalendarDateTime, parseDateTime } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components/Calendar";
import { DateInput, DatePicker, DateSegment, Group } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { cx } from "./cx";
import { FieldError, FieldHint, FieldLabel, type FieldWords, fieldStyle, inputStyle } from "./field";
import { floatStyle } from "./float-style";
import { useUiText } from "./ui-text";

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
  const text = useUiText();
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
      <Group className={groupStyle}>
        <DateInput className="flex min-w-0 flex-1 flex-wrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-[3px] px-0.5 text-end not-type-literal:min-w-6 outline-none placeholder:text-ink-3 focus:bg-accent focus:text-on-accent type-literal:px-0"
            />
          )}
        </DateInput>
        <Button
          aria-label={text.openCalendar}
          className="grid size-8 place-items-center rounded-r-s text-ink-2 hover:bg-sunken max-md:size-11"
        >
          <CalendarDays className="icon" aria-hidden />
        </Button>
      </Group>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldError>{error}</FieldError>
      <DayPicker />
    </DatePicker>
  );
}

function DayPicker() {
  const text = useUiText();
  return (
    <Popover offset={4} className={floatStyle}>
      <Dialog className="p-3 outline-none">
        <Calendar>
          <div className="mb-2 flex items-center justify-between">
            <Button slot="previous" aria-label={text.previousMonth} className={stepStyle}>
              <ChevronLeft className="icon" aria-hidden />
            </Button>
            <CalendarHeading className="text-t14 font-semibold" />
            <Button slot="next" aria-label={text.nextMonth} className={stepStyle}>
              <ChevronRight className="icon" aria-hidden />
            </Button>
          </div>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className="text-t12 font-medium text-ink-3">{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell date={date} className={dayStyle} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}

const groupStyle = cx(
  inputStyle,
  "flex items-center gap-2 py-0 pr-1 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus",
);
const stepStyle = "grid size-8 place-items-center rounded-r-s text-ink-2 hover:bg-sunken max-md:size-11";
const dayStyle =
  "grid size-9 cursor-pointer place-items-center rounded-r-s text-t14 hover:bg-sunken selected:bg-accent selected:text-on-accent outside-month:text-ink-3 disabled:cursor-not-allowed disabled:text-ink-3 unavailable:line-through";
