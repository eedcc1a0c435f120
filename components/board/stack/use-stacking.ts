"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo } from "react";
import { findStack, moveCard, putCard, type Scope, seeOwnStep } from "@/components/board/board-cache";
import { type Deeds, outcomeOf, useLatest } from "@/components/board/use-deeds";
import { useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import { MOVABLE } from "@/lib/domain/board";
import { BUNDLE_MOVABLE, type BundleTarget, columnOfNewBundle, columnOutside } from "@/lib/domain/board/bundles";
import { type Answer, newId } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { sendBundles } from "@/lib/features/bundle-page/options";
import type { BundleState } from "@/lib/features/bundles/schema";
import { laidOn, loosened, type StackRef, stackedUnder, stackMoved } from "./stacked";

export type Theme = { title: string; words: string };

/** What somebody can do with stacks: shown at once, taken back with the reason when the server refuses. */
export type Stacking = {
  bundle: (theme: Theme, cards: readonly IdeaCard[]) => Promise<boolean>;
  add: (bundle: { id: string; title: string }, cards: readonly IdeaCard[]) => Promise<boolean>;
  takeOut: (card: IdeaCard) => Promise<void>;
  move: (stack: StackRef, to: BundleTarget, words: string) => Promise<void>;
  takeApart: (stack: StackRef) => Promise<void>;
};

type Options = {
  scope: Scope;
  viewerName: string;
  refresh: (ideaIds: readonly string[]) => void;
  moveIdea: Deeds["move"];
};
type Tools = Options & {
  t: ReturnType<typeof useTranslations<"board">>;
  refusalWords: ReturnType<typeof useRefusal>["whole"];
};

export function useStacking(options: Options): Stacking {
  const tools = useLatest<Tools>({ ...options, t: useTranslations("board"), refusalWords: useRefusal().whole });
  return useMemo(() => makeStacking(tools), [tools]);
}

/** Sends a step with a stack; whoever made it need not be told that the stack changed since they looked. */
async function ownStep<T extends BundleState>(
  tools: Tools,
  sent: Promise<Answer<T>>,
  failed: string,
): Promise<T | null> {
  const value = await outcomeOf(tools, sent, failed);
  if (value) seeOwnStep(tools.scope, value);
  return value;
}

type Pair = { before: IdeaCard; after: IdeaCard };

/** Shows cards as they will hang, sends the step, and hangs them back when it is refused. */
async function step<T extends BundleState>(
  tools: Tools,
  changed: readonly Pair[],
  sent: { answer: Promise<Answer<T>>; failed: string },
) {
  const { scope, refresh } = tools;
  for (const { before, after } of changed) moveCard(scope, before, after);
  const value = await ownStep(tools, sent.answer, sent.failed);
  if (!value) for (const { before, after } of changed) moveCard(scope, after, before);
  refresh(changed.map(({ before }) => before.id));
  return value;
}

const seen = ({ id, version }: IdeaCard) => ({ ideaId: id, seenVersion: version });
const pairs = (before: readonly IdeaCard[], after: readonly IdeaCard[]): Pair[] =>
  before.flatMap((card, at) => (after[at] ? { before: card, after: after[at] } : []));

function makeStacking(tools: RefObject<Tools>): Stacking {
  return {
    bundle: (theme, cards) => bundle(tools.current, theme, cards),
    add: (onto, cards) => add(tools.current, onto, cards),
    takeOut: (card) => takeOut(tools.current, card),
    move: (stack, to, words) => move(tools.current, stack, { to, words }),
    takeApart: (stack) => takeApart(tools.current, stack),
  };
}

async function bundle(tools: Tools, theme: Theme, cards: readonly IdeaCard[]): Promise<boolean> {
  const { t } = tools;
  const [first] = cards;
  const column = first ? columnOfNewBundle(first.column) : null;
  if (!column) return false;
  const id = newId();
  const answer = sendBundles.bundle({ id, ...theme, ideas: cards.map(seen) });
  const failed = t("stack.failed.bundle");
  const after = stackedUnder(cards, { id, ...theme, column });
  const value = await step(tools, pairs(cards, after), { answer, failed });
  if (!value) return false;
  const undo = () => void unbundle(tools, { id, version: value.version, cards });
  toast.show({ text: t("stack.done.made", { count: cards.length, title: theme.title }), undo });
  return true;
}

async function add(tools: Tools, onto: { id: string; title: string }, cards: readonly IdeaCard[]): Promise<boolean> {
  const { t, scope } = tools;
  const top = findStack(scope, onto.id);
  const [card] = cards;
  const isSeen = top && card && cards.length === 1;
  const changed = isSeen ? pairs([top, card], laidOn(top, card)) : [];
  const answer = sendBundles.add({ bundleId: onto.id, ideas: cards.map(seen) });
  const value = await step(tools, changed, { answer, failed: t("stack.failed.add", { title: onto.title }) });
  tools.refresh(cards.map(({ id }) => id));
  if (!value) return false;
  const undo = () => void takeBackOut(tools, cards);
  toast.show({ text: t("stack.done.added", { count: cards.length, title: onto.title }), undo });
  return true;
}

async function takeOut(tools: Tools, card: IdeaCard): Promise<void> {
  const { t, refresh } = tools;
  const answer = sendBundles.takeOut(seen(card));
  const value = await ownStep(tools, answer, t("stack.failed.takeOut", { title: card.title }));
  refresh([card.id]);
  if (!value) return;
  const undo = () => void restore(tools, value.bundleId, [card.id]);
  toast.show({ text: t("stack.done.takenOut", { title: card.title }), undo });
}

async function move(tools: Tools, stack: StackRef, { to, words }: { to: BundleTarget; words: string }): Promise<void> {
  const { t, scope, viewerName, refresh } = tools;
  const top = findStack(scope, stack.id);
  const changed = top ? [{ before: top, after: stackMoved(top, to, words ? { words, by: viewerName } : null) }] : [];
  const answer = sendBundles.move({ bundleId: stack.id, seenVersion: stack.version, to, words });
  const value = await step(tools, changed, {
    answer,
    failed: t("stack.failed.move", { title: stack.title }),
  });
  refresh(stack.ideaIds);
  if (!value) return;
  const back = BUNDLE_MOVABLE.find((column) => column === stack.column);
  const moved = { ...stack, column: to, version: value.version };
  const undo = back ? { undo: () => void move(tools, moved, { to: back, words: top?.answer?.words ?? "" }) } : {};
  toast.show({ text: t(`stack.done.${to}`, { title: stack.title }), ...undo });
}

async function takeApart(tools: Tools, stack: StackRef): Promise<void> {
  const { t, scope, refresh } = tools;
  const top = findStack(scope, stack.id);
  const changed = top ? [{ before: top, after: loosened(top) }] : [];
  const answer = sendBundles.takeApart({ bundleId: stack.id, seenVersion: stack.version });
  const failed = t("stack.failed.takeApart", { title: stack.title });
  const value = await step(tools, changed, { answer, failed });
  refresh(stack.ideaIds);
  if (!value) return;
  const undo = () => void restore(tools, stack.id, stack.ideaIds);
  toast.show({ text: t("stack.done.apart", { title: stack.title }), undo });
}

/** Takes apart what was just bundled; what came from elsewhere goes back there. */
async function unbundle(
  tools: Tools,
  made: { id: string; version: number; cards: readonly IdeaCard[] },
): Promise<void> {
  const { t, scope, refresh, moveIdea } = tools;
  const ids = made.cards.map(({ id }) => id);
  const answer = sendBundles.takeApart({ bundleId: made.id, seenVersion: made.version });
  const value = await ownStep(tools, answer, t("stack.failed.undo"));
  refresh(ids);
  const [first] = made.cards;
  if (!value || !first) return;
  const column = columnOfNewBundle(first.column);
  const outside = column && columnOutside(column);
  if (!outside) return;
  for (const card of made.cards) {
    // Laid on the stack and taken off it: each made another version of the idea.
    putCard(scope, { ...card, column: outside, version: card.version + 2 });
    const was = MOVABLE.find((one) => one === card.column);
    if (was && was !== outside) moveIdea({ ideaId: card.id, to: was, words: card.answer?.words ?? "" });
  }
}

async function takeBackOut(tools: Tools, cards: readonly IdeaCard[]): Promise<void> {
  const { t, refresh } = tools;
  for (const { id, version } of cards)
    await ownStep(tools, sendBundles.takeOut({ ideaId: id, seenVersion: version + 1 }), t("stack.failed.undo"));
  refresh(cards.map(({ id }) => id));
}

async function restore(tools: Tools, bundleId: string, ideaIds: readonly string[]): Promise<void> {
  await ownStep(tools, sendBundles.restore(bundleId), tools.t("stack.failed.undo"));
  tools.refresh(ideaIds);
}
