import { expect, it } from "vitest";
import { spellerOf } from "@/lib/domain/tone";

const words = new Set(
  "dorp feest raad gemeente zitting burgemeester burger meester kaart kaarten huis jouw speel straat speelstraat".split(
    " ",
  ),
);
const asked: string[] = [];
const engine = {
  correct: (word: string) => words.has(word),
  suggest: (word: string) => {
    asked.push(word);
    return ["een", "twee", "drie", "vier", "vijf"];
  },
};

it("a compound of known words is correct, one slip away from a known word is not", () => {
  const speller = spellerOf(engine, "nl");
  expect(["dorpsfeest", "gemeenteraadszitting", "kaartenhuis", "jóúw"].map(speller.isCorrect)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["burgermeester", "dorpfees", "xyz"].map(speller.isCorrect)).toEqual([false, false, false]);
  expect(spellerOf(engine, "en").isCorrect("dorpsfeest")).toBe(false);
});

it("suggestions are worked out once, and only where somebody prepares them", () => {
  const speller = spellerOf(engine, "nl");
  expect(speller.suggestions("burgermeester")).toEqual([]);
  expect(asked).toEqual([]);
  expect(speller.prepare("burgermeester")).toEqual(["burgemeester", "een", "twee", "drie"]);
  expect(speller.prepare("burgermeester")).toBe(speller.suggestions("burgermeester"));
  expect(asked).toEqual(["burgermeester"]);
});
