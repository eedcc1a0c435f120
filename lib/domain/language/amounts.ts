import { numberFormat } from "./formats";

const CENTS = 100;
/** A mark between every three digits, and another before the cents. */
const GROUPED = /^-?\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?$/;
const PLAIN = /^-?\d+(?:[.,]\d{1,2})?$/;

/**
 * An amount of money as somebody writes it, in cents: "1.200", "1,200.50", "€ 12,5" and "40,-" alike, since one mark
 * before three digits never stands for cents. Null where nothing is said, NaN where it is no amount.
 */
export function centsIn(text: string): number | null {
  const bare = text
    .replace(/\s+/g, " ")
    .replace(/€|\beuro?s?\b/gi, "")
    .replace(/,[-–]+\s*$/, "")
    .trim();
  if (bare === "") return null;
  if (GROUPED.test(bare)) return cents(bare.replace(/[.,' ](?=\d{3})/g, ""));
  return PLAIN.test(bare) ? cents(bare) : Number.NaN;
}

const cents = (digits: string): number => Math.round(Number(digits.replace(",", ".")) * CENTS);

/** The same, as it stands in a field to be changed: cents only where there are some. */
export function amountOf(inCents: number, locale: string): string {
  const digits = inCents % CENTS === 0 ? 0 : 2;
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(inCents / CENTS);
}
