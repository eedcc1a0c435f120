"use client";

import { Lock } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { type ButtonLook, lockedStyle } from "./button-style";
import { cx } from "./cx";
import { Tooltip } from "./tooltip";

type LockedButtonProps = { reason: string; look?: ButtonLook; className?: string | undefined; children: ReactNode };

/** A button that is not for this person. It acts on nothing, but can be focused, and tells why and whom to ask. */
export function LockedButton({ reason, look = {}, className, children }: LockedButtonProps) {
  const reasonId = useId();
  return (
    <Tooltip content={reason}>
      {(trigger) => (
        <AriaButton
          {...trigger}
          aria-disabled="true"
          aria-describedby={reasonId}
          className={cx(lockedStyle(look), className)}
        >
          <Lock className="icon" aria-hidden />
          {children}
          <span id={reasonId} hidden>
            {reason}
          </span>
        </AriaButton>
      )}
    </Tooltip>
  );
}
