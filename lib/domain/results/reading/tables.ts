import { type Cell, isFilled, plainHead, type Sheet, textOfCell } from "./cells";
import { dateIn } from "./dates";
import { type Field, fieldOf } from "./fields";
import { isOfPosts, isTotal } from "./names";

/** A head and what stands under it. `columns`: which column is what, the best of those that claim it. */
export type Table = {
  sheet: string;
  separator: string | null;
  /** The line above the head that names the table; "" where there is none. */
  title: string;
  head: readonly string[];
  columns: Partial<Record<Field, number>>;
  rows: { row: number; cells: readonly Cell[] }[];
  /** The titles of what stands around it in its sheet and is no table that we know. */
  around: string[];
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

/** A row of a text with more in it than its head has names: a mark within a number or a text moved the rest along. */
export const isTooLong = ({ separator, head }: Table, cells: readonly Cell[]): boolean =>
  separator !== null && cells.slice(head.length).some(isFilled);

/** Every table of a sheet: title lines stand above a head, and one sheet can hold several, under or beside each other. */
export function tablesIn(sheet: Sheet): Table[] {
  const tables: Table[] = [];
  const around: string[] = [];
  let open: Table[] = [];
  let title = "";
  sheet.lines.forEach((cells, index) => {
    const heads = headsIn(cells);
    if (heads.length > 0) {
      open = heads.map((columns) => ({ ...blank(sheet, title), head: cells.map(textOfCell), columns, around }));
      tables.push(...open);
      title = "";
      return;
    }
    const filled = cells.filter(isFilled);
    if (filled.length === 0) return;
    const isTitle = filled.length === 1 && headsIn(sheet.lines[index + 1] ?? []).length > 0;
    if (isTitle || open.length === 0) title = textOfCell(filled[0]);
    if (!isTitle && beginsOther(sheet, index, open)) {
      around.push(textOfCell(filled[0]));
      open = [];
      return;
    }
    if (isTitle) return;
    for (const table of open) table.rows.push({ row: index + 1, cells });
  });
  if (tables.length === 0) return oneStandingUp(sheet);
  return tables.map(withoutSubtitles);
}

/** What LinkedIn gives of one message: its names and figures under each other, each beside what it is called. */
function oneStandingUp(sheet: Sheet): Table[] {
  const pairs = sheet.lines.flatMap((cells, index) => {
    const [name, value] = cells;
    const isPair = typeof name === "string" && isFilled(name) && isFilled(value) && cells.filter(isFilled).length === 2;
    return isPair && value !== undefined ? [{ name, value, row: index + 1 }] : [];
  });
  const head = pairs.map(({ name }) => name);
  const columns = columnsOf(head, 0, head.length);
  const { link, id } = columns;
  const row = pairs[link ?? id ?? -1]?.row;
  if (row === undefined || !isHead(columns)) return [];
  return [
    { ...blank(sheet, ""), separator: null, head, columns, rows: [{ row, cells: pairs.map(({ value }) => value) }] },
  ];
}

/** Words alone after an empty line, with something else than a table of ours under it. A table of messages goes on. */
function beginsOther({ lines }: Sheet, index: number, open: readonly Table[]): boolean {
  const [first, ...more] = (lines[index] ?? []).filter(isFilled);
  if (more.length > 0 || typeof first !== "string" || isTotal(first) || isDateOrNumber(first)) return false;
  const isAfterNothing = !(lines[index - 1] ?? []).some(isFilled);
  const isOverSomething = (lines[index + 1] ?? []).some(isFilled);
  return isAfterNothing && isOverSomething && !open.some(isOfPosts);
}

const isDateOrNumber = (cell: Cell): boolean =>
  typeof cell !== "string" ||
  dateIn(cell, "day") !== null ||
  dateIn(cell, "month") !== null ||
  /^[\d.,\s%-]+$/.test(cell);

/** Without the row that only explains its head in words, as Facebook's older files have. */
function withoutSubtitles(table: Table): Table {
  const [first, ...rows] = table.rows;
  const said = first?.cells.filter(isFilled) ?? [];
  const { id, contentId, link } = table.columns;
  const isNamed = [id, contentId, link].some((column) => column !== undefined && isFilled(first?.cells[column]));
  const isWords = said.length > 0 && !said.some((cell) => isDateOrNumber(cell) || isTotal(textOfCell(cell)));
  return isWords && !isNamed && rows.length > 0 ? { ...table, rows } : table;
}

const blank = (sheet: Sheet, title: string): Table => ({
  sheet: sheet.name,
  separator: sheet.separator,
  title,
  head: [],
  columns: {},
  rows: [],
  around: [],
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

/**
 * The table of a file whose columns a person pointed out: its head is the first line with more than one name in it. Where
 * nothing names a message, the moment is the day of the whole channel.
 */
export function mappedTable(sheet: Sheet, mapping: Partial<Record<Field, number>>): Table | null {
  const at = firstHead(sheet);
  if (at === null) return null;
  const { publishTime, ...others } = mapping;
  const isOfMessages = (["id", "contentId", "link", "text", "title"] as const).some(
    (one) => mapping[one] !== undefined,
  );
  const columns = isOfMessages || publishTime === undefined ? mapping : { ...others, date: publishTime };
  const rows = sheet.lines
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some(isFilled));
  return { ...blank(sheet, ""), head: (sheet.lines[at] ?? []).map(textOfCell), columns, rows };
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
  const named = columnsOf(sheet.lines[at] ?? [], 0, head.length);
  return { columns, guessed: { ...placesIn(below, head.length), ...named }, below };
}

/** The columns that hold moments and links, whatever they are called. */
function placesIn(below: Sheet["lines"], width: number): Partial<Record<Field, number>> {
  const first = (is: (cell: Cell) => boolean): number =>
    Array.from({ length: width }, (_, index) =>
      below.flatMap((cells) => cells[index] ?? []).filter(isFilled),
    ).findIndex((filled) => filled.length > 0 && filled.filter(is).length * 2 > filled.length);
  const places = {
    publishTime: first((cell) => dateIn(cell, "day") !== null || dateIn(cell, "month") !== null),
    link: first((cell) => /^https?:\/\//.test(textOfCell(cell))),
  };
  return Object.fromEntries(Object.entries(places).filter(([, index]) => index >= 0));
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
