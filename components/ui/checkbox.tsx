"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { cx } from "./cx";

type CheckboxProps = Omit<AriaCheckboxProps, "className" | "style" | "children"> & {
  children: ReactNode;
  /** A line under the words. */
  detail?: ReactNode;
  className?: string | undefined;
};

/** Yes or no, one of several. */
export function Checkbox({ children, detail, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={cx(
        "group/check flex min-h-8 cursor-pointer items-start gap-2.5 py-1 text-t15 disabled:cursor-not-allowed max-md:min-h-11 max-md:py-2.5",
        className,
      )}
    >
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="mt-0.5 grid size-5 flex-none place-items-center rounded-[5px] border border-control bg-surface text-on-accent transition-colors group-focus-visible/check:outline-2 group-focus-visible/check:outline-offset-2 group-focus-visible/check:outline-focus group-invalid/check:border-red-ink group-selected/check:border-accent group-selected/check:bg-accent group-disabled/check:border-dashed group-disabled/check:border-line-2 group-indeterminate/check:border-accent group-indeterminate/check:bg-accent">
            {isIndeterminate ? <Minus className="size-3.5" strokeWidth={3} aria-hidden /> : null}
            {isSelected && !isIndeterminate ? <Check className="size-3.5" strokeWidth={3} aria-hidden /> : null}
          </span>
          <span>
            {children}
            {detail ? <span className="block text-t13 text-ink-2">{detail}</span> : null}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
