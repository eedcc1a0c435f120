import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS, type Column, isAnswerIn } from "@/lib/domain/board";
import {
  BUNDLE_MOVABLE,
  type BundleColumn,
  bundleMovesFrom,
  changesAnswer,
  checkBundleMove,
  checkStacking,
  columnByPosts,
  columnOfNewBundle,
  columnOutside,
  inStackOrder,
  liesUnder,
  mostUrgent,
} from "@/lib/domain/board/bundles";
import { checkMerge, isMergeable, votersToAdd, whichStays } from "@/lib/domain/board/merging";

const BUNDLE_COLUMNS = COLUMNS.filter((column): column is BundleColumn => column !== "pinned");
const ANYWHERE: readonly Column[] = [...COLUMNS, "gone"];
const column = fc.constantFrom(...ANYWHERE);
const bundleColumn = fc.constantFrom(...BUNDLE_COLUMNS);

describe("where a stack hangs", () => {
  it("is where its first idea hung, and waiting ideas wait on as a bundle", () => {
    expect(columnOfNewBundle("pinned")).toBe("bundled");
    expect(columnOfNewBundle("selected")).toBe("selected");
    expect(columnOfNewBundle("parked")).toBe("parked");
    expect([columnOfNewBundle("in_the_works"), columnOfNewBundle("published"), columnOfNewBundle("gone")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("an idea that is taken out can begin the same stack again, and its answer stays what it was", () => {
    fc.assert(
      fc.property(bundleColumn, (from) => {
        const outside = columnOutside(from);
        if (outside === null) expect(bundleMovesFrom(from)).toEqual([]);
        else expect([columnOfNewBundle(outside), isAnswerIn(outside)]).toEqual([from, isAnswerIn(from)]);
      }),
    );
  });

  it("changes by hand only along the table of moves, and every move can be undone by another", () => {
    fc.assert(
      fc.property(bundleColumn, fc.constantFrom(...BUNDLE_MOVABLE), (from, to) => {
        const isAllowed = checkBundleMove(from, to).ok;
        expect(isAllowed).toBe(bundleMovesFrom(from).includes(to));
        if (isAllowed && from !== "in_the_works" && from !== "published")
          expect(checkBundleMove(to, BUNDLE_MOVABLE.find((column) => column === from) ?? "bundled").ok).toBe(true);
      }),
    );
  });
});

describe("laying an idea on a stack", () => {
  it("never takes one that a post is made of, never touches a stack at work, and never parks without a word", () => {
    fc.assert(
      fc.property(column, bundleColumn, (from, onto) => {
        if (!checkStacking(from, onto).ok) return;
        expect(["pinned", "bundled", "selected", "parked"]).toContain(from);
        expect(["bundled", "selected", "parked"]).toContain(onto);
        if (onto === "parked") expect(from).toBe("parked");
      }),
    );
  });

  it("leaves the term alone as long as the idea waited before and waits after", () => {
    expect(changesAnswer("pinned", "bundled")).toBe(false);
    expect(changesAnswer("selected", "selected")).toBe(false);
    expect(changesAnswer("pinned", "selected")).toBe(true);
    expect(changesAnswer("selected", "bundled")).toBe(true);
    expect(changesAnswer("parked", "selected")).toBe(true);
  });
});

const stacked = fc.record({
  id: fc.uuid(),
  bundledAt: fc.date({ min: new Date(0), max: new Date(9e12), noInvalidDate: true }).map((date) => date.toISOString()),
});

describe("the order of a stack", () => {
  it("is one and the same however the ideas come in", () => {
    fc.assert(
      fc.property(fc.uniqueArray(stacked, { selector: ({ id }) => id, maxLength: 12 }), fc.integer(), (ideas, turn) => {
        const turned = ideas.map((idea, at) => ideas[(at + Math.abs(turn)) % ideas.length] ?? idea);
        expect(turned.toSorted(inStackOrder)).toEqual(ideas.toSorted(inStackOrder));
      }),
    );
  });

  it("draws the card on top with the stack and the others not by themselves", () => {
    expect(liesUnder({ bundle: null, stack: null })).toBe(false);
    expect(liesUnder({ bundle: {}, stack: {} })).toBe(false);
    expect(liesUnder({ bundle: {}, stack: null })).toBe(true);
  });
});

const moment = fc.integer({ min: 0, max: 9e12 }).map((ms) => new Date(ms).toISOString());
const waiting = fc.record({ answeredAt: fc.option(moment), answerDueAt: moment });

describe("the countdown of a stack", () => {
  it("is that of the idea whose answer is due first, and there is none once all are answered", () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 10 }), (ideas) => {
        const dues = ideas.filter(({ answeredAt }) => answeredAt === null).map(({ answerDueAt }) => answerDueAt);
        expect(mostUrgent(ideas)?.answerDueAt ?? null).toBe(dues.toSorted()[0] ?? null);
      }),
    );
  });
});

describe("ideas of which several posts are made", () => {
  const state = fc.constantFrom("open", "published", "withdrawn", "archived", "left");

  it("are in the works until the last post ended, then published when any went out, else chosen again", () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
        const isAny = (wanted: string) => states.some((one) => one === wanted);
        const expected = isAny("open") ? "in_the_works" : isAny("published") ? "published" : "selected";
        expect(columnByPosts(states)).toBe(expected);
        expect(columnByPosts(states.toReversed())).toBe(expected);
      }),
    );
  });
});

describe("merging two ideas", () => {
  it("counts everybody once, whoever voted for one, the other or both", () => {
    const people = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String));
    fc.assert(
      fc.property(people, people, (there, coming) => {
        const added = votersToAdd(there, coming);
        expect(there.length + added.length).toBe(new Set([...there, ...coming]).size);
        expect(new Set([...there, ...added])).toEqual(new Set([...there, ...coming]));
      }),
    );
  });

  it("keeps the same one whichever of the two somebody looks at, and never loses one that a post is made of", () => {
    const twin = fc.record({ id: fc.uuid(), column: fc.constantFrom(...COLUMNS), votes: fc.nat(3), pinnedAt: moment });
    fc.assert(
      fc.property(twin, twin, (one, other) => {
        fc.pre(one.id !== other.id);
        const { stays, goes } = whichStays(one, other);
        expect(whichStays(other, one)).toEqual({ stays, goes });
        if (isMergeable(one.column) || isMergeable(other.column)) expect(isMergeable(goes.column)).toBe(true);
      }),
    );
    const pinned = { id: "a", column: "pinned" as const, votes: 11, pinnedAt: "2026-11-16T14:00:00.000Z" };
    const newer = { ...pinned, id: "b", votes: 0, pinnedAt: "2026-11-20T14:00:00.000Z" };
    expect(whichStays(newer, pinned).stays).toBe(pinned);
    expect(whichStays(pinned, { ...newer, column: "selected" }).goes).toBe(pinned);
  });

  it("is never with itself, never with what is gone, and never of what a post is made of", () => {
    fc.assert(
      fc.property(column, column, fc.boolean(), (from, to, isSame) => {
        const result = checkMerge({ id: "a", column: from }, { id: isSame ? "a" : "b", column: to });
        const isFree = ["pinned", "bundled", "selected", "parked"].includes(from);
        expect(result.ok).toBe(!isSame && to !== "gone" && isFree);
      }),
    );
  });
});
