"use client";

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
import { DateInput, DateSegment, Group } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { cx } from "./cx";
import { inputStyle } from "./field";
import { floatStyle } from "./float-style";
import { useUiText } from "./ui-text";

/** What a date is typed in, part by part, with the button that opens the month. */
export function DayInput() {
  const text = useUiText();
  return (
    <Group className={groupStyle}>
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
  );
}

/** The month in which a day is picked. */
export function DayPicker() {
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
  "flex items-center gap-2 py-0! pr-1! focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus",
);
const stepStyle = "grid size-8 place-items-center rounded-r-s text-ink-2 hover:bg-sunken max-md:size-11";
const dayStyle =
  "grid size-9 cursor-pointer place-items-center rounded-r-s text-t14 hover:bg-sunken selected:bg-accent selected:text-on-accent outside-month:text-ink-3 disabled:cursor-not-allowed disabled:text-ink-3 unavailable:line-through";
