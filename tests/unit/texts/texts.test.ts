import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAgain, isSameSitting, markedParts, type Piece, wordDifference } from "@/lib/domain/texts";

const without = (kind: Piece["kind"], pieces: Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

const words = fc
  .array(fc.constantFrom("zee", "Kerst", "é", "👩‍👩‍👧", "#kust", ".", ",", " ", "\n", "漢字", "e\u0301"), {
    maxLength: 30,
  })
  .map((parts) => parts.join(" "));

describe("What differs between two texts", () => {
  test("both texts can be read back from it, whatever they are", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDifference(before, after);
        expect(without("new", pieces)).toBe(before);
        expect(without("gone", pieces)).toBe(after);
      }),
    );
  });

  test("equal texts do not differ", () => {
    expect(wordDifference("Tot zaterdag!", "Tot zaterdag!")).toEqual([{ kind: "same", text: "Tot zaterdag!" }]);
    expect(wordDifference("", "")).toEqual([]);
  });

  test("a changed word is that word, not its letters", () => {
    expect(wordDifference("Kom zaterdag langs.", "Kom zondag langs.")).toEqual([
      { kind: "same", text: "Kom " },
      { kind: "gone", text: "zaterdag" },
      { kind: "new", text: "zondag" },
      { kind: "same", text: " langs." },
    ]);
  });

  test("words in a row that are all other words are one change", () => {
    expect(wordDifference("wij gaan naar zee", "wij rijden langs zee")).toEqual([
      { kind: "same", text: "wij " },
      { kind: "gone", text: "gaan naar" },
      { kind: "new", text: "rijden langs" },
      { kind: "same", text: " zee" },
    ]);
  });
});

describe("What somebody said about a stretch of text finds its words again", () => {
  test("after an edit before it, and the nearest where they stand there twice", () => {
    expect(findAgain("Kom zaterdag langs.", { start: 0, quote: "zaterdag" })).toEqual({ start: 4, end: 12 });
    expect(findAgain("zee, zee, zee", { start: 6, quote: "zee" })).toEqual({ start: 5, end: 8 });
  });
  test("and not when they are gone", () => {
    expect(findAgain("Kom zondag langs.", { start: 4, quote: "zaterdag" })).toBeNull();
    expect(findAgain("", { start: 0, quote: "" })).toBeNull();
  });
  test("marks may overlap; the parts are the whole text", () => {
    const text = "abcdef";
    const parts = markedParts(text, [
      { id: "one", start: 1, end: 4 },
      { id: "two", start: 3, end: 6 },
    ]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.map(({ text: words, ids }) => [words, ids])).toEqual([
      ["a", []],
      ["bc", ["one"]],
      ["d", ["one", "two"]],
      ["ef", ["two"]],
    ]);
    expect(markedParts("", [])).toEqual([]);
  });
});

describe("One sitting of one person is one version", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
  const last = { memberId: "wout", at: at(0), body: "De kerstmarkt komt naar het Marktplein op zaterdag." };
  test("within ten minutes, by the same person", () => {
    expect(isSameSitting(last, { ...last, at: at(10), body: `${last.body} Kom!` })).toBe(true);
    expect(isSameSitting(last, { ...last, at: at(11) })).toBe(false);
    expect(isSameSitting(last, { ...last, memberId: "tom" })).toBe(false);
  });
  test("and never when most of the text is thrown away", () => {
    expect(isSameSitting(last, { ...last, body: "" })).toBe(false);
    expect(isSameSitting({ ...last, body: "Kort." }, { ...last, body: "" })).toBe(true);
  });
});
