import { describe, expect, it } from "vitest";
import { givenName, initials, isLocale, preferredLocale } from "@/lib/domain/language";

describe("the language of a visitor", () => {
  it.each([
    ["nl-BE,nl;q=0.9,en;q=0.8", "nl"],
    ["en-US,en;q=0.9", "en"],
    ["fr, en;q=0.8, nl;q=0.9", "nl"],
    ["en;q=0, de", "nl"],
    ["de-DE", "nl"],
    ["", "nl"],
    [null, "nl"],
    [";;;q=,,", "nl"],
  ])("asked with %j it answers in %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it("knows its own languages and no other", () => {
    expect(["nl", "en", "fr", "NL", undefined].filter(isLocale)).toEqual(["nl", "en"]);
  });
});

describe("a name", () => {
  it.each([
    ["Fatima El Amrani", "FE"],
    ["Lieselot Maes", "LM"],
    ["yasmin özdemir", "YÖ"],
    ["  Cher  ", "C"],
    ["", ""],
  ])("%j has the initials %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it("is said by its first word", () => {
    expect(givenName(" Jan Decroos")).toBe("Jan");
  });
});
