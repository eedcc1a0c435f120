"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { type Column, type MovableColumn, movesFrom } from "@/lib/domain/board";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { Asked } from "./answer-dialog";
import { findCard, type Scope } from "./board-cache";
import type { MoveChoice } from "./move-menu";
import { focusCard } from "./use-card-keys";
import type { Deeds } from "./use-deeds";

const MoveMenu = dynamic(() => later(() => import("./move-menu")).then((module) => module.MoveMenu), { ssr: false });
const AnswerDialog = dynamic(() => later(() => import("./answer-dialog")).then((module) => module.AnswerDialog), {
  ssr: false,
});

/** Every way to move a card: dragging, the menu, a key, the buttons of the open idea. Parking asks for a word first. */
export type Moving = {
  drag: (card: IdeaCard | null) => void;
  canDrop: (column: Column) => boolean;
  dropOn: (column: Column) => void;
  chooseMove: (card: IdeaCard, anchor: HTMLElement) => void;
  ask: (asked: Asked) => void;
  moveTo: (card: IdeaCard, to: MovableColumn) => void;
  /** The menu or the question that is open. */
  dialogs: ReactNode;
};

export function useMoving(scope: Scope, { move }: Deeds): Moving {
  const dragged = useRef<IdeaCard | null>(null);
  const [choice, chooseAmong] = useState<MoveChoice | null>(null);
  const [asked, ask] = useState<Asked | null>(null);

  const moveTo = useCallback(
    (card: IdeaCard, to: MovableColumn) => {
      if (to === "parked") ask({ card, to });
      else move({ ideaId: card.id, to });
    },
    [move],
  );
  const ways = useMemo(() => {
    const goalOn = (column: Column) => movesFrom(dragged.current?.column ?? "published").find((to) => to === column);
    return {
      drag: (card: IdeaCard | null) => {
        dragged.current = card;
      },
      canDrop: (column: Column) => goalOn(column) !== undefined,
      dropOn: (column: Column) => {
        const [card, to] = [dragged.current, goalOn(column)];
        if (!card || !to) return;
        moveTo(card, to);
        // A drag by keyboard ends on the column; who moved the card goes on with the card.
        if (to !== "parked") requestAnimationFrame(() => focusCard(card.id));
      },
      chooseMove: (card: IdeaCard, anchor: HTMLElement) => chooseAmong({ card, anchor }),
      ask,
      moveTo,
    };
  }, [moveTo]);

  const dialogs = (
    <>
      {choice ? (
        <MoveMenu
          choice={choice}
          onClose={() => chooseAmong(null)}
          onChoose={(to) => moveTo(findCard(scope, choice.card.id) ?? choice.card, to)}
        />
      ) : null}
      {asked ? (
        <AnswerDialog
          asked={asked}
          onClose={() => ask(null)}
          onAnswer={(words) => {
            move({ ideaId: asked.card.id, to: asked.to, words });
            ask(null);
          }}
        />
      ) : null}
    </>
  );
  return { ...ways, dialogs };
}
