import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laidOn, loosened, stackedUnder, stackMoved, stackOf, titleOf } from "@/components/board/stack/stacked";
import { liesUnder } from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { CardDue } from "@/lib/features/card-dues/schema";

const THEME = { id: "winter", title: "Winter op straat", words: "", column: "bundled" } as const;

const dueAt = (hour: number): CardDue => {
  const at = `2026-11-24T${String(hour).padStart(2, "0")}:00:00.000Z`;
  return { at, leftMinutes: 60, termMinutes: 480, asOf: "2026-11-23T09:00:00.000Z", runsUntil: null, startsAt: null };
};

type Facts = { name: string; votes: number; comments: number; hour: number; isAnswered: boolean };

function card({ name, votes, comments, hour, isAnswered }: Facts): IdeaCard {
  const moment = "2026-11-20T09:00:00.000Z";
  return {
    id: name,
    title: `Idee ${name}`,
    column: isAnswered ? "selected" : "pinned",
    version: 0,
    pinnedById: `by ${name.length}`,
    pinnedBy: `Iemand ${name.length}`,
    pinnedAt: moment,
    movedAt: moment,
    ...{ votes, comments, hasVoted: false, pictures: 0, thanks: 0, labels: [], goal: null, bundle: null, stack: null },
    answeredAt: isAnswered ? moment : null,
    answer: null,
    due: isAnswered ? null : dueAt(hour),
    post: null,
    published: null,
  };
}

const facts = fc.record({
  name: fc.string({ minLength: 1, maxLength: 4 }),
  votes: fc.nat(20),
  comments: fc.nat(20),
  hour: fc.integer({ min: 10, max: 16 }),
  isAnswered: fc.boolean(),
});
const hand = fc.uniqueArray(facts, { minLength: 2, maxLength: 6, selector: ({ name }) => name });
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

describe("a stack as the screen shows it at once", () => {
  it("is drawn once, with the votes and remarks of all and everybody who pinned one", () => {
    fc.assert(
      fc.property(hand, (ideas) => {
        const [top, ...under] = stackedUnder(ideas.map(card), THEME);
        expect(under.every(liesUnder)).toBe(true);
        expect(top && liesUnder(top)).toBe(false);
        expect(top?.stack?.votes).toBe(sum(ideas.map(({ votes }) => votes)));
        expect(top?.stack?.comments).toBe(sum(ideas.map(({ comments }) => comments)));
        expect(top?.stack?.people).toHaveLength(new Set(ideas.map(({ name }) => name.length)).size);
        expect([top, ...under].map((one) => one?.column)).toEqual(ideas.map(() => "bundled"));
      }),
    );
  });

  it("counts down to the first answer that is due, and no more once it is chosen", () => {
    fc.assert(
      fc.property(hand, (ideas) => {
        const cards = ideas.map((idea) => card({ ...idea, isAnswered: false }));
        const [waiting] = stackedUnder(cards, THEME);
        const [chosen] = stackedUnder(cards, { ...THEME, column: "selected" });
        expect(waiting?.due?.at).toBe(dueAt(Math.min(...ideas.map(({ hour }) => hour))).at);
        expect(chosen?.due).toBeNull();
      }),
    );
  });

  it("is the same whether its ideas were laid on it at once or one after the other", () => {
    fc.assert(
      fc.property(hand, (ideas) => {
        const cards = ideas.map((idea) => card({ ...idea, isAnswered: false }));
        const [first, second, ...rest] = cards;
        if (!first || !second) return;
        const [start] = stackedUnder([first, second], THEME);
        const grown = rest.reduce((top, one) => top && laidOn(top, one)[0], start);
        expect({ ...grown, movedAt: "" }).toEqual({ ...stackedUnder(cards, THEME)[0], movedAt: "" });
      }),
    );
  });

  it("goes by its theme, moves as one and lets go of what lay on top", () => {
    const [top] = stackedUnder(
      ["a", "b"].map((name) => card({ name, votes: 1, comments: 0, hour: 12, isAnswered: false })),
      THEME,
    );
    if (!top) throw new Error("There is no card on top.");
    expect(titleOf(top)).toBe("Winter op straat");
    expect(stackOf(top)).toEqual({
      id: "winter",
      title: THEME.title,
      version: 0,
      column: "bundled",
      ideaIds: ["a", "b"],
    });
    const chosen = stackMoved(top, "selected", { words: "Doen we!", by: "Fatima" });
    expect(chosen).toMatchObject({ column: "selected", due: null, answer: { words: "Doen we!" } });
    expect(loosened(chosen)).toMatchObject({ column: "selected", bundle: null, stack: null });
    expect(loosened(top)).toMatchObject({ column: "pinned", bundle: null });
    expect(titleOf(loosened(top))).toBe("Idee a");
  });
});
