"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Due } from "@/components/ui/due";
import { Tooltip } from "@/components/ui/tooltip";
import type { Countdown } from "@/lib/domain/deadlines";
import { describeDue, formatAbsolute, formatMoment, minutesLeftAt } from "@/lib/domain/language";
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
  const words = t(`due.${key}`, values);
  const moment = new Date(at);
  const whole = formatAbsolute(moment, context);
  const absolute = clock === "working" ? t("inWorkingTime", { moment: whole }) : whole;
  if (compact) return <Due state={state} words={words} moment={at} absolute={absolute} compact />;
  return (
    <Tooltip content={absolute}>
      {(trigger) => (
        <Button {...trigger} className="rounded-r-s text-left max-md:w-full">
          <Due state={state} words={words} moment={at} detail={detail ?? formatMoment(moment, context)} />
        </Button>
      )}
    </Tooltip>
  );
}
