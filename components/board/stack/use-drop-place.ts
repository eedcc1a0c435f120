"use client";

import { type RefObject, useRef, useState } from "react";
import { useDrop } from "react-aria/useDrop";
import { useBoard } from "@/components/board/board-context";
import type { ShownColumn } from "@/lib/domain/board";

/** So long a card is held over another in a column that it could also simply be moved to, before the two are stacked. */
const DWELL_MS = 600;
const MARK = "data-stack-target";

type DropPlace = {
  place: RefObject<HTMLElement | null>;
  column: ShownColumn;
  canDrop: (column: ShownColumn) => boolean;
  onDrop: (column: ShownColumn) => void;
};

type Held = { id: string; element: HTMLElement; timer: ReturnType<typeof setTimeout> | undefined; isReady: boolean };

/**
 * A column as the place where a card is let go: on the column, or on one of its cards, which stacks them. One place for
 * all its cards, so that a full board has no more of them than columns. By keyboard it is the column alone: there, a key
 * and the menu stack.
 */
export function useDropPlace({ place, column, canDrop, onDrop }: DropPlace) {
  const { actions } = useBoard();
  const held = useRef<Held | null>(null);
  const [isOnCard, setOnCard] = useState(false);

  function letGo() {
    clearTimeout(held.current?.timer);
    held.current?.element.removeAttribute(MARK);
    held.current = null;
    setOnCard(false);
  }

  function ready(now: Held) {
    now.isReady = true;
    now.element.setAttribute(MARK, "");
    setOnCard(true);
  }

  function holdOver(x: number, y: number) {
    const box = place.current?.getBoundingClientRect();
    const under = box && document.elementFromPoint(box.x + x, box.y + y);
    const element = under?.closest<HTMLElement>("[data-idea]") ?? null;
    const id = element?.dataset.idea;
    if (held.current && held.current.id === id) return;
    letGo();
    if (!element || !id || !actions.canStackOn(id)) return;
    const now: Held = { id, element, timer: undefined, isReady: false };
    held.current = now;
    if (canDrop(column)) now.timer = setTimeout(() => ready(now), DWELL_MS);
    else ready(now);
  }

  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    getDropOperation: () => (canDrop(column) ? "move" : "cancel"),
    getDropOperationForPoint: (...[, , x, y]) => {
      holdOver(x, y);
      return held.current?.isReady || canDrop(column) ? "move" : "cancel";
    },
    onDropExit: letGo,
    onDrop: () => {
      const onto = held.current?.isReady ? held.current.id : null;
      letGo();
      if (onto) actions.stackOn(onto);
      else if (canDrop(column)) onDrop(column);
    },
  });
  return { dropProps, isDropTarget: isDropTarget && !isOnCard };
}
