import writeWorkbook, { type Row, type SheetData } from "write-excel-file/node";

/** A sheet of texts; `widths` in characters. The first line stays in sight where `hasHeader`. */
export type TextSheet = { name: string; lines: string[][]; widths: number[]; hasHeader: boolean };

/** A workbook. Every cell is a text, so nothing in it is ever run as a formula. */
export function writeXlsx(sheets: readonly TextSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, lines, widths, hasHeader }) => ({
    sheet: sheetName(name),
    data: lines.map((cells, index): Row => rowOf(cells, hasHeader && index === 0)) satisfies SheetData,
    columns: widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    ...(hasHeader ? { stickyRowsCount: 1 } : {}),
  }));
  return writeWorkbook(written).toBuffer();
}

const rowOf = (cells: readonly string[], isHeader: boolean): Row =>
  cells.map((value) => {
    if (value === "") return null;
    const style = isHeader ? { fontWeight: "bold" as const } : {};
    return { value: storable(value), type: String, wrap: true, alignVertical: "top" as const, ...style };
  });

/**
 * The writer keeps its texts by name in an ordinary object, so it loses one that every object has by birth, such as
 * "constructor"; with a space after it, which no reader keeps, it does not.
 */
const storable = (text: string): string =>
  text in {} ? `${text} ` : text.replaceAll(UNSTORABLE, "").replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** What XML cannot hold: one such character, pasted into a note, and Excel opens nothing of the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const SHEET_NAME_MAX = 31;
/** Excel refuses these characters, and more than 31 of any, in the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, SHEET_NAME_MAX);

export type CsvSeparator = ";" | ",";

/**
 * A text with separators, with the mark by which Excel knows it is Unicode. What a spreadsheet would take for a formula
 * gets an apostrophe before it, as https://owasp.org/www-community/attacks/CSV_Injection advises.
 */
export function writeCsv(lines: readonly (readonly string[])[], separator: CsvSeparator): string {
  const cell = (text: string) => {
    const guarded = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(separator)}\r\n`).join("")}`;
}
