import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { QUESTIONS } from "@/lib/domain/agreement";
import { POWERS_OF } from "@/lib/domain/agreement/editing";
import {
  type CellError,
  type CellWords,
  COLUMNS,
  type Column,
  mergedRows,
  readTable,
  type SheetRow,
  type Table,
  toTable,
  vocabularyOf,
} from "@/lib/domain/agreement/exchange";
import { EXAMPLES, starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf, FACTS, type ObligationKind, VERDICTS } from "@/lib/domain/authority";
import type { Locale } from "@/lib/domain/language";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { HILDE, words } from "./catalogue";

const translators = {
  nl: createTranslator({ locale: "nl", messages: nl }),
  en: createTranslator({ locale: "en", messages: en }),
};
const cellWords = (locale: Locale): CellWords => ({
  cell: (key) => translators[locale](`exchange.cell.${key}` as "exchange.cell.yes"),
  question: (question) => translators[locale](`agreement.question.${question}`),
});
const dimensions = dimensionsOf({
  topics: ["mobility", "waste", "sport", "sport-too"],
  segments: ["youth", "tourism"],
  channels: ["facebook", "instagram"],
});
/** Names that make it hard: one with a comma, one twice, one that is a word of ours, one with a semicolon. */
const own = {
  ...words,
  topic: { mobility: "Sport, jeugd en mobiliteit", waste: "geen", sport: "Sport", "sport-too": "sport" },
  segment: { youth: "Jeugd; en kinderen", tourism: "=Toerisme" },
};
const vocabulary = { nl: speaking("nl", "en"), en: speaking("en", "nl") };
function speaking(first: Locale, second: Locale) {
  return vocabularyOf({ words: [cellWords(first), cellWords(second)], own, dimensions });
}
const limits = { rowsMax: 400, noteMax: 500 };

const named = (kind: ObligationKind, values: (string | undefined)[]) =>
  fc.subarray(values).map((list) => list.map((whom) => (whom === undefined ? { kind } : { kind, with: whom })));
const plain = (kind: ObligationKind) => fc.boolean().map((isThere) => (isThere ? [{ kind }] : []));
const note = fc
  .string({ unit: "grapheme", maxLength: 60 })
  .map((text) => text.replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, "").trim() || null);

