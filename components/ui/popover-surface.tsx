"use client";

import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from "react-aria-components/Popover";
import { cx } from "./cx";
import { floatStyle } from "./float-style";
import type { Opened } from "./overlay-trigger";

export type PopoverContents = {
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: NonNullable<AriaPopoverProps["placement"]>;
  className?: string | undefined;
};

/** The popover itself, fetched when the first one opens. */
export function PopoverSurface(props: PopoverContents & Opened) {
  const { label, children, placement = "bottom start", className, ...opened } = props;
  return (
    <AriaPopover
      {...opened}
      placement={placement}
      offset={6}
      className={cx(floatStyle, "w-80 max-w-[calc(100vw-1rem)]", className)}
    >
      <Dialog aria-label={label} className="max-h-[inherit] overflow-y-auto outline-none">
        {typeof children === "function" ? children(() => opened.onOpenChange(false)) : children}
      </Dialog>
    </AriaPopover>
  );
}
