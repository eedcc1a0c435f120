import { instantOf } from "@/lib/domain/language/wall-clock";
import { METRICS, type Metric } from "@/lib/domain/results/metrics";
import { type Cell, textOfCell } from "./cells";
import { type DayOrder, dateIn } from "./dates";
import { figureIn, postSources, type Sources } from "./figures";
import { momentInKey, type Platform } from "./keys";
import type { ClockOf, ReadPost, ReadResults, RowError } from "./model";
import { dateHead, idOf, isTotal, namesOf } from "./names";
import type { NumberStyle } from "./numbers";
import type { Table } from "./tables";

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

/** The messages of a table, and what is wrong in its rows. */
export function readPosts(table: Table, context: Context): void {
  const { platform, results } = context;
  const sources = postSources(table, platform);
  for (const { row, cells } of table.rows) {
    if (isTotal(idOf(table, cells)) || isTotal(textOfCell(cells[0]))) {
      results.totals += 1;
      continue;
    }
    const errors: RowError[] = [];
    const wrong: Wrong = (found) => void errors.push({ sheet: table.sheet, row, ...found });
    const post = readPost({ table, row, cells, sources }, context, wrong);
    if (post && errors.length === 0) results.posts.push(post);
    results.errors.push(...errors);
  }
}

type PostRow = { table: Table; row: number; cells: readonly Cell[]; sources: Sources<Metric> };

function readPost({ table, row, cells, sources }: PostRow, context: Context, wrong: Wrong): ReadPost | null {
  const { columns, head } = table;
  const at = (column: number | undefined) => (column === undefined ? "" : textOfCell(cells[column]));
  const last = Math.max(...Object.values(columns));
  if (table.separator !== null && cells.length <= last && cells.length < head.length) {
    wrong({ column: "", value: "", problem: "short" });
    return null;
  }
  const keys = namesOf(table, cells, context.platform);
  const text = at(columns.text) || at(columns.title);
  const moment = momentOf(table, { cells, keys }, context);
  if (!moment) wrong({ column: dateHead([table]), value: at(columns.publishTime ?? columns.date), problem: "date" });
  if (keys.length === 0 && text === "")
    wrong({ column: head[columns.link ?? columns.id ?? 0] ?? "", value: "", problem: "nameless" });
  const figures: ReadPost["figures"] = {};
  for (const metric of METRICS) {
    const source = sources[metric];
    const value = source ? figureIn(cells, source, context.style) : undefined;
    if (value === null)
      wrong({ column: head[source?.column ?? 0] ?? "", value: at(source?.column), problem: "number" });
    else if (value !== undefined) figures[metric] = value;
  }
  if (!moment) return null;
  if (keys.length === 0) keys.push(`text ${moment.publishedAt.slice(0, 16)} ${text.slice(0, 80)}`);
  const url = at(columns.link);
  const contentType = contentTypeIn(at(columns.postType), { platform: context.platform, text });
  const ofDay = dayOfFigures(table, cells, context);
  const named = { row, ofDay, keys, url: /^https?:\/\//.test(url) ? url : null, text, contentType, figures };
  return { ...named, ...moment };
}

/** The day that the figures of a row are of, where a file breaks its messages down by day; null: they are of always. */
function dayOfFigures({ columns }: Table, cells: readonly Cell[], { order }: Context): string | null {
  if (columns.publishTime === undefined || columns.date === undefined) return null;
  return dateIn(cells[columns.date], order)?.day ?? null;
}

const CLOCK_ZONES: Record<Exclude<ClockOf, "own">, string> = { pacific: "America/Los_Angeles", utc: "UTC" };
const NEAR_MS = 2 * 86_400_000;

type Moment = Pick<ReadPost, "publishedAt" | "hasTime">;

/** When a message went out: as its own name has it, else as the row says it. */
function momentOf(table: Table, row: { cells: readonly Cell[]; keys: string[] }, context: Context): Moment | null {
  const { columns } = table;
  const { order, zone, clock, results } = context;
  const written =
    (columns.publishTime === undefined ? null : dateIn(row.cells[columns.publishTime], order)) ??
    (columns.date === undefined ? null : dateIn(row.cells[columns.date], order));
  const inName = row.keys.flatMap((key) => momentInKey(key) ?? [])[0];
  if (inName && (!written || Math.abs(Date.parse(inName) - Date.parse(`${written.day}T12:00:00Z`)) < NEAR_MS))
    return { publishedAt: inName, hasTime: true };
  if (!written) return null;
  if (written.instant) return { publishedAt: written.instant, hasTime: true };
  if (written.time === null) return { publishedAt: instantOf(`${written.day}T12:00`, zone), hasTime: false };
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
 * One message that a file names more than once: day by day, and then its days add up, or in tables that each know something
 * else of it, and then the later one adds what it knows.
 */
export function merged(posts: readonly ReadPost[]): ReadPost[] {
  const byKey = new Map<string, ReadPost>();
  const days = new Map<string, Set<string>>();
  for (const post of posts) {
    const key = post.keys[0] ?? "";
    const known = byKey.get(key);
    const seen = days.get(key) ?? new Set();
    if (!known) byKey.set(key, { ...post, figures: { ...post.figures } });
    else if (post.ofDay && !seen.has(post.ofDay)) addFigures(known, post);
    else Object.assign(known.figures, post.figures);
    if (post.ofDay) days.set(key, seen.add(post.ofDay));
  }
  return [...byKey.values()];
}

function addFigures(known: ReadPost, { figures }: ReadPost): void {
  for (const metric of METRICS) {
    const more = figures[metric];
    if (more !== undefined) known.figures[metric] = (known.figures[metric] ?? 0) + more;
  }
}
