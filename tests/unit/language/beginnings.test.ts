import { describe, expect, it } from "vitest";
import { beginnings } from "@/lib/domain/language/beginnings";

describe("what somebody types as beginnings of words", () => {
  it.each([
    ["kerst", ["kerst"]],
    ["Café  de Kust", ["cafe", "kust"]],
    ["pmd-afval & (veegwagen):*", ["pmd", "afval", "veegwagen"]],
    ["'; drop", ["drop"]],
    ["🚨 ?? de", []],
    ["", []],
  ])("%j becomes %j", (text, words) => expect(beginnings(text)).toEqual(words));

  it.each([['"open voor iedereen"'], ["afval -pmd"], ["afval or water"]])("%j asks for exactly that", (text) =>
    expect(beginnings(text)).toEqual([]),
  );
});
