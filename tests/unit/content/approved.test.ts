import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approvedBeside, consistsOf, fill, stillSays } from "@/lib/domain/content";

const opening = { template: "We zijn open van {{uur}} tot 17 uur.", text: "We zijn open van 9:00 tot 17 uur." };
const card = {
  template: "Dag {{naam}}\n\nJe vraagt een parkeerkaart aan via {{link}}. Dat duurt vijf dagen.",
  text: "Dag An\n\nJe vraagt een parkeerkaart aan via https://zee.example/kaart. Dat duurt vijf dagen.",
};

describe("a text of approved content alone", () => {
  it("is what was put in, with anything at its variables and its blanks as they come", () => {
    expect(consistsOf(opening.text, [opening])).toBe(true);
    expect(consistsOf("  We zijn open  van 8:30 tot\n17 uur.\n\n", [{ template: opening.template }])).toBe(false);
    expect(consistsOf("  We zijn open  van 8:30 tot 17 uur.\n\n", [opening])).toBe(true);
    expect(consistsOf(card.text.replace("An", "meneer De Smet"), [card])).toBe(true);
  });

  it("may be several pieces, in any order and more than once", () => {
    expect(consistsOf(`${card.text}\n\n${opening.text}`, [opening, card])).toBe(true);
    expect(consistsOf(`${opening.text} ${card.text}\n${opening.text}`, [opening, card])).toBe(true);
  });

  it("holds no word beside it, no other word in it and none less", () => {
    for (const text of [
      `Hallo! ${opening.text}`,
      `${opening.text} Tot dan!`,
      opening.text.replace("open", "dicht"),
      "We zijn open",
    ])
      expect(consistsOf(text, [opening, card])).toBe(false);
    expect(consistsOf(opening.text, [card])).toBe(false);
    expect(consistsOf("", [opening])).toBe(false);
    expect(consistsOf(opening.text, [])).toBe(false);
  });

  it("is not brought in through a variable: one line of two hundred characters stands there at most", () => {
    expect(consistsOf("We zijn open van 9\nof nooit tot 17 uur.", [opening])).toBe(false);
    expect(consistsOf(`We zijn open van ${"x".repeat(201)} tot 17 uur.`, [opening])).toBe(false);
    expect(consistsOf(`We zijn open van ${"x".repeat(200)} tot 17 uur.`, [opening])).toBe(true);
    expect(consistsOf("Alles mag hier", [{ template: "{{naam}}" }])).toBe(false);
    expect(consistsOf("Alles mag hier", [{ template: "{{naam}} {{wat}}" }])).toBe(false);
  });

  // One that tried every way to cut the text would not be done before the test is called off.
  it("is told without trying every way to cut the text, however much the pieces are alike", () => {
    const alike = Array.from({ length: 20 }, (_, at) => ({ template: `a {{x}} a {{y}} a${at % 2 ? "" : " a"}` }));
    expect(consistsOf(`${"a ".repeat(9_900)}b!`, alike)).toBe(false);
  });
});

/** Letters few enough that pieces run into each other, and a variable now and then. */
const template = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom("a", "b", "ab") }, fc.constant("{{x}}")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "))
  .filter((text) => /[ab]/.test(text.replaceAll("{{x}}", "")));
const said = fc
  .array(fc.constantFrom("a", "b", "ab", "c"), { minLength: 1, maxLength: 7 })
  .map((words) => words.join(" "));

/** The same by the book: every way in which the pieces can be laid one after another. */
function byHand(text: string, templates: readonly string[]): boolean {
  const one = templates.map((each) => each.replaceAll("{{x}}", "[^\\n]{1,200}")).join("|");
  return new RegExp(`^(?:${one})(?:[ \\n](?:${one}))*$`).test(text);
}

describe("the walk through a text", () => {
  it("finds what trying every way finds", () => {
    fc.assert(
      fc.property(said, fc.array(template, { minLength: 1, maxLength: 3 }), (text, templates) => {
        expect(
          consistsOf(
            text,
            templates.map((each) => ({ template: each })),
          ),
        ).toBe(byHand(text, templates));
      }),
      { numRuns: 2_000 },
    );
  });

  it("recognises whatever was filled in, alone and together", () => {
    const value = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(template, template, value, (first, second, x) => {
        const texts = [first, second].map((each) => fill(each, { x }, "nl"));
        const both = texts.map((filled) => (filled.ok ? filled.text : "")).join("\n\n");
        expect(texts.every(({ ok }) => ok)).toBe(true);
        expect(consistsOf(both, [{ template: first }, { template: second }])).toBe(true);
        expect(stillSays(`Vooraf. ${both} Achteraf.`, { template: first })).toBe(true);
      }),
    );
  });
});

describe("a text that is not", () => {
  it("is held beside the pieces that it was meant to be, in its own order", () => {
    const body = `${card.text.replace("vijf", "drie")}\n\nWe zijn open van 9:00 tot 17 uur.`;
    expect(approvedBeside(body, [opening, card])).toBe(`${card.text}\n\n${opening.text}`);
  });

  it("is held beside nothing when it says something else altogether", () => {
    expect(approvedBeside("Kom zaterdag naar de kermis!", [opening, card])).toBe("");
  });
});

describe("content that was put in", () => {
  it("is found again among other words, and no more when they were changed", () => {
    expect(stillSays(`Beste buur. ${opening.text} Groetjes!`, opening)).toBe(true);
    expect(stillSays(opening.text.replace("17", "18"), opening)).toBe(false);
  });
});
