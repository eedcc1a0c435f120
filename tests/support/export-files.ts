import { CFB, utils, write } from "@e965/xlsx";

/*
 * Export files as programs and countries write them: the same table in another encoding, with another separator, or as an
 * old workbook.
 */

export type Rows = readonly (readonly (string | number)[])[];

const quoted = (cell: string | number, separator: string): string => {
  const text = String(cell);
  return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as text. */
export const csv = (rows: Rows, separator = ",", end = "\r\n"): string =>
  rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator) + end).join("");

/** Letters as bytes: as the web writes them, as Windows does, or two bytes each. */
export const bytesIn: Record<"utf8" | "windows" | "utf16le" | "utf16be", (text: string) => Uint8Array> = {
  utf8: (text) => new TextEncoder().encode(text),
  windows: (text) => new Uint8Array(Buffer.from(text, "latin1")),
  utf16le: (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  utf16be: (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le").swap16()),
};

/** A workbook of 1997 (`biff8`) or of today, its sheets by name. */
export function workbook(sheets: Record<string, Rows>, bookType: "biff8" | "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), name);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType }) as ArrayBuffer);
}

/** A packed file with these texts in it, by their names. */
export function zippedAll(texts: Record<string, string>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(texts)) CFB.utils.cfb_add(file, name, Buffer.from(text));
  return new Uint8Array(CFB.write(file, { fileType: "zip", type: "buffer" }) as Uint8Array);
}
