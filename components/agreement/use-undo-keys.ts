"use client";

import { useEffect } from "react";

/** Where these keys belong to what is typed or chosen in. */
const TYPING = "input, textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=spinbutton]";

type Steps = { undo: () => void; redo: () => void };

/** Ctrl or ⌘ with Z, and with Shift too; in a field it belongs to the field. */
export function useUndoKeys({ undo, redo }: Steps): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
      if (!isUndo || (event.target instanceof Element && event.target.closest(TYPING))) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}
