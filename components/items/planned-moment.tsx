"use client";

import { useMomentContext } from "@/components/time/now";
import { formatAbsolute, formatDay, formatTime } from "@/lib/domain/language";

/** "zaterdag 28 november, 10:00": the moment a post goes out, always with its day. */
export function PlannedMoment({ at }: { at: string }) {
  const context = useMomentContext();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={formatAbsolute(moment, context)}>
      {formatDay(moment, context)}, {formatTime(moment, context)}
    </time>
  );
}
