import type { Locale } from "@/lib/domain/language";

/** Words of a line: plain, or with more weight. `verdict` is underlined, as on the printed agreement. */
export type Run = string | { text: string; as: "strong" | "verdict" | "quiet" };
export type Line = string | readonly Run[];

export type PaperPart =
  /** Also a line in the list of contents that a reader shows beside the pages. */
  | { kind: "heading"; text: string; number?: string }
  | { kind: "text"; words: Line; tone?: "lead" | "quiet" }
  /** Sentences under each other, with a hairline between; `note` stands at the right. */
  | { kind: "rows"; rows: readonly PaperRow[] }
  | { kind: "table"; columns: readonly PaperColumn[]; rows: readonly (readonly Line[])[] }
  /** Bars with their words beside them; a share is between 0 and 1. */
  | { kind: "bars"; bars: readonly { label: string; share: number; value: string }[] }
  /** Parts with a picture (JPEG) at their right. */
  | { kind: "beside"; photo: Uint8Array; parts: readonly PaperPart[] }
  | { kind: "split"; left: readonly PaperPart[]; right: readonly PaperPart[] }
  /** Room to sign. */
  | { kind: "signatures"; people: readonly { name: string; role: string; date: string }[] };

export type PaperRow = { mark?: string; indent?: number; words: Line; note?: string; isChanged?: boolean };
export type PaperColumn = { head: string; share: number; align?: "right" };

/** A sheet as plain data: what it says and in which order; how it looks is one place's work. */
export type Paper = {
  language: Locale;
  title: string;
  organisation: string;
  /** At the right of the head: which version, which day. */
  beside: readonly Line[];
  /** In a box beside the title: what this is not (yet). */
  standing?: string;
  parts: readonly PaperPart[];
  /** At the foot of every page; `page` has `{page}` and `{pages}` in it. */
  foot: { left: string; page: string };
  /** Smaller letters: for what has to fit on one or two pages. */
  isDense?: boolean;
  madeAt: string;
};

/** No letters of ours: pictures in words are left out of a sheet rather than shown as boxes. */
const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{fe0f}|\u{200d}|\u{20e3}/gu;

/** Words as they can be printed: without pictures and without signs that are no letters to anybody. */
export const printable = (words: string): string =>
  words
    .replaceAll(PICTURES, "")
    .replaceAll(/[^\P{Cc}\n]/gu, " ")
    .replaceAll(/[ \t]{2,}/gu, " ")
    .trim();
