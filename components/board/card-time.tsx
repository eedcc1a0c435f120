"use client";

import { useMomentContext } from "@/components/time/now";
import { Due } from "@/components/ui/due";
import {
  daysAway,
  describeDue,
  formatAbsolute,
  formatMoment,
  formatShortDay,
  minutesLeftAt,
  startOf,
} from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { CardDue } from "@/lib/features/card-dues/schema";
import { useBoard } from "./board-context";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const JUST_NOW_MS = 5 * MINUTE_MS;

/** How long an idea hangs here, in whole days as people say it; of a published one, the day it went out. */
export function CardAge({ card: { pinnedAt, published } }: { card: IdeaCard }) {
  const { words } = useBoard();
  const t = words.board;
  const context = useMomentContext();
  const moment = new Date(published?.at ?? pinnedAt);
  return (
    <time dateTime={moment.toISOString()} className="ml-auto flex-none text-ink-3">
      {published?.at ? formatShortDay(moment, context) : ageWords()}
    </time>
  );

  function ageWords(): string {
    const age = context.now.getTime() - moment.getTime();
    if (age < JUST_NOW_MS) return t("age.justNow");
    if (age < HOUR_MS) return t("age.minutes", { count: Math.floor(age / MINUTE_MS) });
    const days = -daysAway(moment, context);
    return days === 0 ? t("age.hours", { count: Math.floor(age / HOUR_MS) }) : t("age.days", { count: days });
  }
}

/** What is left of a term, small enough for a card; the moment itself on hover. */
export function CardDueWords({ due }: { due: CardDue }) {
  const { words } = useBoard();
  const t = words.time;
  const context = useMomentContext();
  const { at, termMinutes } = due;
  const { state, key, values } = describeDue({ leftMinutes: minutesLeftAt(due, context.now), termMinutes });
  const start = startOf(due, context.now);
  const absolute = t("inWorkingTime", { moment: formatAbsolute(new Date(at), context) });
  return (
    <Due
      compact
      state={state}
      words={start ? formatMoment(start, context) : t(`due.${key}`, values)}
      moment={start?.toISOString() ?? at}
      absolute={absolute}
    />
  );
}
