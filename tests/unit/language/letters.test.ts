import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLetters, sought } from "@/lib/domain/language/letters";

const finds = (word: string, text: string): boolean => new RegExp(sought(word), "i").test(text);

describe("letters as people look for them", () => {
  it("are small and without accents when they are plain", () => {
    expect(plainLetters("Crèche ÉÉN, stra\u0301nd")).toBe("creche een, strand");
  });

  it.each([
    ["cafe", "Het Café"],
    ["café", "het cafe"],
    ["een", "Eén of één"],
    ["strand", "Stra\u0301nd"],
    ["stra\u0301nd", "strand"],
    ["Łódź", "łodz"],
  ])("find %s in %s", (word, text) => {
    expect(finds(word, text)).toBe(true);
  });

  it("are no other letters", () => {
    expect(finds("cafe", "cafa")).toBe(false);
    expect(finds("й", "и")).toBe(false);
  });

  it("take every sign as itself: a word is found in itself, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (word) => {
        expect(finds(word, word.normalize("NFC"))).toBe(true);
      }),
    );
  });
});
