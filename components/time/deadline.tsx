"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Due } from "@/components/ui/due";
import { Tooltip } from "@/components/ui/tooltip";
import type { Countdown } from "@/lib/domain/deadlines";
import {
  daysAway,
  describeDue,
  formatAbsolute,
  formatMoment,
  formatTime,
  type MomentContext,
  minutesLeftAt,
  startOf,
} from "@/lib/domain/language";
import { useMomentContext } from "./now";

export type DeadlineProps = {
  /** As the server counted it; while the clock runs, the words go on counting down by themselves. */
  countdown: Omit<Countdown, "usedMinutes" | "standsStillSince"> & { standsStillSince?: string | null };
  /** Somebody else must act first; told by the countdown itself where it knows. */
  standsStill?: boolean;
  /** Second line; without one, the moment itself. */
  detail?: string;
  /** Small, without a second line. */
  compact?: boolean;
};

/**
 * A deadline in human words, exact to the minute. The whole moment shows on hover, focus and press; the compact form,
 * made for cards that are a link themselves, only tells it to the mouse and the ear.
 */
export function Deadline({ countdown, standsStill, detail, compact = false }: DeadlineProps) {
  const t = useTranslations("time");
  const context = useMomentContext();
  const { at, clock, termMinutes } = countdown;
  const leftMinutes = minutesLeftAt(countdown, context.now);
  const isStill = standsStill ?? Boolean(countdown.standsStillSince);
  const { state, key, values } = describeDue({ leftMinutes, termMinutes, standsStill: isStill, clock });
  const moment = new Date(at);
  const start = isStill ? null : startOf(countdown, context.now);
  const words = start ? formatMoment(start, context) : t(`due.${key}`, values);
  const whole = formatAbsolute(moment, context);
  const absolute = clock === "working" ? t("inWorkingTime", { moment: whole }) : whole;
  const shown = { state, words, absolute, moment: start?.toISOString() ?? at };
  if (compact) return <Due {...shown} compact />;
  const end =
    detail ?? (start ? t("until", { moment: endAfter(start, moment, context) }) : formatMoment(moment, context));
  return (
    <Tooltip content={absolute}>
      {(trigger) => (
        <Button {...trigger} className="rounded-r-s text-left max-md:w-full">
          <Due {...shown} detail={end} />
        </Button>
      )}
    </Tooltip>
  );
}

/** The end of what begins later; on the same day its hour says enough. */
const endAfter = (start: Date, end: Date, context: MomentContext): string =>
  daysAway(start, context) === daysAway(end, context) ? formatTime(end, context) : formatMoment(end, context);
