import { read, SSF, type WorkBook } from "@e965/xlsx";
import { CsvError, parse } from "csv-parse/sync";
import type { Cell, Sheet } from "@/lib/domain/results";
import { packedTables, repacked } from "./unpack";

/** Why a file of a platform gives no sheets. `row`: where a text breaks off. */
export type ExportFileProblem =
  | { kind: "picture" | "document" | "json" | "webPage" | "archive" | "unreadable" }
  | { kind: "cutOff"; row: number | null };

/** `endsOpen`: the last line of a text has no end, as platforms write one: something may be missing. */
export type ExportFile = { sheets: Sheet[]; endsOpen: boolean };

/** What an export of fifty thousand rows unpacks to, and more. */
const UNPACKED = { bytesMax: 96 * 1024 * 1024, filesMax: 200 };
const ROWS_MAX = 60_000;
const COLUMNS_MAX = 200;
const RECORD_BYTES_MAX = 256 * 1024;

const starts = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);

/**
 * The sheets of an export as it comes from a platform: a workbook of today or of 1997, or a text in the encoding and with
 * the separator its country uses. What it is, is read from its contents and not from its name; nothing in it is ever run.
 */
export function readExportFile(bytes: Uint8Array): ExportFile | ExportFileProblem {
  if (starts(bytes, 0x50, 0x4b)) return readPacked(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isWholeCompound(bytes) ? readWorkbook(bytes) : CUT_OFF;
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { kind: "document" };
  if (isPicture(bytes)) return { kind: "picture" };
  const text = textOf(bytes);
  if (text === null) return { kind: "unreadable" };
  return text === "cutOff" ? CUT_OFF : readText(text);
}

const CUT_OFF: ExportFileProblem = { kind: "cutOff", row: null };

const isPicture = (bytes: Uint8Array): boolean =>
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
  starts(bytes, 0x52, 0x49, 0x46, 0x46) ||
  [0x66, 0x74, 0x79, 0x70].every((byte, at) => bytes[at + 4] === byte);

/** A packed file ends with the list of what is in it; without that it was cut off. */
const LIST_BYTES_MAX = 66_000;

function readPacked(bytes: Uint8Array): ExportFile | ExportFileProblem {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - LIST_BYTES_MAX)));
  if (tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) === -1) return CUT_OFF;
  const workbook = repacked(bytes, UNPACKED);
  return workbook ? readWorkbook(workbook) : readTogether(bytes);
}

/** The tables that a platform packs into one file, each under its own name; a packed file inside it stays shut. */
function readTogether(bytes: Uint8Array): ExportFile | ExportFileProblem {
  const sheets: Sheet[] = [];
  let endsOpen = false;
  for (const table of packedTables(bytes, UNPACKED)) {
    const isShut = starts(table.bytes, 0x50, 0x4b) && !repacked(table.bytes, UNPACKED);
    const read = isShut ? null : readExportFile(table.bytes);
    if (!read) continue;
    if ("kind" in read) {
      if (read.kind === "cutOff") return read;
      continue;
    }
    const isOnly = read.sheets.length === 1;
    sheets.push(
      ...read.sheets.map((sheet) => ({ ...sheet, name: isOnly ? table.name : `${table.name} ${sheet.name}` })),
    );
    endsOpen ||= read.endsOpen;
  }
  return sheets.length > 0 ? { sheets, endsOpen } : { kind: "archive" };
}

const SECTOR_LISTS_AT = 76;
const FIRST_SECTORS_AT = [48, 60];
const FREE = 0xffff_ffff;
const CHAIN_ENDS = 0xffff_fffe;

/** Whether a workbook of 1997 is as long as its own table of sectors says. */
function isWholeCompound(bytes: Uint8Array): boolean {
  if (bytes.length < 1536) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  if (size !== 512 && size !== 4096) return false;
  const next = nextSectors(view, size);
  if (!next) return false;
  const meant = new Set([...next, ...FIRST_SECTORS_AT.map((at) => view.getUint32(at, true))]);
  // The last sector may be written short; one that begins after the end was cut off. Some programs write of a sector that
  // nothing leads to that it ends a chain, instead of that it is free.
  return next.every((after, sector) => {
    const isUsed = after !== FREE && (after !== CHAIN_ENDS || meant.has(sector));
    return !isUsed || (sector + 1) * size < bytes.length;
  });
}

/** Of every sector, which one comes after it; null where the table of them is not there. */
function nextSectors(view: DataView, size: number): number[] | null {
  const next: number[] = [];
  const tables = Math.min(view.getUint32(44, true), 109);
  for (let table = 0; table < tables; table += 1) {
    const at = (view.getUint32(SECTOR_LISTS_AT + table * 4, true) + 1) * size;
    if (at + size > view.byteLength) return null;
    for (let entry = 0; entry < size / 4; entry += 1) next.push(view.getUint32(at + entry * 4, true));
  }
  return next;
}

function readWorkbook(bytes: Uint8Array): ExportFile | ExportFileProblem {
  try {
    const options = { type: "array", dense: true, sheetRows: ROWS_MAX, cellFormula: false, cellHTML: false } as const;
    const workbook = read(bytes, { ...options, cellNF: true });
    const said = workbook.Workbook?.Sheets ?? [];
    const shown = workbook.SheetNames.filter((_, index) => !said[index]?.Hidden);
    const sheets = (shown.length > 0 ? shown : workbook.SheetNames).map((name) => ({
      name,
      lines: linesOf(workbook, name),
      separator: null,
    }));
    return { sheets: sheets.filter(({ lines }) => lines.length > 0), endsOpen: false };
  } catch {
    return { kind: "unreadable" };
  }
}

