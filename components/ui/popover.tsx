"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { later } from "./later";
import { OverlayTrigger } from "./overlay-trigger";
import type { PopoverContents } from "./popover-surface";

const fetchCode = () => later(() => import("./popover-surface"));
const PopoverSurface = dynamic(() => fetchCode().then((module) => module.PopoverSurface), { ssr: false });

type PopoverProps = PopoverContents & {
  /** The button that opens it. */
  trigger: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A small room of its own beside what opened it; Escape or a press outside closes it. */
export function Popover({ trigger, isOpen, onOpenChange, ...contents }: PopoverProps) {
  return (
    <OverlayTrigger kind="dialog" fetchCode={fetchCode} trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(opened) => <PopoverSurface {...opened} {...contents} />}
    </OverlayTrigger>
  );
}
