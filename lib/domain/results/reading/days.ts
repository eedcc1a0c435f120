import { CHANNEL_METRICS, type ChannelMetric } from "@/lib/domain/results/metrics";
import { type Cell, isFilled, plainHead, type Sheet, textOfCell } from "./cells";
import { dateIn, dateInColumn, type Written } from "./dates";
import { daySources, figureIn } from "./figures";
import type { ReadDay } from "./model";
import { isOfTotals, platformOfTitle } from "./names";
import { numberIn } from "./numbers";
import type { Context, Wrong } from "./posts";
import { isTooLong, type Table } from "./tables";

/** The days of a table, and what is wrong in its rows. */
export function readDays(table: Table, context: Context): void {
  const { results, order, style, platform } = context;
  const sources = daySources(table, platform);
  const of = platformOfTitle(table.title);
  if (Object.keys(sources).length === 0 && table.title !== "") results.leftOut.push(table.title);
  const before = new Map(results.days.map((one) => [nameOfDay(one), one.value]));
  for (const { row, cells } of table.rows) {
    if (isOfTotals(cells)) {
      results.totals += 1;
      continue;
    }
    if (isTooLong(table, cells)) {
      results.errors.push({ sheet: table.sheet, row, column: "", value: "", problem: "long" });
      continue;
    }
    const column = table.columns.date ?? 0;
    const written: Written | null = dateInColumn(cells[column], order);
    const wrong: Wrong = (found) => void results.errors.push({ sheet: table.sheet, row, ...found });
    if (!written) {
      wrong({ column: table.head[column] ?? "", value: textOfCell(cells[column]), problem: "date" });
      continue;
    }
    for (const metric of CHANNEL_METRICS) {
      const source = sources[metric];
      const value = source ? figureIn(cells, source, style) : undefined;
      if (value === null && source) {
        wrong({ column: table.head[source.column] ?? "", value: textOfCell(cells[source.column]), problem: "number" });
      } else if (value !== undefined && value !== null) {
        const found: ReadDay = { row, day: written.day, metric, value, of };
        const known = before.get(nameOfDay(found));
        if (known === undefined) results.days.push(found);
        else if (known !== value)
          results.leftOut.push(table.title || table.sheet || (table.head[source?.column ?? 0] ?? ""));
      }
    }
  }
}

/** A day that two tables of a file tell of is taken from the first: added up it would count twice. */
const nameOfDay = ({ day, metric, of }: ReadDay): string => `${of} ${day} ${metric}`;

/**
 * The days of one channel: a file can hold those of Facebook and of Instagram under each other, each under its own title.
 * @param network of the channel; null where none was chosen yet: then of what stands first.
 */
export function daysOn(days: readonly ReadDay[], network: string | null): ReadDay[] {
  const named = new Set(days.flatMap(({ of }) => of ?? []));
  if (named.size < 2) return [...days];
  const [first] = named;
  const chosen = [...named].find((platform) => platform === network) ?? (network === null ? first : undefined);
  return days.filter(({ of }) => of === null || of === chosen);
}

/** Whether a file holds days of more than one channel. */
export const isOfSeveral = (days: readonly ReadDay[]): boolean => new Set(days.flatMap(({ of }) => of ?? [])).size > 1;

const STANDING =
  /^(?:total followers|totaal aantal volgers|volgers|follower|nombre total dabonnes|total des abonnes)\D*?(\d.*?)\s*:?$/;

/** "Total followers on 4/23/2023:" and, beside it, how many. */
export function standing(sheets: readonly Sheet[]): { said: string; on: string; row: number; count: Cell }[] {
  return sheets.flatMap(({ lines }) =>
    lines.slice(0, 5).flatMap(([said, count], index) => {
      const on = typeof said === "string" ? STANDING.exec(plainHead(said))?.[1] : undefined;
      const isSaid = on !== undefined && isFilled(count) && count !== undefined;
      return isSaid ? [{ said: textOfCell(said), on, row: index + 1, count }] : [];
    }),
  );
}

/** How many followers there were on the day that a sheet says above its table. */
export function readStanding(sheets: readonly Sheet[], { order, style, results }: Context): void {
  for (const { said, on, row, count } of standing(sheets)) {
    const day: string | undefined = dateIn(on, order)?.day;
    const value = numberIn(count, style, true);
    const found: ReadDay[] =
      day && value !== null ? [{ row, day, metric: "followers" satisfies ChannelMetric, value, of: null }] : [];
    results.days.push(...found);
    if (found.length > 0) results.taken.push({ of: "days", metric: "followers", column: said });
  }
}
