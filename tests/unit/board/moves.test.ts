import { describe, expect, it } from "vitest";
import {
  answerDueAgain,
  COLUMNS,
  checkMove,
  FILTERS,
  isAnswerIn,
  isShown,
  MOVABLE,
  movesFrom,
} from "@/lib/domain/board";

describe("moves of an idea", () => {
  it("go only where the table says, from every column to every column", () => {
    const possible = COLUMNS.flatMap((from) =>
      MOVABLE.filter((to) => checkMove(from, to).ok).map((to) => `${from} → ${to}`),
    );
    expect(possible).toEqual([
      "pinned → selected",
      "pinned → parked",
      "bundled → selected",
      "bundled → parked",
      "selected → pinned",
      "selected → parked",
      "parked → pinned",
      "parked → selected",
    ]);
  });

  it("can each be undone by a move that is allowed too, except for what was in a bundle", () => {
    for (const from of MOVABLE) {
      for (const to of movesFrom(from))
        expect(checkMove(to, from), `${to} → ${from}`).toEqual({ ok: true, value: true });
    }
  });

  it("never lead to the column in which the idea hangs already", () => {
    for (const column of MOVABLE) expect(movesFrom(column)).not.toContain(column);
  });

  it("are refused as a wrong state, not as something that does not exist", () => {
    expect(checkMove("published", "pinned")).toEqual({
      ok: false,
      refusal: { code: "wrong_state", message: "board.notFromHere" },
    });
  });
});

describe("the answer to an idea", () => {
  it("is missing only while the idea waits on the board or in a bundle", () => {
    expect(COLUMNS.filter((column) => !isAnswerIn(column))).toEqual(["pinned", "bundled"]);
  });

  const newTermEndsAt = "2026-11-30T14:00:00.000Z";
  const promisedAt = "2026-11-26T14:00:00.000Z";

  it("stays due at the promised moment when the idea is put back before it", () => {
    expect(answerDueAgain({ promisedAt, newTermEndsAt, now: "2026-11-25T14:00:00.000Z" })).toBe(promisedAt);
  });

  it("gets a new term when the promised moment has gone by, to the millisecond", () => {
    expect(answerDueAgain({ promisedAt, newTermEndsAt, now: promisedAt })).toBe(newTermEndsAt);
    expect(answerDueAgain({ promisedAt, newTermEndsAt, now: "2027-01-04T09:00:00.000Z" })).toBe(newTermEndsAt);
  });
});

describe("a filter of the board", () => {
  const shownTo = (viewerId: string, idea: { pinnedById: string; answeredAt: string | null }) =>
    FILTERS.filter((filter) => isShown(idea, filter, viewerId));

  it("shows somebody's own ideas to that person alone, and what has no answer to everybody", () => {
    expect(shownTo("lieselot", { pinnedById: "lieselot", answeredAt: null })).toEqual(["all", "mine", "unanswered"]);
    expect(shownTo("wout", { pinnedById: "lieselot", answeredAt: null })).toEqual(["all", "unanswered"]);
    expect(shownTo("lieselot", { pinnedById: "lieselot", answeredAt: "2026-11-24T14:00:00.000Z" })).toEqual([
      "all",
      "mine",
    ]);
    expect(shownTo("wout", { pinnedById: "lieselot", answeredAt: "2026-11-24T14:00:00.000Z" })).toEqual(["all"]);
  });
});
