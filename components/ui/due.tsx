import { Check, CirclePause, Clock, ClockAlert, TriangleAlert } from "lucide-react";
import { cx } from "./cx";

export type DueState = "calm" | "soon" | "late" | "standing_still" | "in_time";

const icons = { calm: Clock, soon: ClockAlert, late: TriangleAlert, standing_still: CirclePause, in_time: Check };
const grounds: Record<DueState, string> = {
  calm: "text-ink-2 font-medium",
  soon: "bg-amber-soft text-amber-ink font-semibold pl-1.5 pr-2",
  late: "bg-red-soft text-red-ink font-semibold pl-1.5 pr-2",
  standing_still: "text-ink-2 font-medium",
  in_time: "text-ink-2 font-medium",
};

export type DueProps = {
  state: DueState;
  /** "nog 2 u 10" */
  words: string;
  /** The second line: the moment, or what happens next. */
  detail?: string | undefined;
  /** The moment itself, ISO. */
  moment?: string | undefined;
  /** The moment in full words, read aloud and shown on hover. */
  absolute?: string | undefined;
  /** On a card: one size smaller, no hanging ground, and in two lines where the card is too narrow for one. */
  compact?: boolean;
};

/** A deadline: colour, icon and words, always the three together. */
export function Due({ state, words, detail, moment, absolute, compact = false }: DueProps) {
  const Icon = icons[state];
  const calm = state !== "soon" && state !== "late";
  return (
    <span className={detail ? "flex items-center justify-between gap-4 md:inline-block" : "inline-block"}>
      <span
        className={cx(
          "flex min-h-6 items-center gap-1.5 rounded-r-s",
          compact ? "text-t13" : "w-max whitespace-nowrap text-t14",
          grounds[state],
          !calm && !compact && "-ml-1.5",
        )}
      >
        <Icon className={cx("icon", compact && "size-3.5", calm && "text-ink-3")} aria-hidden />
        {moment ? (
          <time dateTime={moment} title={absolute}>
            {words}
          </time>
        ) : (
          words
        )}
        {absolute ? <span className="sr-only">, {absolute}</span> : null}
      </span>
      {detail ? <small className="block text-t13 text-ink-3 md:pl-5.5">{detail}</small> : null}
    </span>
  );
}
