"use client";

import { type ReactNode, type RefObject, useRef, useState } from "react";
import { ButtonContext } from "react-aria-components/Button";

export type Opened = {
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

type OverlayTriggerProps = {
  /** The button that opens it; without one it is opened from outside. */
  trigger?: ReactNode;
  kind: "dialog" | "menu";
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Fetches the code of what opens; called when pointer or focus come near, so that the press finds it there. */
  fetchCode: () => Promise<unknown>;
  /** What opens, drawn from the first opening on. */
  children: (opened: Opened) => ReactNode;
};

/**
 * Opens something over the page whose code is not there yet: every page has buttons that open things, and few of them
 * are pressed. Keeping floating parts out of the first load is what holds a page under its size.
 */
export function OverlayTrigger({ trigger, kind, fetchCode, children, ...control }: OverlayTriggerProps) {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [ownOpen, setOwnOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const isOpen = control.isOpen ?? ownOpen;
  if (isOpen && !wasOpened) setWasOpened(true);
  function change(next: boolean) {
    setOwnOpen(next);
    control.onOpenChange?.(next);
  }
  const buttonProps = {
    ref: triggerRef,
    onPress: () => change(!isOpen),
    onHoverStart: () => void fetchCode(),
    onFocus: () => void fetchCode(),
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
  };
  return (
    <>
      {trigger ? <ButtonContext value={buttonProps}>{trigger}</ButtonContext> : null}
      {isOpen || wasOpened ? children({ triggerRef, isOpen, onOpenChange: change }) : null}
    </>
  );
}
