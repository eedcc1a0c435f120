"use client";

import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { later } from "./later";

const TooltipBubble = dynamic(() => later(() => import("./tooltip-bubble")).then((module) => module.TooltipBubble), {
  ssr: false,
});

/** Long enough not to flicker while the mouse passes over; the way from button to bubble must not close it. */
const OPEN_AFTER_MS = 400;
const CLOSE_AFTER_MS = 150;

export type TooltipTrigger<Target extends HTMLElement> = {
  ref: RefObject<Target | null>;
  onHoverStart: () => void;
  onHoverEnd: () => void;
  onFocusChange: (isFocused: boolean) => void;
  onPress: () => void;
};

type TooltipProps<Target extends HTMLElement> = {
  /** Extra words; never the only place where something is said. */
  content: ReactNode;
  /** The button it belongs to, given its ref and events. A press opens it too, for touch, where nothing hovers. */
  children: (trigger: TooltipTrigger<Target>) => ReactNode;
};

/**
 * A word of help on hover, focus and press; Escape closes it. Its code is fetched when the first one opens, since every
 * locked button has one and few are ever read.
 */
export function Tooltip<Target extends HTMLElement = HTMLButtonElement>({ content, children }: TooltipProps<Target>) {
  const ref = useRef<Target>(null);
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = useCallback(() => setOpen(false), []);
  const hover = useCallback((isHovered: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(isHovered), isHovered ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [isOpen, close]);
  return (
    <>
      {children({
        ref,
        onHoverStart: () => hover(true),
        onHoverEnd: () => hover(false),
        onFocusChange: (isFocused) => setOpen(isFocused && Boolean(ref.current?.matches(":focus-visible"))),
        onPress: () => setOpen(true),
      })}
      {isOpen ? (
        <TooltipBubble triggerRef={ref} hover={hover} close={close}>
          {content}
        </TooltipBubble>
      ) : null}
    </>
  );
}