const row: fc.Arbitrary<SheetRow> = fc.constantFrom(...QUESTIONS).chain((question) =>
  fc.record({
    number: fc.option(fc.nat(9999)),
    question: fc.constant(question),
    power: fc.constantFrom(...POWERS_OF[question]),
    when: fc
      .tuple(...FACTS.map((fact) => fc.option(fc.subarray(dimensions[fact] ?? [], { minLength: 1 }))))
      .map((lists) => Object.fromEntries(FACTS.flatMap((fact, index) => (lists[index] ? [[fact, lists[index]]] : [])))),
    verdict: fc.constantFrom(...VERDICTS),
    obligations: fc
      .tuple(
        named("acceptor", [undefined, "trekker", "executive", HILDE]),
        named("expert", ["topic", undefined, "mobility", "waste", "sport"]),
        named("coordinate", [undefined, "segments", "youth", "tourism"]),
        plain("approved_content_only"),
        plain("hard_content_only"),
        plain("four_eyes"),
      )
      .map((lists) => lists.flat()),
    binding: fc.boolean(),
    note,
  }),
);
const places: readonly string[] = COLUMNS;
const byColumn = (a: { kind: string }, b: { kind: string }) => places.indexOf(a.kind) - places.indexOf(b.kind);
const rowsArbitrary = fc.array(row, { minLength: 1, maxLength: 12 });
const sentence = () => "=een zin";
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function throughFile(table: Table, format: "xlsx" | ";" | ","): Promise<Table> {
  const sheet = { name: "Rijen", lines: table, widths: [], hasHeader: true };
  const bytes = format === "xlsx" ? new Uint8Array(await writeXlsx([sheet])) : bytesOf(writeCsv(table, format));
  const read = await readSpreadsheet(bytes, format === "xlsx" ? "rijen.xlsx" : "Rijen.CSV");
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe("the rows as a file", () => {
  it.each(["nl", "en"] as const)(
    "written in %s and read where the other language is spoken, are the same rows",
    (locale) => {
      const other = locale === "nl" ? "en" : "nl";
      fc.assert(
        fc.property(rowsArbitrary, (rows) => {
          const table = toTable(rows, vocabulary[locale], sentence);
          expect(readTable(table, vocabulary[other], limits)).toEqual({ rows, errors: [] });
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(["xlsx", ";", ","] as const)("come back the same through %s, whatever is in the notes", async (format) => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, async (rows) => {
        const read = await throughFile(toTable(rows, vocabulary.nl, sentence), format);
        expect(readTable(read, vocabulary.nl, limits)).toEqual({ rows, errors: [] });
      }),
      { numRuns: format === "xlsx" ? 30 : 200 },
    );
  });

  it("is a workbook that opens, whatever was pasted into a note", async () => {
    const texts = ["constructor", "__proto__", "a\u0001b\u000B", "_x0041_", "regel een\nregel twee", "<b>&amp;"];
    const bytes = await writeXlsx([
      { name: "a/b:c", lines: texts.map((text) => [text]), widths: [10], hasHeader: true },
    ]);
    const read = await readSpreadsheet(new Uint8Array(bytes), "a.xlsx");
    expect(read).toEqual(texts.with(2, "ab").map((text) => [text]));
  });

  it.each(EXAMPLES)("of the example %s come back the same", async (key) => {
    const { rules } = starterAgreement(key);
    const read = await throughFile(toTable(rules, vocabulary.nl, sentence), "xlsx");
    // What rides along has no order; a file puts it in that of its columns.
    const sorted = rules.map((rule) => ({ ...rule, obligations: rule.obligations.toSorted(byColumn) }));
    expect(readTable(read, vocabulary.nl, limits)).toEqual({ rows: sorted, errors: [] });
  });

  it("name every column differently in both languages, so that a file says itself what is where", () => {
    const names = COLUMNS.flatMap((column) =>
      [...new Set(["nl", "en"] as const)].map(
        (locale) => [cellWords(locale).cell(`column.${column}`), column] as const,
      ),
    );
    for (const [name, column] of names) expect(vocabulary.nl.columnOf(` ${name.toUpperCase()} `)).toBe(column);
  });
});

const good = (): Table => {
  const rows = starterAgreement("korte-lijnen").rules.slice(0, 3);
  return toTable(rows, vocabulary.nl, sentence);
};
const place = (column: Column) => COLUMNS.indexOf(column);
const withCell = (line: number, column: Column, text: string): Table =>
  good().map((cells, index) => (index === line ? cells.with(place(column), text) : cells));
const errorsOf = (table: Table): CellError[] => {
  const read = readTable(table, vocabulary.nl, limits);
  return "errors" in read ? read.errors : [];
};

describe("a file that is not right", () => {
  it("says in which row and column, what stands there and what could", () => {
    const [error] = errorsOf(withCell(2, "risk", "laag; torenhoog"));
    expect(error).toEqual({
      row: 3,
      column: { letter: "K", name: "Risico" },
      problem: { kind: "unknown", value: "torenhoog", expected: ["laag", "gemiddeld", "hoog"] },
    });
  });

  it("gives all errors at once and not one row", () => {
    const table = withCell(1, "verdict", "misschien")
      .with(2, [])
      .with(3, good()[3]?.with(place("question"), "") ?? []);
    const read = readTable(table, vocabulary.nl, limits);
    expect(read.rows).toBeNull();
    expect(errorsOf(table).map(({ row, column, problem }) => [row, column.name, problem.kind])).toEqual([
      [2, "Uitkomst", "unknown"],
      [4, "Vraag", "required"],
    ]);
  });

  it("is refused as a whole when a column lacks: leaving one out would make every row wider", () => {
    const without = good().map((cells) => cells.toSpliced(place("risk"), 1));
    expect(readTable(without, vocabulary.nl, limits)).toEqual({
      rows: null,
      problem: { kind: "missing", columns: ["Risico"] },
    });
    const more = good().map((cells, index) => [...cells, index === 0 ? "Weer" : ""]);
    expect(readTable(more, vocabulary.nl, limits)).toMatchObject({
      problem: { kind: "unknownColumn", columns: ["Weer"] },
    });
    const twice = good().map((cells) => [...cells, cells[place("risk")] ?? ""]);
    expect(readTable(twice, vocabulary.nl, limits)).toMatchObject({ problem: { kind: "twice" } });
    expect(readTable([[""], [""]], vocabulary.nl, limits)).toMatchObject({ problem: { kind: "empty" } });
    expect(readTable(good(), vocabulary.nl, { ...limits, rowsMax: 2 })).toMatchObject({ problem: { max: 2 } });
  });

  it("does not guess between two things of one name", () => {
    expect(errorsOf(withCell(1, "topic", "SPORT"))[0]?.problem).toEqual({
      kind: "ambiguous",
      value: "SPORT",
      expected: ["[sport]", "sport-too"],
    });
  });

  it("does not let a question have a power of another", () => {
    expect(errorsOf(withCell(1, "power", "publiceren"))[0]?.problem).toEqual({ kind: "otherQuestion" });
  });

  it("is read with columns in another order, words in capitals, commas between values, and by keys", () => {
    const table = withCell(1, "contentKind", "VRAAG, complaint,  Rumour").map((cells) => cells.toReversed());
    const read = readTable(table, vocabulary.nl, limits);
    expect(read.rows?.[0]?.when.contentKind).toEqual(["question", "complaint", "rumour"]);
  });
});

describe("a file that is not what it says", () => {
  it("is refused: another type under a right name, a name of another type, a picture, an old workbook", async () => {
    const workbook = new Uint8Array(await writeXlsx([{ name: "a", lines: [["a"]], widths: [], hasHeader: false }]));
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]);
    expect(await readSpreadsheet(bytesOf("a;b"), "a.xlsx")).toBe("wrongType");
    expect(await readSpreadsheet(workbook, "a.csv")).toBe("wrongType");
    expect(await readSpreadsheet(old, "a.csv")).toBe("wrongType");
    expect(await readSpreadsheet(workbook, "a.docx")).toBe("wrongType");
    expect(await readSpreadsheet(bytesOf("PK\u0003\u0004 no workbook"), "a.xlsx")).toBe("unreadable");
    expect(await readSpreadsheet(workbook.subarray(0, 900), "a.xlsx")).toBe("unreadable");
    expect(await readSpreadsheet(zipSync({ "readme.txt": bytesOf("a") }), "a.xlsx")).toBe("unreadable");
  });

  it("is refused when there is a bomb in it, whatever sizes it claims", async () => {
    const parts = unzipSync(
      new Uint8Array(await writeXlsx([{ name: "a", lines: [["a"]], widths: [], hasHeader: false }])),
    );
    const sheet = "xl/worksheets/sheet1.xml";
    const paddedTo = (megabytes: number) => {
      const padded = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
      padded.set(parts[sheet] ?? []);
      return zipSync({ ...parts, [sheet]: padded }, { level: 9 });
    };
    expect(await readSpreadsheet(paddedTo(1), "a.xlsx")).not.toBe("unreadable");
    const bomb = paddedTo(100);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await readSpreadsheet(bomb, "a.xlsx")).toBe("unreadable");
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}.xml`, bytesOf("<a/>")]));
    expect(await readSpreadsheet(zipSync(many), "a.xlsx")).toBe("unreadable");
  });
});

describe("text with separators", () => {
  it("keeps a spreadsheet from running anything that was written in it", () => {
    for (const text of ["=1+1", "+32 50", "-x", "@a", "'=1", "\t=1"]) {
      const [line = ""] = writeCsv([[text]], ";")
        .slice(1)
        .split("\r\n");
      expect(line.replaceAll('"', "").startsWith("'")).toBe(true);
    }
  });

  it("is read as Excel in Dutch saves it: semicolons, Windows letters, or with its separator on the first line", async () => {
    const latin = new Uint8Array([...Buffer.from("Rij;Één", "latin1")]);
    expect(await readSpreadsheet(latin, "a.csv")).toEqual([["Rij", "Één"]]);
    expect(await readSpreadsheet(bytesOf("\uFEFFsep=,\r\na;b,c\r\n"), "a.csv")).toEqual([["a;b", "c"]]);
    expect(await readSpreadsheet(bytesOf("a\tb\n1\t2"), "a.txt")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
});

const existing = (rows: readonly SheetRow[]) =>
  rows.map((one, index) => ({ ...one, id: `id${index}`, number: index + 1 }));

describe("putting a file in the draft", () => {
  it("in the place of what is there: the rows are those of the file, and rows that stay keep who they are", () => {
    fc.assert(
      fc.property(rowsArbitrary, rowsArbitrary, (before, imported) => {
        const merged = mergedRows(existing(before), imported, "replace");
        expect(merged.map(({ content }) => content)).toEqual(imported.map(({ number, ...content }) => content));
        const kept = merged.flatMap(({ id }) => id ?? []);
        expect(new Set(kept).size).toBe(kept.length);
      }),
      { numRuns: 200 },
    );
  });

  it("the same file again changes nothing", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const now = existing(rows);
        const merged = mergedRows(now, now.toReversed(), "replace");
        expect(merged.every(({ id, isChanged }) => id !== null && !isChanged)).toBe(true);
        expect(mergedRows(now, now, "add").length).toBe(now.length);
      }),
      { numRuns: 200 },
    );
  });
});
