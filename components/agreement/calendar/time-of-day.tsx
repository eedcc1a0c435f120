"use client";

import { parseTime } from "@internationalized/date";
import { DateInput, DateSegment, TimeField } from "react-aria-components/TimeField";
import { cx } from "@/components/ui/cx";
import { inputStyle } from "@/components/ui/field";

type TimeOfDayProps = {
  /** Spoken: which end of which stretch this is. */
  label: string;
  /** "09:00"; "24:00" where a stretch runs until midnight. */
  value: string;
  onChange: (value: string) => void;
  /** The end of a stretch: midnight there is the end of the day. */
  isEnd?: boolean;
  isInvalid?: boolean;
};

/** An hour and a minute on the wall clock. */
export function TimeOfDay({ label, value, onChange, isEnd = false, isInvalid = false }: TimeOfDayProps) {
  return (
    <TimeField
      aria-label={label}
      value={parseTime(value === "24:00" ? "00:00" : value)}
      onChange={(time) => {
        if (!time) return;
        const text = time.toString().slice(0, 5);
        onChange(isEnd && text === "00:00" ? "24:00" : text);
      }}
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={isInvalid}
    >
      <DateInput className={cx(inputStyle, "flex w-20 justify-center px-2")}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-[3px] px-0.5 tabular-nums outline-none placeholder:text-ink-3 focus:bg-accent focus:text-on-accent type-literal:px-0"
          />
        )}
      </DateInput>
    </TimeField>
  );
}
