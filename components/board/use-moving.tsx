"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { type Column, type MovableColumn, movesFrom } from "@/lib/domain/board";
import { type BundleTarget, bundleMovesFrom, checkStacking } from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { Asked } from "./answer-dialog";
import { findCard, type Scope } from "./board-cache";
import type { MoveChoice } from "./move-menu";
import { stackOf } from "./stack/stacked";
import type { Stacking } from "./stack/use-stacking";
import { focusCard } from "./use-card-keys";
import type { Deeds } from "./use-deeds";

const MoveMenu = dynamic(() => later(() => import("./move-menu")).then((module) => module.MoveMenu), { ssr: false });
const AnswerDialog = dynamic(() => later(() => import("./answer-dialog")).then((module) => module.AnswerDialog), {
  ssr: false,
});
const BundleDialog = dynamic(() => later(() => import("./stack/bundle-dialog")).then((module) => module.BundleDialog), {
  ssr: false,
});

/** Where a card may go: an idea as ideas do, a stack with all its ideas. */
export type Goal = MovableColumn | BundleTarget;

export function goalsOf(card: IdeaCard): readonly Goal[] {
  const stack = stackOf(card);
  return stack ? bundleMovesFrom(stack.column) : movesFrom(card.column);
}

/** Every way to move a card: dragging, the menu, a key, the buttons of the open idea. Parking asks for a word first. */
export type Moving = {
  drag: (card: IdeaCard | null) => void;
  canDrop: (column: Column) => boolean;
  dropOn: (column: Column) => void;
  canStackOn: (ideaId: string) => boolean;
  stackOn: (ideaId: string) => void;
  chooseMove: (card: IdeaCard, anchor: HTMLElement) => void;
  ask: (asked: Asked) => void;
  moveTo: (card: IdeaCard, to: Goal) => void;
  bundle: (card: IdeaCard | null) => void;
  /** The menu or the question that is open. */
  dialogs: ReactNode;
};

type Steps = { deeds: Deeds; stacking: Stacking };

export function useMoving(scope: Scope, { deeds, stacking }: Steps): Moving {
  const dragged = useRef<IdeaCard | null>(null);
  const [choice, chooseAmong] = useState<MoveChoice | null>(null);
  const [asked, ask] = useState<Asked | null>(null);
  const [bundled, setBundled] = useState<IdeaCard[] | null>(null);

  const move = useCallback(
    (card: IdeaCard, to: Goal, words = "") => {
      const stack = stackOf(card);
      if (stack && to !== "pinned") void stacking.move(stack, to, words);
      else if (!stack && to !== "bundled") deeds.move({ ideaId: card.id, to, words });
    },
    [deeds, stacking],
  );
  const ways = useMemo(() => {
    const moveTo = (card: IdeaCard, to: Goal) => (to === "parked" ? ask({ card, to }) : move(card, to));
    const goalOn = (column: Column) => dragged.current && goalsOf(dragged.current).find((to) => to === column);
    return {
      drag: (card: IdeaCard | null) => {
        dragged.current = card;
      },
      canDrop: (column: Column) => Boolean(goalOn(column)),
      dropOn: (column: Column) => {
        const [card, to] = [dragged.current, goalOn(column)];
        if (!card || !to) return;
        moveTo(card, to);
        // A drag by keyboard ends on the column; who moved the card goes on with the card.
        if (to !== "parked") requestAnimationFrame(() => focusCard(card.id));
      },
      canStackOn: (ideaId: string) => isStackable(dragged.current, findCard(scope, ideaId)),
      stackOn: (ideaId: string) => {
        const [card, onto] = [dragged.current, findCard(scope, ideaId)];
        if (!card || !onto || !isStackable(card, onto)) return;
        const stack = stackOf(onto);
        if (stack) void stacking.add(stack, [card]);
        else setBundled([onto, card]);
      },
      chooseMove: (card: IdeaCard, anchor: HTMLElement) => chooseAmong({ card, anchor }),
      bundle: (card: IdeaCard | null) => setBundled(card ? [card] : []),
      ask,
      moveTo,
    };
  }, [scope, move, stacking]);

  const dialogs = (
    <>
      {choice ? (
        <MoveMenu
          choice={choice}
          onClose={() => chooseAmong(null)}
          onChoose={(to) => ways.moveTo(findCard(scope, choice.card.id) ?? choice.card, to)}
          onBundle={ways.bundle}
          onTakeApart={(stack) => void stacking.takeApart(stack)}
        />
      ) : null}
      {asked ? (
        <AnswerDialog
          asked={asked}
          onClose={() => ask(null)}
          onAnswer={(words) => {
            move(asked.card, asked.to, words);
            ask(null);
          }}
        />
      ) : null}
      {bundled ? <BundleDialog cards={bundled} stacking={stacking} onClose={() => setBundled(null)} /> : null}
    </>
  );
  return { ...ways, dialogs };
}

/** Whether a card can be laid on another: an idea by itself, on one that hangs where it may go. */
function isStackable(card: IdeaCard | null, onto: IdeaCard | undefined): boolean {
  if (!card || !onto || card.id === onto.id || card.stack) return false;
  const column = onto.column === "pinned" ? "bundled" : onto.column;
  return column !== "gone" && checkStacking(card.column, column).ok;
}
