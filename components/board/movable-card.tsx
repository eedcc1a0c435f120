"use client";

import { Ellipsis, GripVertical } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { useDrag } from "react-aria/useDrag";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import type { IdeaCard } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";
import { titleOf } from "./stack/stacked";

const toolStyle =
  "grid size-7 place-items-center rounded-r-s text-ink-3 hover:bg-sunken hover:text-ink pointer-coarse:size-11";

/**
 * A card that can be moved: dragged with the mouse or by a long touch anywhere on it, with the keyboard and a screen
 * reader by its handle, or sent on by a menu. The tools come with the pointer or the focus, since most cards of a full
 * board are never touched; where there is no hovering they are always there.
 */
export function MovableCard({ card, children }: { card: IdeaCard; children: ReactNode }) {
  const { actions, words } = useBoard();
  const [isNear, setNear] = useState(false);
  const isTouch = useTouch();
  const come = () => setNear(true);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ "text/plain": titleOf(card) }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => actions.drag(card),
    onDragEnd: () => actions.drag(null),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only bring the tools, which act by themselves
    <div
      {...dragProps}
      onPointerEnter={come}
      onFocus={come}
      className={cx("group/card relative", isDragging && "opacity-50")}
    >
      {children}
      {isNear || isTouch ? (
        <div className="absolute top-2 right-1.5 z-10 flex rounded-r-s bg-paper opacity-0 transition-opacity group-focus-within/card:opacity-100 group-hover/card:opacity-100 pointer-coarse:opacity-100">
          <Button
            {...dragButtonProps}
            aria-label={words.board("dragNamed", { title: titleOf(card) })}
            className={cx(toolStyle, "cursor-grab pointer-coarse:hidden")}
          >
            <GripVertical className="icon" aria-hidden />
          </Button>
          <button
            type="button"
            aria-haspopup="menu"
            aria-label={words.board("moveNamed", { title: titleOf(card) })}
            onClick={(event) => actions.chooseMove(card, event.currentTarget)}
            className={toolStyle}
          >
            <Ellipsis className="icon" aria-hidden />
          </button>
        </div>
      ) : null}
    </div>
  );
}

const TOUCH = "(pointer: coarse)";

/** Whether fingers are what this screen is used with. */
function useTouch(): boolean {
  return useSyncExternalStore(
    watchTouch,
    () => matchMedia(TOUCH).matches,
    () => false,
  );
}

function watchTouch(changed: () => void): () => void {
  const query = matchMedia(TOUCH);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
