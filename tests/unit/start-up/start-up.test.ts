import { describe, expect, it } from "vitest";
import {
  type Option,
  QUESTION_KEYS,
  QUESTIONS,
  type QuestionKey,
  readAnswers,
  recommend,
  type StartUpAnswers,
  unansweredOf,
} from "@/lib/domain/start-up";

/** Every question answered with its nth option, but for those that are named. */
const all = (place: 0 | 1 | 2, but: StartUpAnswers = {}): StartUpAnswers => ({
  ...Object.fromEntries(QUESTION_KEYS.map((question) => [question, QUESTIONS[question][place]])),
  ...but,
});

function* everyAnswer(questions: readonly QuestionKey[]): Generator<StartUpAnswers> {
  const [first, ...rest] = questions;
  if (!first) return yield {};
  for (const others of everyAnswer(rest)) for (const option of QUESTIONS[first]) yield { ...others, [first]: option };
}

describe("whether you need a team", () => {
  it.each([
    ["a shop where everybody walks in", all(0), "no_team"],
    [
      "a start-up with a plan and young people",
      all(0, { purpose: "must_contribute", channels: "three_to_five" }),
      "no_team",
    ],
    ["a small municipality with short lines", all(1, { lines: "short" }), "korte-lijnen"],
    ["a club with a plan and many hours", all(0, { purpose: "must_contribute", hours: "over_20" }), "korte-lijnen"],
    ["a municipality with many departments and layers", all(2), "volledig"],
    ["a big house with few hours and short lines", all(2, { hours: "under_8", lines: "short" }), "volledig"],
    ["half of all that can speak for it", all(1), "korte-lijnen"],
    ["one answer more than that", all(1, { departments: "many" }), "volledig"],
  ] as const)("%s: %j gives %s", (_, answers, advice) => {
    expect(recommend(answers)?.advice).toBe(advice);
  });

  it("is not said while a question is open", () => {
    for (const question of QUESTION_KEYS) {
      const { [question]: _, ...others } = all(1);
      expect(recommend(others)).toBeNull();
      expect(unansweredOf(others)).toEqual([question]);
    }
  });

  it.each(QUESTION_KEYS)("depends on '%s': each pair of its answers decides somewhere", (question) => {
    const others = QUESTION_KEYS.filter((key) => key !== question);
    const decided = new Set<string>();
    for (const rest of everyAnswer(others)) {
      const advices = QUESTIONS[question].map((option) => recommend({ ...rest, [question]: option })?.advice);
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const)
        if (advices[a] !== advices[b]) decided.add(`${a}-${b}`);
    }
    expect([...decided].sort()).toEqual(["0-1", "0-2", "1-2"]);
  });

  it("gives every answer back as one reason, those for the advice first, and calls none for that speaks against it", () => {
    const rank = { for: 0, heavier: 1, lighter: 2 };
    const places = { no_team: 0, "korte-lijnen": 1, volledig: 2 };
    for (const answers of everyAnswer(QUESTION_KEYS)) {
      const { advice, reasons } = recommend(answers) ?? { advice: "no_team" as const, reasons: [] };
      if (Object.fromEntries(reasons.map(({ question, option }) => [question, option])).lines !== answers.lines)
        expect.fail("an answer went lost");
      const wrong = reasons.find(({ question, option, speaks }, index) => {
        const place = (QUESTIONS[question] as readonly Option[]).indexOf(option);
        const should = place === places[advice] ? "for" : place < places[advice] ? "lighter" : "heavier";
        const before = reasons[index - 1];
        return should !== speaks || (before && rank[before.speaks] > rank[speaks]);
      });
      expect(wrong).toBeUndefined();
      expect(reasons.length).toBe(QUESTION_KEYS.length);
    }
  });

  it("reads of what was kept only what still is an answer", () => {
    expect(readAnswers({ lines: "short", hours: "a lot", gone: "yes" })).toEqual({ lines: "short" });
    for (const nonsense of [null, 7, "x", [], undefined]) expect(readAnswers(nonsense)).toEqual({});
  });
});
