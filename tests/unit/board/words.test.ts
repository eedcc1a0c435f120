import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { clipped, ideaOfShared, isWebAddress } from "@/lib/domain/board/words";

const shared = (part: Partial<{ title: string; text: string; url: string }>) =>
  ideaOfShared({ title: "", text: "", url: "", ...part }, "Foto van 22 november");

describe("what a phone shared becomes an idea", () => {
  it.each([
    [
      "a page by its title",
      { title: "Zeehond gezien", url: "https://krant.example/zeehond" },
      { title: "Zeehond gezien", body: "", link: "https://krant.example/zeehond" },
    ],
    [
      "a page whose link stands in the text",
      { title: "Zeehond", text: "Kijk eens https://krant.example/z" },
      { title: "Zeehond", body: "Kijk eens", link: "https://krant.example/z" },
    ],
    [
      "a link alone, called by where it leads",
      { text: "https://www.krant.example/nieuws/zeehond/" },
      { title: "krant.example/nieuws/zeehond", body: "", link: "https://www.krant.example/nieuws/zeehond/" },
    ],
    [
      "a text: its first line, and the rest told with it",
      { text: "Zeehond gezien\r\nop het strand\nvan Duinzicht" },
      { title: "Zeehond gezien", body: "op het strand\nvan Duinzicht", link: "" },
    ],
    [
      "a title that is said again as the text",
      { title: "Zeehond", text: "Zeehond" },
      { title: "Zeehond", body: "", link: "" },
    ],
    ["a photo alone", {}, { title: "Foto van 22 november", body: "", link: "" }],
    [
      "something that is no address",
      { title: "Zeehond", url: "javascript:alert(1)" },
      { title: "Zeehond", body: "", link: "" },
    ],
  ])("%s", (_, given, idea) => {
    expect(shared(given)).toEqual(idea);
  });

  it("fits whatever was shared, and can be kept", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 5_000 }),
        fc.string({ unit: "binary", maxLength: 300 }),
        (text, title) => {
          const idea = shared({ text, title });
          expect(idea.title.length).toBeLessThanOrEqual(TITLE_MAX);
          expect(idea.title.length).toBeGreaterThan(0);
          expect(idea.body.length).toBeLessThanOrEqual(BODY_MAX);
          expect(`${idea.title}${idea.body}`.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe("a text that is cut", () => {
  it("ends after a whole word, with a sign that there was more", () => {
    expect(clipped("een twee drie", 10)).toBe("een twee…");
    expect(clipped("eentweedrie", 10)).toBe("eentweedr…");
    expect(clipped("een twee", 10)).toBe("een twee");
  });
});

describe("an address of a page", () => {
  it("is http or https, and can be kept", () => {
    expect(
      [
        "https://a.be",
        "http://a.be/x?y",
        "ftp://a.be",
        "a.be",
        "javascript:1",
        `https://a.be/${"x".repeat(2_000)}`,
      ].map(isWebAddress),
    ).toEqual([true, true, false, false, false, false]);
  });
});
