import type { Cell } from "./cells";

/** How a file writes its numbers: which mark stands before what is less than one. */
export type NumberStyle = "point" | "comma";

const EMPTY =
  /^(?:|-+|–|—|\.+|…|#[^\s\d][^\s]*|n\/?a|nan|n\.?v\.?t\.?|n\.?b\.?|n\.?d\.?|k\. ?a\.|s\. ?o\.|null|none|onbekend|unknown|inconnu|niet beschikbaar|not available|nicht verf[uü]gbar|non disponible)$/i;
/** Spaces of every kind and the apostrophe stand between thousands in some countries. */
const SPACES = /[\s\u00A0\u2009\u202F']/g;

export const isNoFigure = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === "string" && EMPTY.test(cell.trim()));

/**
 * The style of a whole file, told by those of its numbers that can be read in one way only; null where none can.
 * "1.234" alone tells nothing; "1.2345", "1,5" and "1.234,5" do.
 */
export function numberStyleOf(cells: Iterable<Cell | undefined>): NumberStyle | null {
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.replace(SPACES, "").replace(/%$/, "");
    if (/^[-+]?[\d.]*\d,\d+$/.test(text) && /\./.test(text)) return "comma";
    if (/^[-+]?[\d,]*\d\.\d+$/.test(text) && /,/.test(text)) return "point";
    if (/^[-+]?\d*,(?:\d{1,2}|\d{4,})$/.test(text) || /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return "comma";
    if (/^[-+]?\d*\.(?:\d{1,2}|\d{4,})$/.test(text) || /^[-+]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return "point";
    if (/^[-+]?0,\d+$/.test(text)) return "comma";
    if (/^[-+]?0\.\d+$/.test(text)) return "point";
  }
  return null;
}

/** A share of something, which is no count of it. */
export const isShare = (cell: Cell | undefined): boolean => typeof cell === "string" && /\d\s*%$/.test(cell.trim());

const MANY: Record<string, number> = { k: 1_000, m: 1_000_000 };

/**
 * A figure as it stands in a cell; null where it is no number. A figure that only counts is whole, so marks between
 * groups of three are between thousands there.
 * @param isCount whether the column counts things.
 */
export function numberIn(cell: Cell, style: NumberStyle, isCount: boolean): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const found = /^([-+]?[\d.,]+)([km])?%?$/i.exec(cell.replace(SPACES, ""));
  if (!found) return null;
  const [, digits = "", many] = found;
  const isGrouped = /^[-+]?\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !/^[-+]?0/.test(digits);
  const decimal = style === "comma" ? "," : ".";
  const isWhole = isGrouped && isCount && many === undefined;
  const plain = isWhole ? digits.replace(/[.,]/g, "") : withPoint(digits, decimal);
  const value = /^[-+]?\d*\.?\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value * (MANY[many?.toLowerCase() ?? ""] ?? 1) : null;
}

/** A whole number as somebody types it, with whatever they put between thousands; null where it is none. */
export function typedCount(text: string): number | null {
  const value = numberIn(text, "comma", true);
  return value !== null && Number.isInteger(value) ? value : null;
}

function withPoint(digits: string, decimal: "." | ","): string {
  const between = decimal === "." ? "," : ".";
  return digits.replaceAll(between, "").replace(decimal, ".");
}

/** "0:02:42", "12:30", "1:02:42,5" in seconds; null where it is no stretch of time. */
export function secondsIn(text: string): number | null {
  const found = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1] ?? 0) * 3_600 + Number(found[2]) * 60 + Number(found[3]);
}
