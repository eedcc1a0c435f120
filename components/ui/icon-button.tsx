"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { cx } from "./cx";

type IconButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> & {
  /** Spoken name; an icon without a word is only for what the whole world knows. */
  label: string;
  children: ReactNode;
  size?: "sm" | "md";
  className?: string | undefined;
};

/** A square button with an icon alone. */
export function IconButton({ label, children, size = "md", className, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(
        "relative grid flex-none place-items-center rounded-r text-ink-2 transition-colors hover:bg-sunken hover:text-ink pressed:bg-line",
        size === "sm" ? "size-7 max-md:size-11" : "size-9 max-md:size-11",
        className,
      )}
    >
      {children}
    </AriaButton>
  );
}
