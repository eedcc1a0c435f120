"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonStyle } from "./button-style";
import { cx } from "./cx";
import { LockedButton } from "./locked-button";
import { useUiText } from "./ui-text";

export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "isPending"> &
  ButtonLook & {
    children: ReactNode;
    icon?: ReactNode;
    /** Work is under way: keeps its place and focus, takes no second press. */
    busy?: boolean | undefined;
    /** Why this person may not; the button stays focusable and says so instead of acting. */
    locked?: string | undefined;
    className?: string | undefined;
  };

/** The one way to act. `kind="primary"` at most once on a screen. */
export function Button({ kind, size, wide, icon, busy = false, locked, className, children, ...rest }: ButtonProps) {
  const text = useUiText();
  if (locked) {
    return (
      <LockedButton reason={locked} look={{ size, wide }} className={className}>
        {children}
      </LockedButton>
    );
  }
  return (
    <AriaButton {...rest} isPending={busy} className={cx(buttonStyle({ kind, size, wide }), className)}>
      {busy ? <LoaderCircle className="icon animate-spin motion-reduce:animate-none" aria-hidden /> : icon}
      {children}
      {busy ? <span className="sr-only">{text.busy}</span> : null}
    </AriaButton>
  );
}
