import type { SeenTerm } from "@/lib/features/draft-terms/schema";
import { isSameTerm, type TermEdit, type TermPlace } from "./term-line";

/** One thing somebody did to a term: what it said before, and what it says since; null where there was none. */
export type TermStep = { place: TermPlace; before: SeenTerm | null; after: SeenTerm | null };
export type SaidOfStep = "undone" | "redone" | "nothingToUndo" | "nothingToRedo" | "otherwiseByNow";

export type TermStepsParts = {
  /** The term as it stands now, with what is on its way; null where there is none. */
  now: (place: TermPlace) => SeenTerm | null;
  push: (edit: TermEdit) => void;
  /** Says what came of it, and shows the place it happened in. */
  said: (words: SaidOfStep, place: TermPlace | null) => void;
};

/** More steps back than anybody takes. */
const STEPS_MAX = 200;

export type TermSteps = ReturnType<typeof makeTermSteps>;

/** What was done to the terms here, to be taken back step by step and done again; never over what another made of one. */
export function makeTermSteps({ now, push, said }: TermStepsParts) {
  const past: TermStep[] = [];
  const future: TermStep[] = [];

  /** Remembers what is on its way already. */
  function record(step: TermStep): void {
    if (isSameTerm(step.before, step.after)) return;
    past.push(step);
    if (past.length > STEPS_MAX) past.shift();
    future.length = 0;
  }

  function take(step: TermStep): void {
    push({ place: step.place, seen: step.before, term: step.after });
    record(step);
  }

  /** Makes of `from` what stood at `to`, where it still says what this step left there. */
  function bring(place: TermPlace, from: SeenTerm | null, to: SeenTerm | null): boolean {
    if (!isSameTerm(now(place), from)) return false;
    push({ place, seen: from, term: to });
    return true;
  }

  function undo(): void {
    const step = past.pop();
    const isDone = step ? bring(step.place, step.after, step.before) : false;
    if (step && isDone) future.push(step);
    said(!step ? "nothingToUndo" : isDone ? "undone" : "otherwiseByNow", step?.place ?? null);
  }

  function redo(): void {
    const step = future.pop();
    const isDone = step ? bring(step.place, step.before, step.after) : false;
    if (step && isDone) past.push(step);
    said(!step ? "nothingToRedo" : isDone ? "redone" : "otherwiseByNow", step?.place ?? null);
  }

  /** Takes this one step back, whatever came after it. */
  function takeBack(step: TermStep): void {
    const at = past.indexOf(step);
    if (at >= 0) past.splice(at, 1);
    const isThere = isSameTerm(now(step.place), step.before);
    const isDone = isThere || bring(step.place, step.after, step.before);
    said(isDone ? "undone" : "otherwiseByNow", step.place);
  }

  return { record, take, undo, redo, takeBack };
}
