"use client";

import { type ReactNode, type RefObject, useMemo } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components/Tooltip";
import { floatStyle } from "./float-style";

type TooltipBubbleProps = {
  triggerRef: RefObject<HTMLElement | null>;
  hover: (isHovered: boolean) => void;
  close: () => void;
  children: ReactNode;
};

/** The floating words of a tooltip, placed where there is room. */
export function TooltipBubble({ triggerRef, hover, close, children }: TooltipBubbleProps) {
  const state = useMemo(
    () => ({
      isOpen: true,
      shouldSkipAnimation: false,
      open: () => hover(true),
      close: (atOnce?: boolean) => (atOnce ? close() : hover(false)),
    }),
    [hover, close],
  );
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        isOpen
        triggerRef={triggerRef}
        offset={6}
        className={`${floatStyle} max-w-72 px-3 py-2 text-t13 text-ink-2`}
      >
        {children}
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}
