import { instantOf } from "@/lib/domain/language/wall-clock";
import { METRICS, type Metric } from "@/lib/domain/results/metrics";
import { type Cell, isFilled, textOfCell } from "./cells";
import { type DayOrder, dateInColumn } from "./dates";
import { figureIn, postSources, type Sources } from "./figures";
import { momentInKey, type Platform } from "./keys";
import type { ClockOf, ReadPost, ReadResults, RowError } from "./model";
import { dateHead, idOf, isOfTotals, isTotal, linkOf, namesOf } from "./names";
import { isNoFigure, type NumberStyle } from "./numbers";
import { isTooLong, type Table } from "./tables";

/** What holds for a whole file, and what is found in it. */
export type Context = {
  platform: Platform;
  order: DayOrder;
  style: NumberStyle;
  clock: ClockOf;
  zone: string;
  results: ReadResults;
};

export type Wrong = (found: Pick<RowError, "column" | "value" | "problem">) => void;

/** A message of a file; `publishedAt` null: the file does not say when it went out. */
export type Found = Omit<ReadPost, "publishedAt"> & { publishedAt: string | null };

/** The messages of a table; what is wrong in its rows goes into the results. */
export function readPosts(table: Table, context: Context): Found[] {
  const { platform, results } = context;
  const sources = postSources(table, platform);
  const isByDay = namesDays(table, context);
  return table.rows.flatMap(({ row, cells }) => {
    if (isTotal(idOf(table, cells)) || isOfTotals(cells)) {
      results.totals += 1;
      return [];
    }
    if (isUnavailable(table, cells)) {
      results.unavailable += 1;
      return [];
    }
    const errors: RowError[] = [];
    const wrong: Wrong = (found) => void errors.push({ sheet: table.sheet, row, ...found });
    const post = readPost({ table, row, cells, sources, isByDay }, context, wrong);
    results.errors.push(...errors);
    return post && errors.length === 0 ? [post] : [];
  });
}

const USUAL_ROWS = 2;

/** Whether the only date of a table is that of its figures: one message then stands there on day after day. */
function namesDays(table: Table, { platform }: Context): boolean {
  if (table.columns.publishTime !== undefined || table.columns.date === undefined) return false;
  const named = table.rows.flatMap(({ cells }) =>
    isOfTotals(cells) ? [] : (namesOf(table, cells, platform)[0] ?? []),
  );
  return named.length > 0 && named.length >= new Set(named).size * USUAL_ROWS;
}

/** Platforms write a row for what they could not find any more: words about that, or a link that leads to nothing. */
function isUnavailable(table: Table, cells: readonly Cell[]): boolean {
  const { columns } = table;
  const isThere = (column: number | undefined) => column !== undefined && isFilled(cells[column]);
  const { id, contentId, text, title, publishTime, dataComment, link } = columns;
  if ([id, contentId, text, title, publishTime].some(isThere) || linkOf(table, cells) !== "") return false;
  return isThere(dataComment) || isThere(link);
}

type PostRow = { table: Table; row: number; cells: readonly Cell[]; sources: Sources<Metric>; isByDay: boolean };

function readPost({ table, row, cells, sources, isByDay }: PostRow, context: Context, wrong: Wrong): Found | null {
  const { columns, head } = table;
  const at = (column: number | undefined) => (column === undefined ? "" : textOfCell(cells[column]));
  const last = Math.max(...Object.values(columns));
  if (table.separator !== null && cells.length <= last && cells.length < head.length) {
    wrong({ column: "", value: "", problem: "short" });
    return null;
  }
  if (isTooLong(table, cells)) {
    wrong({ column: "", value: "", problem: "long" });
    return null;
  }
  const keys = namesOf(table, cells, context.platform);
  const written = at(columns.text) || at(columns.title);
  const text = context.platform === "x" ? unescaped(written) : written;
  const dated = isByDay ? UNDATED : momentOf(table, { cells, keys }, context);
  const said = at(columns.publishTime) || at(columns.date);
  const moment = dated ?? (keys.length > 0 && isNoFigure(said) ? UNDATED : null);
  if (!moment) wrong({ column: dateHead([table]), value: said, problem: "date" });
  if (keys.length === 0 && text === "")
    wrong({ column: head[columns.link ?? columns.id ?? 0] ?? "", value: "", problem: "nameless" });
  const figures = figuresIn({ table, cells, sources }, context, wrong);
  if (!moment) return null;
  if (keys.length === 0) keys.push(`text ${(moment.publishedAt ?? "").slice(0, 16)} ${text.slice(0, 80)}`);
  const url = linkOf(table, cells);
  const named = head[columns.id ?? columns.contentId ?? -1] ?? "";
  const kind = [at(columns.postType), at(columns.mediaType), named].join(" ");
  const contentType = contentTypeIn(kind, { platform: context.platform, text });
  const ofDay = isByDay || columns.publishTime !== undefined ? dayOfFigures(table, cells, context) : null;
  return { row, ofDay, keys, url: /^https?:\/\//.test(url) ? url : null, text, contentType, figures, ...moment };
}

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">" };
/** As it was written: X keeps three signs in its files as a page of the web would. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (whole, name: string) => SIGNS[name] ?? whole);

type FigureRow = Pick<PostRow, "table" | "cells" | "sources">;

function figuresIn(
  { table: { head }, cells, sources }: FigureRow,
  context: Context,
  wrong: Wrong,
): ReadPost["figures"] {
  const figures: ReadPost["figures"] = {};
  for (const metric of METRICS) {
    const source = sources[metric];
    const value = source ? figureIn(cells, source, context.style) : undefined;
    if (value === null && source)
      wrong({ column: head[source.column] ?? "", value: textOfCell(cells[source.column]), problem: "number" });
    else if (value !== undefined && value !== null) figures[metric] = value;
  }
  return figures;
}

/** The day that the figures of a row are of, where a file breaks its messages down by day; null: they are of always. */
const dayOfFigures = ({ columns }: Table, cells: readonly Cell[], { order }: Context): string | null =>
  columns.date === undefined ? null : (dateInColumn(cells[columns.date], order)?.day ?? null);

