"use client";

import type { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import type { Looking } from "@/lib/domain/board/looking";
import type { IdeaCard } from "@/lib/features/board/schema";

/** Who looks at the board, and what their roles let them try. */
export type BoardViewer = {
  memberId: string;
  name: string;
  canPin: boolean;
  canVote: boolean;
  canRemark: boolean;
  canCurate: boolean;
  canWrite: boolean;
};

/** What a card can ask of the board it hangs on. The object stays the same, so that cards are drawn once. */
export type BoardActions = {
  open: (ideaId: string) => void;
  vote: (ideaId: string) => void;
  /** Shows which labels the card carries, to put on and take off. */
  label: (card: IdeaCard) => void;
  /** Shows where the card may go, beside `anchor`. */
  chooseMove: (card: IdeaCard, anchor: HTMLElement) => void;
  /** The card that is being dragged; null when it was let go. */
  drag: (card: IdeaCard | null) => void;
  openBundle: (bundleId: string) => void;
  /** Asks what a card is to be stacked with; without one, what is stacked at all. */
  bundle: (card: IdeaCard | null) => void;
  takeOut: (card: IdeaCard) => void;
  /** Whether the card that is dragged can be laid on this one; and lays it there. */
  canStackOn: (ideaId: string) => boolean;
  stackOn: (ideaId: string) => void;
};

type Board = {
  viewer: BoardViewer;
  looking: Looking;
  actions: BoardActions;
  /** One translator for all cards: making one per card costs more than drawing the card. */
  words: { board: ReturnType<typeof useTranslations<"board">>; time: ReturnType<typeof useTranslations<"time">> };
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("The board is missing above this card.");
  return board;
}
