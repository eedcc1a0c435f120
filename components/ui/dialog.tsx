"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { DialogContents } from "./dialog-surface";
import { later } from "./later";
import { OverlayTrigger } from "./overlay-trigger";

/** Fetches the code of dialogs before one opens, for one that has to open without a connection too. */
export const fetchDialog = () => later(() => import("./dialog-surface"));
const DialogSurface = dynamic(() => fetchDialog().then((module) => module.DialogSurface), { ssr: false });

export type DialogProps = DialogContents & {
  /** The button that opens it; without one the dialog is opened from outside with `isOpen`. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A room over the page, for one thing. On a phone it is a sheet from below. */
export function Dialog({ trigger, isOpen, onOpenChange, ...contents }: DialogProps) {
  return (
    <OverlayTrigger kind="dialog" fetchCode={fetchDialog} trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(opened) => <DialogSurface isOpen={opened.isOpen} onOpenChange={opened.onOpenChange} {...contents} />}
    </OverlayTrigger>
  );
}
