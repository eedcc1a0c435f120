"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keeps who works by keyboard in this part of the page when the button they pressed goes with what it did: the focus
 * then comes to the part's own section, which says what is next.
 */
export function useKeptPlace(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = part.current;
    if (!root) return;
    let isHere = false;
    const note = ({ target }: FocusEvent) => {
      const isInDialog = target instanceof Element && target.closest("[role=dialog], [role=alertdialog]") !== null;
      isHere = (target instanceof Node && root.contains(target)) || (isHere && isInDialog);
    };
    const restore = () => {
      if (!isHere || document.activeElement !== document.body) return;
      root.querySelector<HTMLElement>("section[tabindex]")?.focus({ preventScroll: true });
    };
    // A dialog that closes gives the focus back in the next frame, where there is something left to give it to.
    const watcher = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(restore)));
    document.addEventListener("focusin", note);
    watcher.observe(root, { childList: true, subtree: true });
    watcher.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener("focusin", note);
      watcher.disconnect();
    };
  }, [part]);
}
