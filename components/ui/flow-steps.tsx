import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { ProgressBar } from "./progress-bar";

export type FlowStep = {
  id: string;
  state: "done" | "now" | "to_come";
  title: string;
  /** At the right: when it was, or how long there is. */
  aside?: ReactNode;
  detail?: ReactNode;
  /** How much of the term is used, and the same in words. */
  term?: { share: number; words: string };
};

const dots = {
  done: "border-accent bg-accent text-on-accent",
  now: "border-[6px] border-accent bg-surface",
  to_come: "border-[1.5px] border-control bg-surface",
};

/** The stages of a piece of work, under each other. `stateWords` says done, now and to come to the ear. */
export function FlowSteps({ steps, stateWords }: { steps: FlowStep[]; stateWords: Record<FlowStep["state"], string> }) {
  return (
    <ol>
      {steps.map((step) => (
        <li
          key={step.id}
          aria-current={step.state === "now" ? "step" : undefined}
          className="relative grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3 pb-4 last:pb-0 not-last:before:absolute not-last:before:top-6 not-last:before:bottom-0 not-last:before:left-[9.5px] not-last:before:w-px not-last:before:bg-line-2"
        >
          <span className={cx("grid size-5 place-items-center rounded-full", dots[step.state])}>
            {step.state === "done" ? <Check className="size-3" strokeWidth={3} aria-hidden /> : null}
          </span>
          <span className="text-t14 font-semibold">
            {step.title}
            <span className="sr-only"> ({stateWords[step.state]})</span>
          </span>
          <span className="text-right text-t13 text-ink-3">{step.aside}</span>
          {step.detail ? <div className="col-[2/4] text-t13 text-ink-2">{step.detail}</div> : null}
          {step.term ? (
            <div className="col-[2/4] mt-2 grid gap-1 text-t13 text-ink-2">
              <ProgressBar share={step.term.share} label={step.term.words} tone="grey" />
              <span aria-hidden>{step.term.words}</span>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
