import { type Cell, isFilled, plainHead, type Sheet, textOfCell } from "./cells";
import { columnsOfFigures, leftOutOf, takenFrom } from "./columns";
import { dateIn, dayOrderOf } from "./dates";
import { readDays, readStanding, standing } from "./days";
import { withoutTwins } from "./films";
import type { Platform } from "./keys";
import { type Question, READ_ROWS_MAX, type Reading, type ReadProblem, type ReadResults } from "./model";
import { dateHead, isOfPosts, isTotal, platformIn } from "./names";
import { isShare, numberIn, numberStyleOf } from "./numbers";
import { allNamed, orderWithin } from "./order";
import { type Context, type Found, merged, readPosts } from "./posts";
import { columnsToPointOut, isTrello, mappedTable, type Table, tablesIn } from "./tables";

/**
 * Reads an export of a platform, or a table whose columns a person pointed out: its messages and its days, with every row
 * that could not be read. What only a person can tell comes back as a question.
 * @param sheets as the file holds them, the first first.
 * @param reading the organisation's own time zone, and what a person said about the file.
 */
export function readResults(sheets: readonly Sheet[], reading: Reading): ReadResults | Question | ReadProblem {
  const [first] = sheets;
  if (!first || !sheets.some(({ lines }) => lines.some((cells) => cells.some(isFilled)))) return { kind: "empty" };
  if (isTrello(first)) return { kind: "trello" };
  const { mapping, pointsOut } = reading.said;
  if (pointsOut) return askColumns(first, mapping);
  const pointedOut = mapping ? [mappedTable(first, mapping) ?? []].flat() : sheets.flatMap(tablesIn);
  const filled = pointedOut.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return pointedOut.length > 0 ? { kind: "empty" } : unknownTable(first);
  if (filled.reduce((sum, { rows }) => sum + rows.length, 0) > READ_ROWS_MAX)
    return { kind: "tooMany", max: READ_ROWS_MAX };
  const cut = cutOffIn(filled);
  if (cut !== null) return { kind: "cutOff", row: cut };
  const tables = usable(filled);
  const [split] = filled;
  if (split && tables.length === 0) return { kind: "split", column: splitBy(split) ?? "" };
  return !mapping && tables.every(isOfSubscribersAlone) ? unknownTable(first) : readTables(tables, sheets, reading);
}

/** Without what would count a thing twice: messages day by day that stand there once as well, and days broken down. */
function usable(tables: readonly Table[]): Table[] {
  const isDaily = ({ columns: { publishTime, date }, rows }: Table): boolean =>
    publishTime !== undefined && date !== undefined && rows.some(({ cells }) => dateIn(cells[date], "day") !== null);
  const isTwice = tables.some((table) => isOfPosts(table) && !isDaily(table));
  return tables.filter((table) => (isOfPosts(table) ? !(isTwice && isDaily(table)) : splitBy(table) === null));
}

/** By what a table breaks its days down, where one day stands in it more than once with something else beside it. */
function splitBy({ columns: { date = 0 }, rows, head }: Table): string | null {
  const byDay = new Map<string, string>();
  for (const { cells } of rows) {
    const [day, whole] = [textOfCell(cells[date]), cells.map(textOfCell).join("\n")];
    if (isFilled(day) && (byDay.get(day) ?? whole) !== whole) {
      const before = (byDay.get(day) ?? "").split("\n");
      return head.find((name, index) => name !== "" && textOfCell(cells[index]) !== before[index]) ?? "";
    }
    byDay.set(day, whole);
  }
  return null;
}

/** YouTube calls by one name those who came on a day and those who were there then; alone, only a person can tell. */
const isOfSubscribersAlone = (table: Table): boolean =>
  !isOfPosts(table) &&
  table.head.filter((name) => name !== "").length === 2 &&
  table.columns.follows !== undefined &&
  /^(?:subscribers|abonnees|abonnenten|abonnes)$/.test(plainHead(table.head[table.columns.follows] ?? ""));

/** Columns to be pointed out, where there is anything to point at: dates or links, and numbers. */
function unknownTable(sheet: Sheet): Question | ReadProblem {
  const { columns, below } = columnsToPointOut(sheet);
  const most = (is: (cell: Cell | undefined) => boolean) =>
    columns.some((_, index) => {
      const filled = below.map((cells) => cells[index]).filter(isFilled);
      return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
    });
  const isPlace = (cell: Cell | undefined) =>
    dateIn(cell, "day") !== null || dateIn(cell, "month") !== null || /^https?:\/\//.test(textOfCell(cell));
  const isNumber = (cell: Cell | undefined) => cell !== undefined && numberIn(cell, "point", false) !== null;
  return most(isPlace) && most(isNumber) ? askColumns(sheet) : { kind: "noFigures" };
}

