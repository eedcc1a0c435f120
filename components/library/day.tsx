"use client";

import { useMomentContext } from "@/components/time/now";
import { formatDay, formatShortDay } from "@/lib/domain/language";

/** A day ("2026-11-24") in words: "dinsdag 24 november", or short "di 24 nov"; with the year when it is another one. */
export function Day({ day, isShort = false }: { day: string; isShort?: boolean }) {
  const context = useMomentContext();
  const say = isShort ? formatShortDay : formatDay;
  // At noon it is the same day everywhere people write Dutch or English for a town.
  return <time dateTime={day}>{say(new Date(`${day}T12:00:00Z`), { ...context, zone: "UTC" })}</time>;
}
