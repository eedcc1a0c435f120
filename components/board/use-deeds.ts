"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import { isAnswerIn, MOVABLE, type MovableColumn } from "@/lib/domain/board";
import { type Answer, sendBoard, Unreachable } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { findCard, moveCard, putCard, type Scope } from "./board-cache";

export type Move = { ideaId: string; to: MovableColumn; words?: string };

/** What somebody can do with a card: shown at once, taken back with the reason when the server refuses. */
export type Deeds = { vote: (ideaId: string) => void; move: (move: Move) => void };

type DeedOptions = { scope: Scope; viewerName: string; refresh: (ideaIds: readonly string[]) => void };
type Tools = DeedOptions & {
  t: ReturnType<typeof useTranslations<"board">>;
  refusalWords: ReturnType<typeof useRefusal>["whole"];
};

export function useDeeds(options: DeedOptions): Deeds {
  const tools = useLatest<Tools>({ ...options, t: useTranslations("board"), refusalWords: useRefusal().whole });
  const turns = useRef(new Map<string, Promise<void>>());
  return useMemo(() => makeDeeds(tools, turns.current), [tools]);
}

/** The last value, for functions that stay the same while what they work with changes. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function makeDeeds(tools: RefObject<Tools>, turns: Map<string, Promise<void>>): Deeds {
  function vote(ideaId: string) {
    const { scope } = tools.current;
    const before = findCard(scope, ideaId);
    if (!before) return;
    const after = { ...before, hasVoted: !before.hasVoted, votes: before.votes + (before.hasVoted ? -1 : 1) };
    putCard(scope, after);
    inTurn(turns, ideaId, () => sendVote(tools.current, { before, after }));
  }

  function move(step: Move) {
    const { scope, viewerName } = tools.current;
    const before = findCard(scope, step.ideaId);
    if (!before || before.column === step.to) return;
    const after = moved(before, step, viewerName);
    moveCard(scope, before, after);
    inTurn(turns, step.ideaId, () => sendMove(tools.current, { before, step, undo: move }));
  }
  return { vote, move };
}

/** Steps with one card are sent one after the other: each has seen what the step before it made of the card. */
function inTurn(turns: Map<string, Promise<void>>, ideaId: string, step: () => Promise<void>): void {
  const turn = (turns.get(ideaId) ?? Promise.resolve()).then(step);
  turns.set(ideaId, turn);
  void turn.finally(() => turns.get(ideaId) === turn && turns.delete(ideaId));
}

async function sendVote(tools: Tools, { before, after }: { before: IdeaCard; after: IdeaCard }): Promise<void> {
  const { scope, t, refresh } = tools;
  const failed = t("failed.vote", { title: before.title });
  const value = await outcomeOf(tools, sendBoard.vote(before.id, after.hasVoted), failed);
  const card = findCard(scope, before.id);
  if (card && !value) putCard(scope, { ...card, hasVoted: before.hasVoted, votes: before.votes });
  refresh([before.id]);
}

type SentMove = { before: IdeaCard; step: Move; undo: (move: Move) => void };

async function sendMove(tools: Tools, { before, step, undo }: SentMove): Promise<void> {
  const { scope, t, refresh } = tools;
  const { ideaId, to, words = "" } = step;
  const seenVersion = findCard(scope, ideaId)?.version ?? before.version;
  const failed = t("failed.move", { title: before.title });
  const value = await outcomeOf(tools, sendBoard.move({ ideaId, seenVersion, to, words }), failed);
  const card = findCard(scope, ideaId);
  if (value && card) {
    putCard(scope, { ...card, version: value.version });
    const back = MOVABLE.find((column) => column === before.column);
    const inverse = back ? { undo: () => undo({ ideaId, to: back, words: before.answer?.words ?? "" }) } : {};
    toast.show({ text: t(`done.${to}`, { title: before.title }), ...inverse });
  } else if (card) {
    moveCard(scope, card, before);
  }
  refresh([ideaId]);
}

/** The value of an answer; null when there is none, and then the person has been told why. */
export async function outcomeOf<T>(
  { t, refusalWords }: Pick<Tools, "t" | "refusalWords">,
  sent: Promise<Answer<T>>,
  failed: string,
): Promise<T | null> {
  try {
    const answer = await sent;
    if (answer.ok) return answer.value;
    toast.show({ text: `${failed} ${refusalWords(answer.refusal)}`, failed: true });
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    toast.show({ text: `${failed} ${t("unreachable")}`, failed: true });
  }
  return null;
}

/** The card as it will hang when the move goes through. */
function moved(card: IdeaCard, { to, words = "" }: Move, by: string): IdeaCard {
  const now = new Date().toISOString();
  const isAnswered = isAnswerIn(to);
  return {
    ...card,
    column: to,
    movedAt: now,
    answeredAt: isAnswered ? now : null,
    answer: isAnswered && words ? { words, by } : null,
    due: isAnswered ? null : card.due,
  };
}
