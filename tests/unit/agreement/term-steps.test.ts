import { beforeEach, describe, expect, it } from "vitest";
import { keyOf, type TermEdit, type TermPlace } from "@/components/agreement/terms/term-line";
import { makeTermSteps, type SaidOfStep, type TermSteps } from "@/components/agreement/terms/term-steps";
import type { SeenTerm } from "@/lib/features/draft-terms/schema";

const ACCEPT: TermPlace = { workKind: "post", priority: "normal", stage: "accept" };
const URGENT: TermPlace = { workKind: "post", priority: "urgent", stage: "accept" };
const term = (amountMinutes: number): SeenTerm => ({
  amountMinutes,
  clock: "working",
  remindPercent: 75,
  afterwards: "warn",
  escalation: [],
});

let stands: Map<string, SeenTerm | null>;
let said: SaidOfStep[];
let steps: TermSteps;

beforeEach(() => {
  stands = new Map([[keyOf(ACCEPT), term(240)]]);
  said = [];
  steps = makeTermSteps({
    now: (place) => stands.get(keyOf(place)) ?? null,
    push: ({ place, seen, term: next }: TermEdit) => {
      expect(stands.get(keyOf(place)) ?? null, "what is changed is what was seen").toEqual(seen);
      stands.set(keyOf(place), next);
    },
    said: (words) => said.push(words),
  });
});

const change = (place: TermPlace, after: SeenTerm | null) =>
  steps.take({ place, before: stands.get(keyOf(place)) ?? null, after });
const now = (place: TermPlace) => stands.get(keyOf(place)) ?? null;

describe("steps back and forth over the terms", () => {
  it("takes back the last first, and does it again in the same order", () => {
    change(ACCEPT, term(300));
    change(URGENT, term(60));
    change(ACCEPT, term(360));
    steps.undo();
    expect(now(ACCEPT)).toEqual(term(300));
    steps.undo();
    expect(now(URGENT)).toBeNull();
    steps.undo();
    expect(now(ACCEPT)).toEqual(term(240));
    for (const _ of [1, 2, 3]) steps.redo();
    expect([now(ACCEPT), now(URGENT)]).toEqual([term(360), term(60)]);
    expect(said).toEqual(["undone", "undone", "undone", "redone", "redone", "redone"]);
  });

  it("says so when there is nothing left, and a new step ends what could be done again", () => {
    steps.undo();
    change(ACCEPT, term(300));
    steps.undo();
    change(ACCEPT, term(120));
    steps.redo();
    expect(now(ACCEPT)).toEqual(term(120));
    expect(said).toEqual(["nothingToUndo", "undone", "nothingToRedo"]);
  });

  it("never goes over what somebody else made of a term", () => {
    change(ACCEPT, term(300));
    stands.set(keyOf(ACCEPT), term(480));
    steps.undo();
    expect(now(ACCEPT)).toEqual(term(480));
    expect(said).toEqual(["otherwiseByNow"]);
  });

  it("takes one step back out of its turn, once", () => {
    const step = { place: URGENT, before: null, after: term(60) };
    steps.take(step);
    change(ACCEPT, term(300));
    steps.takeBack(step);
    expect(now(URGENT)).toBeNull();
    steps.undo();
    expect(now(ACCEPT)).toEqual(term(240));
    steps.undo();
    expect(said).toEqual(["undone", "undone", "nothingToUndo"]);
  });

  it("does not remember what changed nothing", () => {
    steps.record({ place: ACCEPT, before: term(240), after: term(240) });
    steps.undo();
    expect(said).toEqual(["nothingToUndo"]);
  });
});
