import { isAnswerIn } from "@/lib/domain/board";
import {
  type BundleColumn,
  type BundleTarget,
  changesAnswer,
  columnOutside,
  eachOnce,
} from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { CardDue } from "@/lib/features/card-dues/schema";

/*
 * How cards hang the moment somebody stacks them, until the server says how they are.
 */

/** A stack as the steps with it name it. */
export type StackRef = { id: string; title: string; version: number; column: BundleColumn; ideaIds: string[] };

/** The stack that is drawn with a card; null when it is an idea by itself. */
export function stackOf(card: IdeaCard): StackRef | null {
  const { bundle, stack, column } = card;
  if (!bundle || !stack || column === "pinned" || column === "gone") return null;
  return { ...bundle, column, ideaIds: stack.ideas.map(({ id }) => id) };
}

/** The title that a card shows: that of the idea, or the theme of the stack. */
export const titleOf = (card: IdeaCard): string => (card.stack && card.bundle ? card.bundle.title : card.title);

type Theme = { id: string; title: string; words: string; column: BundleTarget };

/** Cards laid on each other under a theme, the first on top. */
export function stackedUnder(cards: readonly IdeaCard[], { column, words, ...theme }: Theme): IdeaCard[] {
  const bundle = { ...theme, version: 0 };
  const now = new Date().toISOString();
  const moved = cards.map((card) => ({ ...hangingIn(card, column, now), bundle, stack: null }));
  return moved.map((card, index) => {
    return index > 0 ? card : { ...card, due: soonest(moved), stack: drawn(moved, words) };
  });
}

/** The card on top of a stack with one more under it, and that one. */
export function laidOn(top: IdeaCard, card: IdeaCard): IdeaCard[] {
  if (!top.stack || !top.bundle) return [top];
  const { stack } = top;
  const more = {
    ...stack,
    ideas: [...stack.ideas, { id: card.id, title: card.title }],
    votes: stack.votes + card.votes,
    comments: stack.comments + card.comments,
    pictures: stack.pictures + card.pictures,
    isAnsweredAsOne: stack.isAnsweredAsOne && top.answer?.words === card.answer?.words,
    labels: eachOnce([...stack.labels, ...card.labels]),
    people: eachOnce([...stack.people, { id: card.pinnedById, name: card.pinnedBy }]),
  };
  const under = { ...hangingIn(card, top.column, new Date().toISOString()), bundle: top.bundle, stack: null };
  return [{ ...top, stack: more, due: soonest([top, under]) }, under];
}

/** A stack in another column. */
export function stackMoved(top: IdeaCard, to: BundleTarget, answer: IdeaCard["answer"]): IdeaCard {
  const moved = { ...hangingIn(top, to, new Date().toISOString()), answer: isAnswerIn(to) ? answer : null };
  return { ...moved, stack: top.stack && { ...top.stack, isAnsweredAsOne: true } };
}

/** What lay on top, by itself again. */
export function loosened(top: IdeaCard): IdeaCard {
  const column = stackOf(top)?.column;
  return { ...top, bundle: null, stack: null, column: (column && columnOutside(column)) ?? top.column };
}

function hangingIn(card: IdeaCard, column: IdeaCard["column"], now: string): IdeaCard {
  if (card.column === column) return card;
  const moved = { ...card, column, movedAt: now };
  if (!changesAnswer(card.column, column)) return moved;
  return isAnswerIn(column) ? { ...moved, answeredAt: now, answer: null, due: null } : { ...moved, answeredAt: null };
}

function drawn(cards: readonly IdeaCard[], words: string): NonNullable<IdeaCard["stack"]> {
  const sum = (of: "votes" | "comments" | "pictures") => cards.reduce((total, card) => total + card[of], 0);
  return {
    words,
    ideas: cards.map(({ id, title }) => ({ id, title })),
    votes: sum("votes"),
    comments: sum("comments"),
    pictures: sum("pictures"),
    isAnsweredAsOne: new Set(cards.map(({ answer }) => answer?.words)).size === 1,
    labels: eachOnce(cards.flatMap(({ labels }) => labels)),
    people: eachOnce(cards.map(({ pinnedById, pinnedBy }) => ({ id: pinnedById, name: pinnedBy }))),
  };
}

function soonest(cards: readonly IdeaCard[]): CardDue | null {
  const dues = cards.flatMap(({ due, answeredAt }) => (due && answeredAt === null ? due : []));
  return dues.reduce<CardDue | null>((first, due) => (first && first.at <= due.at ? first : due), null);
}
