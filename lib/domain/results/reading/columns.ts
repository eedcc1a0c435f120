import { daySources, postSources } from "./figures";
import type { Platform } from "./keys";
import type { Taken } from "./model";
import { isOfPosts } from "./names";
import type { Table } from "./tables";

const sourcesOf = (table: Table, platform: Platform) =>
  isOfPosts(table) ? postSources(table, platform) : daySources(table, platform);

/** The columns that the figures of a table come from. */
export const columnsOfFigures = (table: Table, platform: Platform): number[] =>
  Object.values(sourcesOf(table, platform)).flatMap(({ column, otherwise }) => [column, otherwise ?? []].flat());

/** From which column each figure of a table is taken, by the name that the file gives it. */
export function takenFrom(table: Table, platform: Platform): Taken[] {
  const of = isOfPosts(table) ? "posts" : "days";
  return Object.entries(sourcesOf(table, platform)).map(([metric, { column }]) => {
    const name = table.head[column] ?? "";
    const isBare = column === table.columns.primary && table.title !== "";
    return { of, metric: metric as Taken["metric"], column: isBare ? table.title : name };
  });
}

/** The columns of a table that no figure came from and that say nothing about the message either. */
export function leftOutOf(table: Table, platform: Platform): string[] {
  const { columns, head, title, around } = table;
  const { id, contentId, link, text, publishTime, date, postType, mediaType } = columns;
  const facts = [id, contentId, link, text, columns.title, publishTime, date, postType, mediaType];
  const used = new Set([...facts, ...columnsOfFigures(table, platform)]);
  const bare = title === "" ? undefined : columns.primary;
  const unused = head.filter((name, index) => name !== "" && !used.has(index) && index !== bare);
  return [...unused, ...around];
}
