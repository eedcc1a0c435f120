"use client";

import { type CalendarDate, parseDate } from "@internationalized/date";
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
import { cx } from "@/components/ui/cx";
import { FieldError, FieldLabel, fieldStyle, inputStyle } from "@/components/ui/field";
import { floatStyle } from "@/components/ui/float-style";
import { useUiText } from "@/components/ui/ui-text";

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
  const text = useUiText();
  return (
    <DatePicker<CalendarDate>
      {...(error ? { isInvalid: true } : {})}
      minValue={parseDate(min)}
      value={value ? parseDate(value) : null}
      onChange={(next) => onChange(next ? next.toString() : null)}
      className={fieldStyle}
    >
      <FieldLabel>{label}</FieldLabel>
      <Group
        className={cx(
          inputStyle,
          "flex items-center gap-2 py-0! pr-1! focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus",
        )}
      >
        <DateInput className="flex min-w-0 flex-1 flex-wrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-[3px] px-0.5 text-end not-type-literal:min-w-6 outline-none placeholder:text-ink-3 focus:bg-accent focus:text-on-accent type-literal:px-0"
            />
          )}
        </DateInput>
        <Button aria-label={text.openCalendar} className={stepStyle}>
          <CalendarDays className="icon" aria-hidden />
        </Button>
      </Group>
      <FieldError>{error}</FieldError>
      <Popover offset={4} className={floatStyle}>
        <Dialog className="p-3 outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Month() {
  const text = useUiText();
  return (
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
  );
}

const stepStyle = "grid size-8 place-items-center rounded-r-s text-ink-2 hover:bg-sunken max-md:size-11";
const dayStyle =
  "grid size-9 cursor-pointer place-items-center rounded-r-s text-t14 hover:bg-sunken selected:bg-accent selected:text-on-accent outside-month:text-ink-3 disabled:cursor-not-allowed disabled:text-ink-3 unavailable:line-through";
