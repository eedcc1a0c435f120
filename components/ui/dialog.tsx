"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { DialogContents } from "./dialog-surface";
import { OverlayTrigger } from "./overlay-trigger";

const fetchCode = () => import("./dialog-surface");
const DialogSurface = dynamic(() => fetchCode().then((module) => module.DialogSurface), { ssr: false });

export type DialogProps = DialogContents & {
  /** The button that opens it; without one the dialog is opened from outside with `isOpen`. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A room over the page, for one thing. On a phone it is a sheet from below. */
export function Dialog({ trigger, isOpen, onOpenChange, ...contents }: DialogProps) {
  return (
    <OverlayTrigger kind="dialog" fetchCode={fetchCode} trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(opened) => <DialogSurface isOpen={opened.isOpen} onOpenChange={opened.onOpenChange} {...contents} />}
    </OverlayTrigger>
  );
}
