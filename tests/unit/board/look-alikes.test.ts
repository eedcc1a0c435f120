import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE_FROM, likeness, lookAlikes, stemsOf, tellingWords } from "@/lib/domain/board/look-alikes";

const BOARD = [
  "De zeehond op het staketsel is terug",
  "Opa Georges repareert fietsen op het speelplein",
  "Fietsverlichting gratis laten nakijken",
  "Een nacht mee met de strooidienst",
  "Boekenkastje aan de halte",
  "Sneeuw ruimen voor je deur",
  "Zo strooien we deze winter",
].map((title) => ({ title }));

const found = (title: string) => lookAlikes(title, BOARD, 3).map((idea) => idea.title);

describe("ideas that say nearly the same", () => {
  it.each([
    ["Zeehond terug op het staketsel!", "De zeehond op het staketsel is terug"],
    ["Zeehonden op staketsel", "De zeehond op het staketsel is terug"],
    ["zeehont staketsel terug", "De zeehond op het staketsel is terug"],
    ["Nacht bij de strooidienst", "Een nacht mee met de strooidienst"],
    ["Fietslichten gratis nakijken", "Fietsverlichting gratis laten nakijken"],
    ["Boekenkastje halte", "Boekenkastje aan de halte"],
  ])("are found: %s", (typed, title) => {
    expect(found(typed)[0]).toBe(title);
  });

  it.each(["", "De", "Kerstmarkt", "Wie is wie in het gemeentehuis", "Gratis koffie bij de kapper", "Op de dijk"])(
    "are not seen where there are none: %s",
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  const title = fc
    .array(fc.constantFrom("zeehond", "staketsel", "fiets", "Ideeën", "winter", "de", "op", "strooidienst", "kapper"), {
      maxLength: 8,
    })
    .map((words) => words.join(" "));

  it("are so both ways, between nothing and everything", () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("are wholly alike in any order, and with small words, accents or capitals changed", () => {
    fc.assert(
      fc.property(title, (text) => {
        fc.pre(tellingWords(text).length > 0);
        const turned = text.split(" ").toReversed().join(" de ").toUpperCase().replaceAll("Ë", "E");
        expect(likeness(text, turned)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("share the beginning of a word, or lie one inside the other: what is not fetched would not have been shown", () => {
    const tail = fc.constantFrom("", "en", "je", "s");
    fc.assert(
      fc.property(title, tail, (text, ending) => {
        const other = text
          .split(" ")
          .map((word) => word + ending)
          .join(" ");
        fc.pre(likeness(text, other) >= ALIKE_FROM);
        const plain = other.toLowerCase().replaceAll("ë", "e");
        expect(stemsOf(text).some((stem) => plain.includes(stem))).toBe(true);
      }),
    );
  });
});