type Kept = { t?: string; v?: unknown; z?: unknown; w?: string };

/** Only the cells that are there: a sheet may say that it has a million rows. */
function linesOf({ Sheets, Workbook }: WorkBook, name: string): Cell[][] {
  const daysLater = Workbook?.WBProps?.date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const kept = (Sheets[name] as { "!data"?: (Kept | undefined)[][] } | undefined)?.["!data"] ?? [];
  return Array.from(kept, (row) => Array.from((row ?? []).slice(0, COLUMNS_MAX), (cell) => cellOf(cell, daysLater)));
}

/** A workbook that began on a Mac counts its days from 1904. */
const DAYS_FROM_1900_TO_1904 = 1_462;

function cellOf(cell: Kept | undefined, daysLater: number): Cell {
  if (cell?.v === undefined || cell.v === null || cell.t === "e") return "";
  if (typeof cell.v !== "number") return String(cell.v);
  const format = typeof cell.z === "string" ? cell.z : "";
  return format !== "" && SSF.is_date(format) ? dateOf(cell.v + daysLater) : cell.v;
}

function dateOf(serial: number): Cell {
  const { y, m, d, H, M, S } = SSF.parse_date_code(serial) as Record<"y" | "m" | "d" | "H" | "M" | "S", number>;
  const two = (value: number) => String(value).padStart(2, "0");
  const time = serial % 1 === 0 ? "" : `T${two(H)}:${two(M)}:${two(Math.floor(S))}`;
  return { at: `${y}-${two(m)}-${two(d)}${time}` };
}

/** As its first bytes say, or as the empty bytes of two-byte letters show; else Unicode, else as Windows writes it. */
function textOf(bytes: Uint8Array): string | null | "cutOff" {
  const wide = wideEncoding(bytes);
  if (wide) return bytes.length % 2 === 1 ? "cutOff" : new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return endsInsideLetter(bytes) ? "cutOff" : new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Unicode up to its last three bytes, which begin a letter that is not there. */
function endsInsideLetter(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((less) => {
    const last = bytes[bytes.length - less] ?? 0;
    if (last < 0xc2) return false;
    try {
      const before = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - less));
      return [...before].some((letter) => letter > "\u007f" && letter !== "\uFEFF");
    } catch {
      return false;
    }
  });
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  const head = [...bytes.subarray(0, 200)];
  const empty = (offset: number) => head.filter((byte, at) => at % 2 === offset && byte === 0).length;
  if (empty(1) > head.length / 3 && empty(0) === 0) return "utf-16le";
  return empty(0) > head.length / 3 && empty(1) === 0 ? "utf-16be" : null;
}

const SEPARATORS = [",", ";", "\t", "|"] as const;

function readText(text: string): ExportFile | ExportFileProblem {
  const whole = text.replace(/^\uFEFF/, "");
  const begin = whole.trimStart();
  if (/^[{[]/.test(begin)) return { kind: "json" };
  if (/^<(?:!doctype|html|\?xml|table|svg)/i.test(begin)) return { kind: "webPage" };
  const said = /^"?sep=(.)"?\r?\n/i.exec(whole);
  const body = said ? whole.slice(said[0].length) : whole;
  const separator = said?.[1] ?? separatorOf(body);
  try {
    const lines = linesIn(body, separator);
    const within = isWrapped(lines) ? lines.map(([line = ""]) => `${line}\n`).join("") : null;
    if (within !== null) return readText(within);
    const kept = lines.slice(0, ROWS_MAX).map((cells) => cells.slice(0, COLUMNS_MAX));
    return { sheets: [{ name: "", lines: kept, separator }], endsOpen: body !== "" && !/[\r\n]$/.test(body) };
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")
      return { kind: "cutOff", row: rowOf(error) };
    return { kind: "unreadable" };
  }
}

/** Some programs put no marks around a text with a quotation in it: such a mark is then a letter like any other. */
function linesIn(body: string, separator: string): string[][] {
  const options = { relax_column_count: true, max_record_size: RECORD_BYTES_MAX, delimiter: separator };
  try {
    return parse(body, { ...options, relax_quotes: separator === "\t", skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError) || !LOOSE_QUOTES.includes(error.code)) throw error;
    return parse(body, { ...options, relax_quotes: true, skip_empty_lines: false });
  }
}
const LOOSE_QUOTES = ["INVALID_OPENING_QUOTE", "CSV_INVALID_OPENING_QUOTE"];

/** Whether each line of a table stands in quotation marks as a whole, as some programs keep one of another country. */
const isWrapped = (lines: readonly (readonly string[])[]): boolean =>
  lines.length > 1 &&
  lines.every((cells) => cells.length === 1) &&
  /^[^"\n]+[,;\t]"?[^"\n]+"?[,;\t]/.test(lines[0]?.[0] ?? "");

const rowOf = (error: CsvError): number | null => (typeof error.lines === "number" ? error.lines : null);

/** The one that divides the most of the first lines, outside quotation marks, into equally many. */
function separatorOf(body: string): string {
  const lines = body
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "x")
    .split(/\r?\n/, 12);
  const scores = SEPARATORS.map((separator) => ({ separator, ...evenness(lines, separator) }));
  const [best] = scores.toSorted((one, other) => other.lines - one.lines || other.columns - one.columns);
  return best?.separator ?? ",";
}

/** Into how many columns a separator divides the most lines that it divides at all, and how many lines those are. */
function evenness(lines: readonly string[], separator: string): { lines: number; columns: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const columns = line.split(separator).length;
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(
    ([columns, times], [others, otherTimes]) => otherTimes - times || others - columns,
  );
  return { lines: most?.[1] ?? 0, columns: most?.[0] ?? 1 };
}
