import { type Cell, isFilled, type Sheet, textOfCell } from "./cells";
import { dateIn, dayOrderOf } from "./dates";
import { readDays, readStanding, standing } from "./days";
import { daySources, metricOfTitle, postSources } from "./figures";
import { momentInKey, type Platform } from "./keys";
import { type Question, READ_ROWS_MAX, type Reading, type ReadProblem, type ReadResults } from "./model";
import { dateHead, isOfPosts, isTotal, namesOf, platformIn } from "./names";
import { numberIn, numberStyleOf } from "./numbers";
import { type Context, merged, readPosts } from "./posts";
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
  const { mapping } = reading.said;
  const pointedOut = mapping ? [mappedTable(first, mapping) ?? []].flat() : sheets.flatMap(tablesIn);
  const tables = pointedOut.filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return pointedOut.length > 0 ? { kind: "empty" } : unknownTable(first);
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > READ_ROWS_MAX)
    return { kind: "tooMany", max: READ_ROWS_MAX };
  const cut = cutOffIn(tables);
  return cut === null ? readTables(tables, sheets, reading) : { kind: "cutOff", row: cut };
}

/** Columns to be pointed out, where there is anything to point at: dates or links, and numbers. */
function unknownTable(sheet: Sheet): Question | ReadProblem {
  const { columns, guessed, below } = columnsToPointOut(sheet);
  const most = (is: (cell: Cell | undefined) => boolean) =>
    columns.some((_, index) => {
      const filled = below.map((cells) => cells[index]).filter(isFilled);
      return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
    });
  const isPlace = (cell: Cell | undefined) =>
    dateIn(cell, "day") !== null || dateIn(cell, "month") !== null || /^https?:\/\//.test(textOfCell(cell));
  const isNumber = (cell: Cell | undefined) => cell !== undefined && numberIn(cell, "point", true) !== null;
  return most(isPlace) && most(isNumber) ? { asks: "columns", columns, guessed } : { kind: "noFigures" };
}

/** The row in which a text ends before its line does, where all lines before are whole. */
function cutOffIn(tables: readonly Table[]): number | null {
  const last = tables.at(-1);
  const row = last?.rows.at(-1);
  if (!last || !row || last.separator === null || row.cells.length >= last.head.length) return null;
  if (isTotal(textOfCell(row.cells[0]))) return null;
  return last.rows.slice(0, -1).every(({ cells }) => cells.length >= last.head.length) ? row.row : null;
}

function readTables(
  tables: readonly Table[],
  sheets: readonly Sheet[],
  { zone, said }: Reading,
): ReadResults | Question | ReadProblem {
  const dated = tables.flatMap(({ columns, rows }) => rows.flatMap(({ cells }) => dateCells(columns, cells)));
  const order = dayOrderOf([...dated, ...standing(sheets).map(({ on }) => on)]);
  if (order === "both") return { kind: "mixedDates", column: dateHead(tables) };
  const platform = platformIn(tables);
  if (order === "open" && !said.dayOrder && !allNamed(tables, platform)) {
    const sample = textOfCell(dated.find((cell) => dayOrderOf([cell]) === "open"));
    return { asks: "dayOrder", sample };
  }
  const clock = said.clock ?? (platform === "facebook" || platform === "instagram" ? "pacific" : "own");
  const isKnown = order === "day" || order === "month";
  const results: ReadResults = {
    platform,
    posts: [],
    days: [],
    errors: [],
    leftOut: [],
    totals: 0,
    clock,
    asksClock: false,
    dayOrder: order === "none" ? null : isKnown ? order : (said.dayOrder ?? "month"),
  };
  const style = numberStyleOf(figureCells(tables, platform)) ?? (tables[0]?.separator === ";" ? "comma" : "point");
  const context: Context = { platform, order: results.dayOrder ?? "month", style, clock, zone, results };
  for (const table of tables) (isOfPosts(table) ? readPosts : readDays)(table, context);
  readStanding(sheets, context);
  results.leftOut = [...new Set([...results.leftOut, ...tables.flatMap((table) => unused(table, platform))])];
  results.posts = merged(results.posts);
  const isNothing = results.posts.length + results.days.length + results.errors.length === 0;
  return isNothing ? { kind: "noFigures" } : results;
}

function dateCells(columns: Table["columns"], cells: readonly Cell[]): (Cell | undefined)[] {
  return [columns.publishTime, columns.date].flatMap((column) => (column === undefined ? [] : [cells[column]]));
}

/** Every message says its own moment in its name, so nobody has to say how the dates are written. */
const allNamed = (tables: readonly Table[], platform: Platform): boolean =>
  tables.every(
    (table) =>
      isOfPosts(table) &&
      table.rows.every(({ cells }) => namesOf(table, cells, platform).some((key) => momentInKey(key) !== null)),
  );

function* figureCells(tables: readonly Table[], platform: Platform): Iterable<Cell | undefined> {
  for (const table of tables) {
    const sources = Object.values(isOfPosts(table) ? postSources(table, platform) : daySources(table, platform));
    for (const { cells } of table.rows) for (const { column } of sources) yield cells[column];
  }
}

/** The columns of a table that no figure came from and that say nothing about the message either. */
function unused(table: Table, platform: Platform): string[] {
  const sources = Object.values(isOfPosts(table) ? postSources(table, platform) : daySources(table, platform));
  const columns = table.columns;
  const facts = [
    columns.id,
    columns.contentId,
    columns.link,
    columns.text,
    columns.title,
    columns.publishTime,
    columns.date,
  ];
  const used = new Set([...facts, columns.postType, ...sources.map(({ column }) => column)]);
  const named = columns.primary !== undefined && metricOfTitle(table.title) !== null;
  return table.head.filter((name, index) => name !== "" && !used.has(index) && !(named && index === columns.primary));
}
