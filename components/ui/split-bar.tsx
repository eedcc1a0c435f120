import type { ReactNode } from "react";

type Side = { label: string; value: string };
type SplitBarProps = {
  left: Side;
  right: Side;
  /** Share of the left side, 0 to 1. */
  share: number;
  /** Where the left side should end, 0 to 1. */
  goal?: number;
  /** The whole picture in one sentence, for the ear. */
  label: string;
  children?: ReactNode;
};

/** Two parts of a whole against an agreed share; labelled on the bar itself. */
export function SplitBar({ left, right, share, goal, label, children }: SplitBarProps) {
  return (
    <div>
      <div className="mb-1.5 flex justify-between gap-3 text-t13">
        <span>
          <b>{left.label}</b> {left.value}
        </span>
        <span>
          <b>{right.label}</b> {right.value}
        </span>
      </div>
      <div role="img" aria-label={label} className="relative flex h-3 gap-0.5 forced-color-adjust-none">
        <i className="rounded-l-[3px] bg-data-1" style={{ width: `${share * 100}%` }} />
        <i className="flex-1 rounded-r-[3px] bg-data-3" />
        {goal === undefined ? null : (
          <span
            className="absolute -inset-y-1 w-0.5 bg-ink outline-2 outline-canvas"
            style={{ left: `${goal * 100}%` }}
          />
        )}
      </div>
      {children ? <p className="mt-2.5 text-t13 text-ink-2">{children}</p> : null}
    </div>
  );
}
