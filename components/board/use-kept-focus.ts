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
      const column = card?.closest<HTMLElement>("[data-column]") ?? null;
      const index = card && column ? [...column.querySelectorAll("[data-idea]")].indexOf(card) : 0;
      last = card?.dataset.idea ? { id: card.dataset.idea, column, index } : null;
    };
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget || !(target instanceof Element)) return;
      // Left on purpose, not because the card went: a frame later it is still there.
      requestAnimationFrame(() => {
        if (target.isConnected && document.activeElement === document.body) last = null;
      });
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
    root.addEventListener("focusout", forget);
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      root.removeEventListener("focusout", forget);
      watcher.disconnect();
    };
  }, [board]);
}

function holds(node: Node, id: string | undefined): boolean {
  return node instanceof HTMLElement && id !== undefined && node.dataset.idea === id;
}
