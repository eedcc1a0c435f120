import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/universal";
import { repacked } from "./unpack";

/** Why a file gives no table: it is not what its name says, too much to unpack, or damaged. */
export type SpreadsheetProblem = "wrongType" | "unreadable";

/** More than a sheet of rules can need; a whole column that was given a colour already counts as a million cells. */
const UNPACKED = { bytesMax: 12 * 1024 * 1024, filesMax: 100 };
const COLUMNS_MAX = 200;
const LINE_BYTES_MAX = 64 * 1024;

/**
 * The first sheet of a workbook, or the lines of a text with separators, as texts. What the file is, is read from its
 * contents; a name that says otherwise is refused.
 */
export async function readSpreadsheet(bytes: Uint8Array, name: string): Promise<string[][] | SpreadsheetProblem> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === "xlsx") return isPacked ? readWorkbook(bytes) : "wrongType";
  if (extension === "csv" || extension === "txt") return isPacked ? "wrongType" : readText(bytes);
  return "wrongType";
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][] | SpreadsheetProblem> {
  const workbook = repacked(bytes, UNPACKED);
  if (!workbook) return "unreadable";
  try {
    const buffer = new Uint8Array(workbook).buffer;
    const lines = await readSheet<string>(buffer, 1, { parseNumber: (text) => text });
    return lines.map((cells) => cells.slice(0, COLUMNS_MAX).map((cell) => (cell === null ? "" : String(cell))));
  } catch {
    return "unreadable";
  }
}

const SEPARATORS = [";", ",", "\t"] as const;

function readText(bytes: Uint8Array): string[][] | SpreadsheetProblem {
  const text = textOf(bytes);
  if (text === null) return "wrongType";
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const [firstLine = ""] = body.split(/\r?\n/, 1);
  const count = (separator: string) => firstLine.split(separator).length;
  const separator = said?.[1] ?? SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
  try {
    const options = { delimiter: separator, relax_column_count: true, max_record_size: LINE_BYTES_MAX };
    return parse(body, options).map((cells) => cells.slice(0, COLUMNS_MAX).map(unguarded));
  } catch {
    return "unreadable";
  }
}

/** As Unicode, else as Windows writes it when a Dutch Excel saves "CSV"; null when it is no text at all. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Takes away the apostrophe that `writeCsv` puts before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
