import { type DayOrder, dateInColumn, dayOrderOf } from "./dates";
import { momentInKey, type Platform } from "./keys";
import { isOfPosts, namesOf } from "./names";
import type { Table } from "./tables";

const ORDERS: readonly DayOrder[] = ["day", "month"];
const DAY_MS = 86_400_000;
const NEAR_MS = 2 * DAY_MS;

/**
 * The order of day and month in a file none of whose dates tells it by itself: as the names of its messages have it, or as
 * its days follow each other. Null where both orders, or neither, would do: then a person says it.
 */
export function orderWithin(tables: readonly Table[], platform: Platform): DayOrder | null {
  return onlyOne((order) => followsNames(tables, platform, order)) ?? onlyOne((order) => followsDays(tables, order));
}

function onlyOne(holds: (order: DayOrder) => boolean): DayOrder | null {
  const held = ORDERS.filter(holds);
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** Whether every message that holds its moment in its name has its date near that moment. */
function followsNames(tables: readonly Table[], platform: Platform, order: DayOrder): boolean {
  let isTold = false;
  for (const table of tables.filter(isOfPosts)) {
    const column = table.columns.publishTime ?? table.columns.date;
    for (const { cells } of column === undefined ? [] : table.rows) {
      const moment = namesOf(table, cells, platform).flatMap((key) => momentInKey(key) ?? [])[0];
      const written = dateInColumn(cells[column ?? 0], order);
      if (!moment || (!written && dayOrderOf([cells[column ?? 0]]) === "none")) continue;
      if (!written || Math.abs(Date.parse(moment) - Date.parse(`${written.day}T12:00:00Z`)) > NEAR_MS) return false;
      isTold = true;
    }
  }
  return isTold;
}

const FEWEST_DAYS = 3;

/** Whether the days of every table come one after the other, none left out. */
function followsDays(tables: readonly Table[], order: DayOrder): boolean {
  const ofDays = tables.filter((table) => !isOfPosts(table));
  return ofDays.length > 0 && ofDays.every((table) => isRun(table, order));
}

function isRun({ columns, rows }: Table, order: DayOrder): boolean {
  const days = new Set(rows.flatMap(({ cells }) => dateInColumn(cells[columns.date ?? 0], order)?.day ?? []));
  const moments = [...days].map((day) => Date.parse(day));
  return days.size >= FEWEST_DAYS && Math.max(...moments) - Math.min(...moments) === (days.size - 1) * DAY_MS;
}

/** Every message says its own moment in its name, so nobody has to say how the dates are written. */
export const allNamed = (tables: readonly Table[], platform: Platform): boolean =>
  tables.every(
    (table) =>
      isOfPosts(table) &&
      table.rows.every(({ cells }) => namesOf(table, cells, platform).some((key) => momentInKey(key) !== null)),
  );
