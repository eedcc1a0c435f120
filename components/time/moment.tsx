"use client";

import {
  formatAbsolute,
  formatDay,
  formatMoment,
  formatNearDay,
  formatTime,
  type MomentContext,
} from "@/lib/domain/language";
import { useMomentContext } from "./now";

const forms: Record<string, (moment: Date, context: MomentContext) => string> = {
  moment: formatMoment,
  day: formatDay,
  near: formatNearDay,
  time: formatTime,
};

type MomentProps = {
  /** ISO. */
  at: string;
  /** moment: "morgen 9:40" · day: "dinsdag 24 november" · near: "morgen" · time: "9:40" */
  as?: "moment" | "day" | "near" | "time";
  className?: string;
};

/** A moment in words that stay right while the page is open; the whole moment on hover. */
export function Moment({ at, as = "moment", className }: MomentProps) {
  const context = useMomentContext();
  const moment = new Date(at);
  const words = forms[as] ?? formatMoment;
  return (
    <time dateTime={at} title={formatAbsolute(moment, context)} className={className}>
      {words(moment, context)}
    </time>
  );
}