/** @param said what was pointed out before; without it, what the heads say. */
function askColumns(sheet: Sheet, said?: Reading["said"]["mapping"]): Question {
  const { columns, guessed } = columnsToPointOut(sheet);
  const { follows, ...sure } = guessed;
  const isSubscribers = follows !== undefined && columns.length === 2;
  return { asks: "columns", columns, guessed: said ?? (isSubscribers ? sure : guessed) };
}

/** The row in which a text ends before its line does, where all lines before are whole. */
function cutOffIn(tables: readonly Table[]): number | null {
  const lasts = new Map(tables.map((table) => [table.sheet, table]));
  return [...lasts.values()].flatMap((table) => cutOffRow(table) ?? [])[0] ?? null;
}

function cutOffRow({ head, rows, separator }: Table): number | null {
  const row = rows.at(-1);
  if (!row || separator === null || row.cells.length >= head.length) return null;
  if (isTotal(textOfCell(row.cells[0]))) return null;
  return rows.slice(0, -1).every(({ cells }) => cells.length >= head.length) ? row.row : null;
}

function readTables(
  tables: readonly Table[],
  sheets: readonly Sheet[],
  { zone, said }: Reading,
): ReadResults | Question | ReadProblem {
  const dated = tables.flatMap(({ columns, rows }) => rows.flatMap(({ cells }) => dateCells(columns, cells)));
  const platform = platformIn(tables);
  const written = dayOrderOf([...dated, ...standing(sheets).map(({ on }) => on)]);
  const order = written === "open" ? (orderWithin(tables, platform) ?? written) : written;
  if (order === "both") return { kind: "mixedDates", column: dateHead(tables) };
  if (order === "open" && !said.dayOrder && !allNamed(tables, platform)) {
    const sample = textOfCell(dated.find((cell) => dayOrderOf([cell]) === "open"));
    return { asks: "dayOrder", sample };
  }
  const clock = said.clock ?? (platform === "facebook" || platform === "instagram" ? "pacific" : "own");
  const isKnown = order === "day" || order === "month";
  const results: ReadResults = {
    platform,
    posts: [],
    undated: [],
    days: [],
    errors: [],
    taken: tables.flatMap((table) => takenFrom(table, platform)),
    leftOut: [],
    totals: 0,
    unavailable: 0,
    clock,
    asksClock: false,
    dayOrder: order === "none" ? null : isKnown ? order : (said.dayOrder ?? "month"),
  };
  const style =
    numberStyleOf(figureCells(tables, platform)) ??
    numberStyleOf(otherCells(tables)) ??
    (tables[0]?.separator === ";" ? "comma" : "point");
  const context: Context = { platform, order: results.dayOrder ?? "month", style, clock, zone, results };
  const found: Found[][] = [];
  for (const table of tables) {
    if (isOfPosts(table)) found.push(readPosts(table, context));
    else readDays(table, context);
  }
  readStanding(sheets, context);
  const unread = sheets.filter(({ name }) => name !== "" && !tables.some(({ sheet }) => sheet === name));
  const leftOut = [...tables.flatMap((table) => leftOutOf(table, platform)), ...unread.map(({ name }) => name)];
  results.leftOut = [...new Set([...results.leftOut, ...leftOut])];
  for (const { publishedAt, hasTime, ...post } of withoutTwins(merged(found), platform)) {
    if (publishedAt === null) results.undated.push(post);
    else results.posts.push({ ...post, publishedAt, hasTime });
  }
  const { posts, undated, days, errors } = results;
  return posts.length + undated.length + days.length + errors.length === 0 ? { kind: "noFigures" } : results;
}

function dateCells(columns: Table["columns"], cells: readonly Cell[]): (Cell | undefined)[] {
  return [columns.publishTime, columns.date].flatMap((column) => (column === undefined ? [] : [cells[column]]));
}

/** The shares in a table, whose marks are those of its other numbers. */
function* otherCells(tables: readonly Table[]): Iterable<Cell | undefined> {
  for (const { rows, head } of tables) {
    const shares = head.flatMap((name, index) => (/%|\brate\b|ratio|percent/i.test(name) ? [index] : []));
    for (const { cells } of rows) {
      for (const [index, cell] of cells.entries()) if (shares.includes(index) || isShare(cell)) yield cell;
    }
  }
}

function* figureCells(tables: readonly Table[], platform: Platform): Iterable<Cell | undefined> {
  for (const table of tables) {
    const columns = columnsOfFigures(table, platform);
    for (const { cells } of table.rows) for (const column of columns) yield cells[column];
  }
}
