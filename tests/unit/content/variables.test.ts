import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, preview, variablesOf } from "@/lib/domain/content";

describe("the variables of a template", () => {
  it("are known by their names, each once, whatever the capitals and blanks", () => {
    expect(variablesOf("Dag {{naam}}, tot {{ Datum }} om {{uur}}. Groeten, {{naam}} ({{link}}, {{dienst}})")).toEqual([
      { name: "naam", type: "words" },
      { name: "datum", type: "day" },
      { name: "uur", type: "time" },
      { name: "link", type: "link" },
      { name: "dienst", type: "words" },
    ]);
  });

  it("are not whatever else stands between braces", () => {
    expect(variablesOf("{{}} {{ }} {naam} {{1}} {{na\nam}} {{naam}")).toEqual([]);
  });
});

describe("filling in", () => {
  const template = "Dag {{naam}}, op {{datum}} om {{uur}}: {{link}}";
  const values = { naam: "An", datum: "2026-11-24", uur: "9:30", link: "https://zee.example/x" };

  it("writes a day out with its weekday, in the language of the text", () => {
    expect(fill(template, values, "nl")).toEqual({
      ok: true,
      text: "Dag An, op dinsdag 24 november 2026 om 9:30: https://zee.example/x",
    });
    expect(fill("{{date}}", { date: "2026-11-24" }, "en")).toEqual({ ok: true, text: "Tuesday 24 November 2026" });
  });

  it("names everything that is missing or does not fit, and gives no text then", () => {
    for (const datum of ["2026-99-99", "0000-00-00"])
      expect(fill(template, { ...values, datum }, "nl")).toEqual({ ok: false, problems: { datum: "notADay" } });
    const wrong = { datum: "2026-02-30", uur: "25:00", link: "javascript:alert(1)" };
    expect(fill(template, wrong, "nl")).toEqual({
      ok: false,
      problems: { naam: "missing", datum: "notADay", uur: "notATime", link: "notALink" },
    });
    expect(fill("{{naam}}", { naam: "x".repeat(201) }, "nl")).toEqual({ ok: false, problems: { naam: "tooLong" } });
    expect(fill("{{constructor}}", {}, "nl")).toEqual({ ok: false, problems: { constructor: "missing" } });
  });

  it("puts a value in as it is: what looks like a variable in it is not filled in again", () => {
    expect(fill("{{naam}} {{dienst}}", { naam: "{{dienst}}", dienst: "$&" }, "nl")).toEqual({
      ok: true,
      text: "{{dienst}} $&",
    });
  });

  it("leaves every text without variables as it is", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => variablesOf(text).length === 0),
        (text) => {
          expect(fill(text, {}, "nl")).toEqual({ ok: true, text });
        },
      ),
    );
  });

  it("shows what is not there yet by its name, while somebody is still at it", () => {
    expect(preview("Dag {{naam}}, tot {{datum}}.", { naam: "An" }, "nl")).toEqual([
      { kind: "text", text: "Dag " },
      { kind: "text", text: "An" },
      { kind: "text", text: ", tot " },
      { kind: "variable", name: "datum", type: "day" },
      { kind: "text", text: "." },
    ]);
  });
});
