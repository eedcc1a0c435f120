import { describe, expect, it } from "vitest";
import { addressForms } from "@/lib/domain/tone";
import { isThere, precisionOf, recallOf, type SetName, scoresOf } from "./marked";

const sets: [SetName, number][] = [
  ["treebank", 0.995],
  ["first", 0.995],
  ["second", 0.96],
  ["third", 0.995],
  ["fourth", 0.985],
];

describe("the words that speak to the reader are found, and nothing that only looks like them", () => {
  for (const [name, least] of sets) {
    const reason = isThere(name) ? "" : " (skipped: the file is not beside this checkout)";
    it.skipIf(!isThere(name))(`in the sentences of "${name}", both forms at ${least} or better${reason}`, () => {
      const { formal, informal, wrong } = scoresOf(name);
      const figures = [formal, informal].flatMap((score) => [precisionOf(score), recallOf(score)]);
      expect(Math.min(...figures), JSON.stringify(wrong)).toBeGreaterThanOrEqual(least);
    });
  }

  it("each with its place in the text, also after an emoji", () => {
    const text = "👩‍👩‍👧 Wil jij mee, of komt u alleen?";
    const found = addressForms(text);
    expect(found.map(({ form, text: word }) => [form, word])).toEqual([
      ["informal", "jij"],
      ["formal", "u"],
    ]);
    for (const { start, end, text: word } of found) expect(text.slice(start, end)).toBe(word);
  });

  const none: [string, string][] = [
    ["hours", "Open van 9 tot 12 u en om 14u30, 20 u. stipt"],
    ["speed and other measures", "30 km/u, € 15/u en 12 l / u"],
    ["letters", "De letter u, een lange u, a, e, i, o en u"],
    ["names", "U2, U-bahn, U Thant, prof. U. Eco en lijn U."],
    ["abbreviations", "De R.U. Gent, a.u.b. en de v.u."],
    ["endings", "een sms-je, een cd'tje en Communist(je)"],
    ["addresses on the web", "www.jouwstraat.be, info@u.be, #voorjou en @jij_en_ik"],
    ["sighs", "O je, och je!"],
    ["other languages", "Je t'aime, je suis, we love u"],
    ["instructions without a pronoun", "Bel ons of kom langs."],
    ["Flemish ge and gij", "Ge weet dat gij gelijk hebt."],
  ];
  it.each(none)("not: %s", (_, text) => {
    expect(addressForms(text)).toEqual([]);
  });
});
