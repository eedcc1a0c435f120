"use client";

import { useState } from "react";
import { useFocusWithin } from "react-aria/useFocusWithin";
import { DayField } from "@/components/ui/day-field";

type OfDayProps = {
  label: string;
  value: string;
  /** The last day it can be. */
  today: string;
  onSay: (day: string) => void;
};

/** Long before there were any of these networks. */
const FIRST_DAY = "2004-01-01";

/** The day that figures are of: said once whoever typed it goes on, for the whole file is looked at again then. */
export function OfDay({ label, value, today, onSay }: OfDayProps) {
  const [day, setDay] = useState<string | null>(value);
  const isSaid = day !== null && day !== value && day >= FIRST_DAY && day <= today;
  const { focusWithinProps } = useFocusWithin({ onBlurWithin: () => void (isSaid && onSay(day)) });
  return (
    <div {...focusWithinProps} className="mt-4 max-w-80">
      <DayField label={label} min={FIRST_DAY} value={day} onChange={setDay} />
    </div>
  );
}
