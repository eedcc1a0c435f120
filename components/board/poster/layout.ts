import { COLUMNS, type ShownColumn } from "@/lib/domain/board";
import { SORTS, type Sort } from "@/lib/domain/board/looking";

/** What can hang on a wall: everything but what was laid aside. */
export const POSTER_COLUMNS = COLUMNS.filter((column) => column !== "parked");
export const PAPERS = ["A3", "A4"] as const;
export type Paper = (typeof PAPERS)[number];

/** So many cards under each other can still be read from two metres: titles of some 8 mm and more. */
export const CARDS_ON: Record<Paper, readonly number[]> = { A3: [3, 4, 5], A4: [2, 3] };

export type PosterOptions = { columns: ShownColumn[]; paper: Paper; cards: number; sort: Sort };

type Parameters = Record<string, string | string[] | undefined>;

const USUAL: ShownColumn[] = ["pinned", "selected", "in_the_works", "published"];

/** What is printed, out of an address; what is not understood is as usual. */
export function posterOptions(parameters: Parameters): PosterOptions {
  const one = (name: string): string => [parameters[name]].flat()[0] ?? "";
  const asked = POSTER_COLUMNS.filter((column) => one("columns").split(",").includes(column));
  const paper = PAPERS.find((known) => known === one("paper")) ?? "A3";
  const cards = CARDS_ON[paper].find((count) => count === Number(one("cards"))) ?? CARDS_ON[paper].at(-1) ?? 3;
  const sort = SORTS.find((known) => known === one("sort")) ?? "newest";
  return { columns: asked.length > 0 ? asked : USUAL, paper, cards, sort };
}

/** The address at which a poster is printed like this. */
export function posterHref({ columns, paper, cards, sort }: PosterOptions): string {
  const parameters = new URLSearchParams({ columns: columns.join(","), paper, cards: String(cards), sort });
  return `/board/poster?${parameters}`;
}
