"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { PARTS } from "@/lib/domain/meetings";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";

type PartsBarProps = {
  meeting: MeetingView;
  point: PointView | null;
  /** For whoever leads: brings a point on the screen. */
  show: ((pointId: string) => void) | null;
};

/** How far along the meeting is, by the parts of its agenda; whoever leads goes to another part from here. */
export function PartsBar({ meeting, point, show }: PartsBarProps) {
  const t = useTranslations("meetingRun");
  const p = useTranslations("meetingPoints.parts");
  const points = meeting.points.filter(({ state }) => state !== "dropped");
  const parts = PARTS.map((part) => ({ part, points: points.filter((one) => one.part === part) })).filter(
    (one) => one.points.length > 0,
  );
  return (
    <nav aria-label={t("agenda")} className="px-4 lg:px-16">
      <ol className="flex gap-1.5">
        {parts.map(({ part, points: its }) => {
          const isNow = point?.part === part;
          const settled = its.filter(({ state }) => state !== "open").length;
          const at = its.findIndex(({ id }) => id === point?.id) + 1;
          const words = isNow && its.length > 1 ? t("partAt", { part: p(part), at, of: its.length }) : p(part);
          const goal = its.find(({ state }) => state === "open") ?? its[0];
          return (
            <li
              key={part}
              aria-current={isNow ? "step" : undefined}
              className={cx("min-w-0", isNow ? "flex-[1.5] max-lg:flex-1" : "flex-1")}
            >
              <span className="block h-1 bg-line-2 forced-colors:border lg:h-1.5" aria-hidden>
                <span
                  className="block h-full bg-accent forced-colors:bg-[Highlight]"
                  style={{ width: `${(settled / its.length) * 100}%` }}
                />
              </span>
              <PartName
                look={cx(
                  "mt-2 block w-full truncate text-left text-t13 max-lg:sr-only",
                  isNow ? "font-semibold text-ink" : settled === its.length ? "text-ink-2" : "text-ink-3",
                )}
                words={settled === its.length ? t("partDone", { part: words }) : words}
                shown={words}
                {...(show && goal ? { press: () => show(goal.id) } : {})}
              />
            </li>
          );
        })}
      </ol>
      {point ? <PartNow point={point} points={points.filter(({ part }) => part === point.part)} /> : null}
    </nav>
  );
}

type PartNameProps = { look: string; words: string; shown: string; press?: () => void };

function PartName({ look, words, shown, press }: PartNameProps) {
  if (!press) {
    return (
      <span className={look}>
        <span aria-hidden>{shown}</span>
        <span className="sr-only">{words}</span>
      </span>
    );
  }
  return (
    <Button aria-label={words} className={cx(look, "min-h-6 rounded-r-s hover:text-ink")} onPress={press}>
      {shown}
    </Button>
  );
}

/** On a phone the names of the parts do not fit beside each other: only the one at hand is said. */
function PartNow({ point, points }: { point: PointView; points: readonly PointView[] }) {
  const t = useTranslations("meetingRun");
  const p = useTranslations("meetingPoints.parts");
  const at = points.findIndex(({ id }) => id === point.id) + 1;
  return (
    <p className="mt-2 text-t13 font-semibold lg:hidden" aria-hidden>
      {points.length > 1 ? t("partAt", { part: p(point.part), at, of: points.length }) : p(point.part)}
    </p>
  );
}
