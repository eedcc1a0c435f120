"use client";

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { cx } from "./cx";
import { linkStyle } from "./link";

type TextButtonProps = Omit<AriaButtonProps, "className" | "style"> & { className?: string | undefined };

/** Acts in place, in a running sentence; looks like a link. */
export function TextButton({ className, ...rest }: TextButtonProps) {
  return <AriaButton {...rest} className={cx(linkStyle, "min-h-6 text-t13 font-medium", className)} />;
}
