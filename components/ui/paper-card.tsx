import type { ComponentProps } from "react";
import { cx } from "./cx";

type PaperLook = {
  /** A green pin: somebody said yes to it. */
  chosen?: boolean | undefined;
  /** Two sheets under it: several things in one. */
  bundle?: boolean | undefined;
};

const pinGrey = "before:bg-[radial-gradient(circle_at_36%_32%,#c9c1b1_0_14%,#8b8374_46%,#6e675a)]";
const pinGreen = "before:bg-[radial-gradient(circle_at_36%_32%,#8fc4ab_0_14%,#2b7a5b_46%,#1a5c43)]";
const sheets =
  "mb-2 after:absolute after:inset-x-1.5 after:top-2 after:-bottom-1.5 after:-z-10 after:rounded-r after:border after:border-paper-line after:bg-paper-under after:shadow-[0_5px_0_-1px_var(--paper-under),0_5px_0_0_var(--paper-line)]";

/** The look of paper on the board, for a list item of one's own. Its parent needs `relative z-0`. */
export function paperStyle({ chosen = false, bundle = false }: PaperLook = {}): string {
  return cx(
    "relative block rounded-r border border-paper-line bg-paper px-3.5 pt-4 pb-3 text-ink shadow-card",
    "before:absolute before:-top-1.25 before:left-[calc(50%-5px)] before:size-2.5 before:rounded-full before:shadow-[0_2px_2px_rgb(30_28_25/.22)]",
    chosen ? pinGreen : pinGrey,
    bundle && sheets,
  );
}

/** A card on the board: warm paper with a pin, never rotated. */
export function PaperCard({ chosen, bundle, className, ...rest }: ComponentProps<"article"> & PaperLook) {
  return (
    <div className="relative z-0">
      <article {...rest} className={cx(paperStyle({ chosen, bundle }), className)} />
    </div>
  );
}

/** Four short lines that say how far the work on a card is; `label` says it in words. */
export function StepBar({ total, done, label }: { total: number; done: number; label: string }) {
  const steps = Array.from({ length: total }, (_, index) => index);
  return (
    <div role="img" aria-label={label} className="flex gap-0.75">
      {steps.map((step) => (
        <i key={step} className="h-1 flex-1 overflow-hidden rounded-full bg-line-2">
          <span
            className={cx(
              "block h-full",
              step < done
                ? "bg-accent"
                : step === done && "bg-[linear-gradient(90deg,var(--accent)_50%,var(--accent-line)_50%)]",
            )}
          />
        </i>
      ))}
    </div>
  );
}
