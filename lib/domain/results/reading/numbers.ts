import type { Cell } from "./cells";

/** How a file writes its numbers: which mark stands before what is less than one. */
export type NumberStyle = "point" | "comma";

const EMPTY =
  /^(?:|-+|–|—|\.+|…|#[^\s\d][^\s]*|n\/?a|nan|n\.?v\.?t\.?|n\.?b\.?|n\.?d\.?|k\. ?a\.|s\. ?o\.|null|none|onbekend|unknown|inconnu|niet beschikbaar|not available|nicht verf[uü]gbar|non disponible|not applicable|niet van toepassing|nicht zutreffend|non applicable|no data|geen gegevens|keine daten|aucune donn[eé]e)$/i;
/** Spaces of every kind and the apostrophe stand between thousands in some countries. */
const SPACES = /[\s'’]/g;
/** Marks that nobody sees, as some programs write around a number. */
const UNSEEN = /\p{Cf}/gu;

export const isNoFigure = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === "string" && EMPTY.test(cell.replace(UNSEEN, "").trim()));

/**
 * The style of a whole file, told by those of its numbers that can be read in one way only; null where none can.
 * "1.234" alone tells nothing; "1.2345", "1,5" and "1.234,5" do.
 */
export function numberStyleOf(cells: Iterable<Cell | undefined>): NumberStyle | null {
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.replace(UNSEEN, "").replace(SPACES, "").replace(/%$/, "");
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
 * A figure as it stands in a cell; null where it is no number, or where it is none that this column can hold. A figure that
 * only counts is whole, so one mark before a group of three is between thousands there; a part of one is no count.
 * @param isCount whether the column counts things.
 */
export function numberIn(cell: Cell, style: NumberStyle, isCount: boolean): number | null {
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? written(cell, style, isCount) : null;
  if (value === null || !Number.isFinite(value)) return null;
  return isCount && !Number.isInteger(value) ? null : value;
}

function written(cell: string, style: NumberStyle, isCount: boolean): number | null {
  const found = /^([-+−]?)\s?([\d.,][\d.,\s'’]*?)\s?([km])?\s?%?$/i.exec(cell.replace(UNSEEN, "").trim());
  if (!found) return null;
  const [, sign = "", digits = "", many] = found;
  const plain = withPoint(digits, style, isCount && many === undefined);
  if (plain === null) return null;
  const value = many === undefined ? Number(plain) : Math.round(Number(plain) * (MANY[many.toLowerCase()] ?? 1));
  return sign === "-" || sign === "−" ? -value : value;
}

/** A whole number as somebody types it, with whatever they put between thousands; null where it is none. */
export function typedCount(text: string): number | null {
  const value = numberIn(text, "comma", true);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** Not three digits behind the only mark, or nought or too much before it: it can only be a decimal mark. */
const DECIMAL = /^(?:\d*[.,](?:\d{1,2}|\d{4,})|0?[.,]\d{3}|\d{4,}[.,]\d{3})$/;
/** Groups of three with one and the same mark between, and behind another mark what is less than one. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,\s'’])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
/** As in India: groups of two before the last. */
const IN_TWOS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** Digits as a program reads them; null where the marks between them make no number in any country. */
function withPoint(digits: string, style: NumberStyle, isWhole: boolean): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (DECIMAL.test(digits)) return digits.replace(",", ".");
  if (IN_TWOS.test(digits)) return digits.replaceAll(",", "");
  const between = GROUPED.exec(digits)?.[1];
  if (between === undefined) return null;
  const isOneGroup = /^\d+[.,]\d{3}$/.test(digits);
  if (isOneGroup && !isWhole && between === (style === "comma" ? "," : ".")) return digits.replace(between, ".");
  return digits.replaceAll(between, "").replace(",", ".");
}

/** "0:02:42", "12:30", "1:02:42,5" in seconds; null where it is no stretch of time. */
export function secondsIn(text: string): number | null {
  const found = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1] ?? 0) * 3_600 + Number(found[2]) * 60 + Number(found[3]);
}
