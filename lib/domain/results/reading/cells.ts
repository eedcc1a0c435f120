/** A cell as its file holds it: a text, a number, or what a spreadsheet keeps as a day (and a time) without a zone. */
export type Cell = string | number | { at: string };

/** One sheet of a file. `separator`: of a text, in which a line that was cut off is a line that is short; null: a workbook. */
export type Sheet = { name: string; lines: readonly (readonly Cell[])[]; separator: string | null };

export const textOfCell = (cell: Cell | undefined): string => {
  if (cell === undefined) return "";
  return typeof cell === "object" ? cell.at : String(cell).trim();
};

export const isFilled = (cell: Cell | undefined): boolean => textOfCell(cell) !== "";

/** A head as it is compared: small letters, no accents, no quotation marks, no marks that nobody sees, single spaces. */
export const plainHead = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Cf}]/gu, "")
    .replace(/["'`´‘’‚“”„«»]/g, "")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/ß/g, "ss")
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
