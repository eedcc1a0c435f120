"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { clockWords, secondsLeft } from "@/lib/domain/meetings/time";
import { type MeetingView, POINT_MINUTES, type PointView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";
import { useSeconds } from "./use-seconds";

const MORE_MINUTES = 5;

type RunClockProps = { meeting: MeetingView; point: PointView; leads: boolean };

/** What is left of the time for this point, and of the meeting. Over time it says so and stays calm: people decide, not the clock. */
export function RunClock({ meeting, point, leads }: RunClockProps) {
  const t = useTranslations("meetingRun.clock");
  const words = useMeetingWords(meeting.viewerId);
  const now = useSeconds(meeting.readAt);
  const left = secondsLeft(point, meeting.current?.since ?? null, now);
  const share = Math.min(1, Math.max(0, left / (point.minutes * 60)));
  const begun = meeting.startedAt ?? meeting.startsAt;
  const wholeLeft = Math.ceil((Date.parse(begun) + meeting.minutes * 60_000 - now.getTime()) / 60_000);
  return (
    <section aria-label={t("label")} className="max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3">
      <div className="contents lg:flex lg:items-end lg:justify-between">
        <p role="timer" className="text-t26 font-medium tracking-[-0.03em] lg:text-[3.88rem]/[1]">
          <span className="sr-only">{t(left < 0 ? "over" : "left")} </span>
          {clockWords(left)}
        </p>
        {leads && point.minutes + MORE_MINUTES <= POINT_MINUTES.max ? <More point={point} /> : null}
      </div>
      <span className="block h-1 w-full rounded-full bg-line lg:mt-4 lg:mb-2 max-lg:order-last" aria-hidden>
        <span className="block h-full rounded-full bg-ink-2" style={{ width: `${share * 100}%` }} />
      </span>
      <p className="text-t14 text-ink-2 lg:text-t15">
        {t(left < 0 ? "overOf" : "leftOf", { minutes: point.minutes })}{" "}
        <span className="max-lg:hidden">
          {wholeLeft >= 0
            ? t("whole", { time: words.until(begun, meeting.minutes), minutes: wholeLeft })
            : t("wholeOver", { time: words.until(begun, meeting.minutes) })}
        </span>
      </p>
    </section>
  );
}

/** More time for this point, on every screen at once. */
function More({ point }: { point: PointView }) {
  const t = useTranslations("meetingRun.clock");
  const { take, isBusy } = useMeetingStep(STEPS.changePoint);
  async function give() {
    const taken = await take({ pointId: point.id, minutes: point.minutes + MORE_MINUTES });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }
  return (
    <Button
      kind="quiet"
      size="sm"
      className="max-lg:ml-auto max-md:min-h-11 lg:-mr-3"
      busy={isBusy}
      onPress={() => void give()}
    >
      {t("more")}
    </Button>
  );
}
