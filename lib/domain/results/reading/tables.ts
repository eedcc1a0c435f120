import { type Cell, isFilled, plainHead, type Sheet, textOfCell } from "./cells";
import { type Field, fieldOf } from "./fields";

/** A head and what stands under it. `columns`: which column is what, the best of those that claim it. */
export type Table = {
  sheet: string;
  separator: string | null;
  /** The line above the head that names the table; "" where there is none. */
  title: string;
  head: readonly string[];
  columns: Partial<Record<Field, number>>;
  rows: { row: number; cells: readonly Cell[] }[];
};

const NAMES_ROW: readonly Field[] = ["id", "contentId", "link", "date", "publishTime"];
const COUNTS: readonly Field[] = [
  "reach",
  "views",
  "impressions",
  "reactions",
  "comments",
  "reacties",
  "shares",
  "clicks",
  "saves",
  "follows",
  "watchSeconds",
  "watchMinutes",
  "watchHours",
  "engagements",
  "visits",
  "visitors",
  "followers",
  "primary",
];

/** Every table of a sheet: title lines stand above a head, and one sheet can hold several, under or beside each other. */
export function tablesIn(sheet: Sheet): Table[] {
  const tables: Table[] = [];
  let open: Table[] = [];
  let title = "";
  sheet.lines.forEach((cells, index) => {
    const heads = headsIn(cells);
    if (heads.length > 0) {
      open = heads.map((columns) => ({ ...blank(sheet, title), head: cells.map(textOfCell), columns }));
      tables.push(...open);
      title = "";
      return;
    }
    const filled = cells.filter(isFilled);
    if (filled.length === 0) return;
    const isTitle = filled.length === 1 && headsIn(sheet.lines[index + 1] ?? []).length > 0;
    if (isTitle || open.length === 0) title = textOfCell(filled[0]);
    if (isTitle) return;
    for (const table of open) table.rows.push({ row: index + 1, cells });
  });
  return tables;
}

const blank = (sheet: Sheet, title: string): Table => ({
  sheet: sheet.name,
  separator: sheet.separator,
  title,
  head: [],
  columns: {},
  rows: [],
});

/** The heads that a line holds: none, one, or several with an empty column between. */
function headsIn(cells: readonly Cell[]): Partial<Record<Field, number>>[] {
  if (cells.some((cell) => typeof cell !== "string")) return [];
  const beside = runsOf(cells)
    .map(({ from, to }) => columnsOf(cells, from, to))
    .filter(isHead);
  if (beside.length > 1) return beside;
  const whole = columnsOf(cells, 0, cells.length);
  return isHead(whole) ? [whole] : [];
}

const isHead = (columns: Partial<Record<Field, number>>): boolean =>
  NAMES_ROW.some((field) => columns[field] !== undefined) && COUNTS.some((field) => columns[field] !== undefined);

function runsOf(cells: readonly Cell[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  cells.forEach((cell, index) => {
    if (!isFilled(cell)) return;
    const last = runs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

/** Of several columns that say they are the same, the one with the best name, and of one name the first. */
function columnsOf(cells: readonly Cell[], from: number, to: number): Partial<Record<Field, number>> {
  const ranks: Partial<Record<Field, number>> = {};
  const columns: Partial<Record<Field, number>> = {};
  for (let index = from; index < to; index += 1) {
    const known = fieldOf(textOfCell(cells[index]));
    if (!known || known.rank >= (ranks[known.field] ?? Number.POSITIVE_INFINITY)) continue;
    ranks[known.field] = known.rank;
    columns[known.field] = index;
  }
  return columns;
}

/** The table of a file whose columns a person pointed out: its head is the first line with more than one name in it. */
export function mappedTable(sheet: Sheet, mapping: Partial<Record<Field, number>>): Table | null {
  const at = firstHead(sheet);
  if (at === null) return null;
  const rows = sheet.lines
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some(isFilled));
  return { ...blank(sheet, ""), head: (sheet.lines[at] ?? []).map(textOfCell), columns: mapping, rows };
}

const SAMPLES = 3;

/** The columns of a sheet as a person can point them out, with what stands in them. */
export function columnsToPointOut(sheet: Sheet) {
  const at = firstHead(sheet) ?? 0;
  const head = (sheet.lines[at] ?? []).map(textOfCell);
  const below = sheet.lines.slice(at + 1).filter((cells) => cells.some(isFilled));
  const columns = head.map((name, index) => ({
    name,
    samples: below.slice(0, SAMPLES).map((cells) => textOfCell(cells[index]).slice(0, 60)),
  }));
  return { columns, guessed: columnsOf(sheet.lines[at] ?? [], 0, head.length), below };
}

function firstHead(sheet: Sheet): number | null {
  const at = sheet.lines.findIndex((cells) => cells.filter(isFilled).length > 1);
  return at === -1 ? null : at;
}

/** The heads of a board that Trello wrote. */
export const isTrello = (sheet: Sheet): boolean => {
  const heads = sheet.lines.slice(0, 3).flatMap((cells) => cells.map((cell) => plainHead(textOfCell(cell))));
  return heads.includes("card id") && (heads.includes("list name") || heads.includes("card name"));
};