const CLOCK_ZONES: Record<Exclude<ClockOf, "own">, string> = { pacific: "America/Los_Angeles", utc: "UTC" };
const NEAR_MS = 2 * 86_400_000;

type Moment = Pick<Found, "publishedAt" | "hasTime">;
const UNDATED: Moment = { publishedAt: null, hasTime: false };

/** When a message went out: as its own name has it, else as the row says it. */
function momentOf(table: Table, row: { cells: readonly Cell[]; keys: string[] }, context: Context): Moment | null {
  const { columns } = table;
  const { order, zone, clock, results } = context;
  const written =
    (columns.publishTime === undefined ? null : dateInColumn(row.cells[columns.publishTime], order)) ??
    (columns.date === undefined ? null : dateInColumn(row.cells[columns.date], order));
  const inName = row.keys.flatMap((key) => momentInKey(key) ?? [])[0];
  if (inName && (!written || Math.abs(Date.parse(inName) - Date.parse(`${written.day}T12:00:00Z`)) < NEAR_MS))
    return { publishedAt: inName, hasTime: true };
  if (!written) return null;
  if (written.instant) return { publishedAt: written.instant, hasTime: true };
  if (written.time === null) return { publishedAt: instantOf(`${written.day}T12:00`, zone), hasTime: false };
  if (/\b(?:utc|gmt)\b/i.test(dateHead([table])))
    return { publishedAt: instantOf(`${written.day}T${written.time}`, "UTC"), hasTime: true };
  results.asksClock = true;
  const from = clock === "own" ? zone : CLOCK_ZONES[clock];
  return { publishedAt: instantOf(`${written.day}T${written.time}`, from), hasTime: true };
}

const TYPES: readonly [RegExp, string][] = [
  [/video|reel|film|short|live/i, "video"],
  [/photo|foto|image|afbeelding|bild|carrousel|carousel|karussell|album|story|verhaal/i, "photo"],
  [/link|article|artikel|koppeling|lien/i, "link"],
  [/text|tekst|texte|status/i, "text"],
];

function contentTypeIn(said: string, { platform, text }: { platform: Platform; text: string }): string | null {
  const known = TYPES.find(([pattern]) => pattern.test(said))?.[1];
  if (known) return known;
  if (platform === "youtube" || platform === "tiktok") return "video";
  if (platform === "instagram") return "photo";
  if (platform === "x") return /https?:\/\//.test(text) ? "link" : "text";
  return null;
}

/**
 * One message that a file names more than once. Day by day its days add up, unless a row says what it did in all. In tables
 * that each know something else of it, the first that knows a figure says it: what comes after breaks it down.
 * @param tables the messages of each table of the file.
 */
export function merged(tables: readonly (readonly Found[])[]): Found[] {
  const byKey = new Map<string, Found>();
  const days = new Map<Found, Set<string>>();
  for (const posts of tables) {
    const before = new Map(byKey);
    for (const post of posts) {
      const name = post.keys[0] ?? "";
      const earlier = post.keys.flatMap((key) => before.get(key) ?? [])[0];
      const known = byKey.get(name) ?? earlier;
      const own = known ?? { ...post, figures: {} };
      if (!known) byKey.set(name, own);
      if (earlier?.ofDay === null && post.ofDay === null) own.figures = { ...post.figures, ...own.figures };
      else addRow(own, post, days);
      if (own.publishedAt === null) Object.assign(own, { publishedAt: post.publishedAt, hasTime: post.hasTime });
    }
    for (const found of [...byKey.values()]) for (const key of found.keys) if (!byKey.has(key)) byKey.set(key, found);
  }
  return [...new Set(byKey.values())];
}

/** Another row about a message: of a day its figures are added once, whatever stands there twice. */
function addRow(known: Found, post: Found, days: Map<Found, Set<string>>): void {
  if (post.ofDay === null)
    return void Object.assign(known, { ofDay: null, figures: { ...known.figures, ...post.figures } });
  if (known.ofDay === null) return;
  const seen = days.get(known) ?? new Set();
  days.set(known, seen);
  for (const metric of METRICS) {
    const more = post.figures[metric];
    const name = `${post.ofDay} ${metric}`;
    if (more === undefined || seen.has(name)) continue;
    seen.add(name);
    known.figures[metric] = (known.figures[metric] ?? 0) + more;
  }
}
