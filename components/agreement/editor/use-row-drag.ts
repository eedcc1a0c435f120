"use client";

import { type PointerEvent, useRef, useState } from "react";

export type Drop = { rowId: string; side: "above" | "below" };
type Dragged = { rowId: string; question: string };

/** So near to an edge of the window the page moves along with what is dragged. */
const EDGE_PX = 72;
const STEP_PX = 24;

const rowAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-row]") ?? null;

/**
 * Rows taken along by their number, with a mouse, pen or finger, to another place in their question. The keyboard moves
 * them with Alt and the arrows, and the menu with words.
 */
export function useRowDrag(onDrop: (rowId: string, drop: Drop) => void) {
  const dragged = useRef<Dragged | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
    const row = handle?.closest<HTMLElement>("[data-row]");
    if (!row?.dataset.row || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { rowId: row.dataset.row, question: row.dataset.question ?? "" };
  }

  function onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
    if (!dragged.current) return;
    if (clientY < EDGE_PX) window.scrollBy(0, -STEP_PX);
    else if (clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, STEP_PX);
    const over = rowAt(clientX, clientY);
    const isGoal = over?.dataset.row !== dragged.current.rowId && over?.dataset.question === dragged.current.question;
    if (!over?.dataset.row || !isGoal) return setDrop(null);
    const { top, height } = over.getBoundingClientRect();
    const next: Drop = { rowId: over.dataset.row, side: clientY < top + height / 2 ? "above" : "below" };
    setDrop((known) => (known?.rowId === next.rowId && known.side === next.side ? known : next));
  }

  function finish(isDropped: boolean) {
    if (isDropped && dragged.current && drop) onDrop(dragged.current.rowId, drop);
    dragged.current = null;
    setDrop(null);
  }

  return {
    drop,
    dragProps: {
      onPointerDown,
      onPointerMove,
      onPointerUp: () => finish(true),
      onPointerCancel: () => finish(false),
    },
  };
}
