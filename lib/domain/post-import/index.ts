/*
 * Posts that come in by a table: a planning somebody made in a spreadsheet. Source: domain.md, "Work items".
 * What is read is shown before anything is done; a row is a post or says, field by field, why it is none.
 */
import { instantOf } from "@/lib/domain/language/wall-clock";
import { isDay } from "@/lib/domain/planning";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/workflow/limits";

export const POSTS_MAX = 200;

export const POST_COLUMNS = ["title", "date", "time", "channels", "text", "link", "about"] as const;
export type PostColumn = (typeof POST_COLUMNS)[number];

export type RowProblem = "required" | "tooLong" | "date" | "time" | "past" | "channel" | "link" | "about" | "needsDate";
/** What is wrong in a row, as the spreadsheet counts rows; `value`: what stands there. */
export type PostRowError = { row: number; column: PostColumn; problem: RowProblem; value: string };

export type ImportedPost = {
  row: number;
  title: string;
  plannedAt: string | null;
  channelIds: string[];
  body: string;
  linkUrl: string | null;
  isAboutUs: boolean;
};
export type FileProblem = { kind: "empty" | "noTitle" } | { kind: "tooMany"; max: number };
export type ReadPosts = { posts: ImportedPost[]; errors: PostRowError[] };

/** The words of the head of a column, in both languages. */
const HEADS: Record<PostColumn, readonly string[]> = {
  title: ["titel", "title", "onderwerp", "subject"],
  date: ["datum", "date", "dag", "day"],
  time: ["uur", "tijd", "tijdstip", "time", "hour"],
  channels: ["kanalen", "kanaal", "channels", "channel"],
  text: ["tekst", "text", "bericht", "post"],
  link: ["link", "url", "koppeling"],
  about: ["over", "waarover", "about"],
};
const ABOUT_US = ["ons", "over ons", "us", "about us"];
const FOR_COMMUNITY = ["", "buurt", "voor de buurt", "community", "for the community"];
/** Where a row says its day and not its hour. */
const USUAL_TIME = "10:00";

export type Reading = { channels: readonly { id: string; key: string; name: string }[]; zone: string; now: Date };

/** Reads the lines of a table, the first of which names the columns. Lines without anything in them are passed over. */
export function readPostTable(lines: readonly (readonly string[])[], reading: Reading): ReadPosts | FileProblem {
  const [head, ...rest] = lines;
  const places = placesOf(head ?? []);
  const rows = rest.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some(isFilled));
  if (rows.length === 0) return { kind: "empty" };
  if (places.title === undefined) return { kind: "noTitle" };
  if (rows.length > POSTS_MAX) return { kind: "tooMany", max: POSTS_MAX };
  const read = rows.map(({ cells, row }) => {
    const cell = (column: PostColumn) => (places[column] === undefined ? "" : (cells[places[column]] ?? "").trim());
    return readRow({ row, cell }, reading);
  });
  return { posts: read.map(({ post }) => post), errors: read.flatMap(({ errors }) => errors) };
}

const isFilled = (cell: string): boolean => cell.trim() !== "";

function placesOf(head: readonly string[]): Partial<Record<PostColumn, number>> {
  const names = head.map((name) => name.trim().toLowerCase());
  const found = POST_COLUMNS.flatMap((column) => {
    const place = names.findIndex((name) => HEADS[column].includes(name));
    return place === -1 ? [] : [[column, place] as const];
  });
  return Object.fromEntries(found);
}

type Row = { row: number; cell: (column: PostColumn) => string };

function readRow({ row, cell }: Row, reading: Reading): { post: ImportedPost; errors: PostRowError[] } {
  const errors: PostRowError[] = [];
  const wrong = (column: PostColumn, problem: RowProblem, value = cell(column)) =>
    void errors.push({ row, column, problem, value });
  const [title, body, linkUrl, about] = [cell("title"), cell("text"), cell("link"), cell("about").toLowerCase()];
  if (title === "") wrong("title", "required");
  if (title.length > TITLE_MAX) wrong("title", "tooLong");
  if (body.length > BODY_MAX) wrong("text", "tooLong");
  if (linkUrl !== "" && !isWebAddress(linkUrl)) wrong("link", "link");
  const isAboutUs = ABOUT_US.includes(about);
  if (!isAboutUs && !FOR_COMMUNITY.includes(about)) wrong("about", "about");
  const channelIds = namesIn(cell("channels")).flatMap((name) => {
    const wanted = name.toLowerCase();
    const found = reading.channels.find((one) => [one.name.toLowerCase(), one.key.toLowerCase()].includes(wanted));
    if (!found) wrong("channels", "channel", name);
    return found?.id ?? [];
  });
  const plannedAt = momentIn({ row, cell }, reading, wrong);
  const post = { row, title, plannedAt, channelIds: [...new Set(channelIds)], body, isAboutUs };
  return { post: { ...post, linkUrl: linkUrl === "" ? null : linkUrl }, errors };
}

const namesIn = (text: string): string[] =>
  text
    .split(/[,;+]/)
    .map((name) => name.trim())
    .filter(isFilled);

type Wrong = (column: PostColumn, problem: RowProblem) => void;

/** The moment of a row; a day alone is that day at ten, and an hour without a day is none. */
function momentIn({ cell }: Row, { zone, now }: Reading, wrong: Wrong): string | null {
  const [date, time] = [cell("date"), cell("time")];
  if (date === "") {
    if (time !== "") wrong("time", "needsDate");
    return null;
  }
  const day = dayIn(date);
  const hour = time === "" ? USUAL_TIME : timeIn(time);
  if (!day) wrong("date", "date");
  if (!hour) wrong("time", "time");
  if (!day || !hour) return null;
  const moment = instantOf(`${day}T${hour}`, zone);
  if (Date.parse(moment) > now.getTime()) return moment;
  wrong("date", "past");
  return null;
}

/** "2026-12-03", "3/12/2026", "03-12-2026", "3.12.2026": the day first, as both countries write it. */
function dayIn(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T00:00.*)?$/.exec(text)?.[1];
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const found = iso ?? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

/** "10:00", "9.30", "14u", "14u30", "14h30". */
function timeIn(text: string): string | null {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.uh](\d{2})?)?$/i.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).hostname.includes(".");
}
