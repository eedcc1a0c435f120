"use client";

import { useMomentContext } from "@/components/time/now";
import { formatDay, formatShortDay } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";

/** A day ("2026-11-24") in words: "dinsdag 24 november", or short "di 24 nov"; with the year when it is another one. */
export function Day({ day, isShort = false }: { day: string; isShort?: boolean }) {
  const context = useMomentContext();
  const say = isShort ? formatShortDay : formatDay;
  return <time dateTime={day}>{say(noonOf(day), { ...context, zone: "UTC" })}</time>;
}
