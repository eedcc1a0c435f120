"use client";

import { type RefObject, useEffect } from "react";
import { focusCard } from "./use-card-keys";

type Last = { id: string; column: HTMLElement | null; index: number };

/**
 * Keeps the focus on the card it is on when that card is moved, by its own user or by somebody else, and on the card
 * that takes its place when it leaves the board: a screen never loses its place because the world went on.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = board.current;
    if (!root) return;
    let last: Last | null = null;
    const remember = (event: FocusEvent) => {
      const card = (event.target as Element).closest<HTMLElement>("[data-idea]");
      const index = card?.parentElement ? [...card.parentElement.children].indexOf(card) : 0;
      last = card?.dataset.idea ? { id: card.dataset.idea, column: card.closest("[data-column]"), index } : null;
    };
    const restore = () => {
      if (!last || document.activeElement !== document.body) return;
      if (focusCard(last.id)) return;
      const cards = last.column?.querySelectorAll<HTMLElement>("[data-idea]") ?? [];
      const next = cards[Math.min(last.index, cards.length - 1)];
      if (next?.dataset.idea) focusCard(next.dataset.idea);
    };
    const watcher = new MutationObserver((changes) => {
      const isGone = changes.some(({ removedNodes }) => [...removedNodes].some((node) => holds(node, last?.id)));
      // The card may come back elsewhere in the same drawing, or in the next one.
      if (isGone) requestAnimationFrame(restore);
    });
    root.addEventListener("focusin", remember);
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      watcher.disconnect();
    };
  }, [board]);
}

function holds(node: Node, id: string | undefined): boolean {
  return node instanceof HTMLElement && id !== undefined && node.dataset.idea === id;
}
