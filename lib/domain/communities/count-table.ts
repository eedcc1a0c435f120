import { type Day, isDay } from "@/lib/domain/planning";
import type { Count } from "./share";

/** Why a table of counts cannot be read at all. */
export type CountFileProblem = { kind: "empty" } | { kind: "noColumn"; part: Part } | { kind: "tooMany"; max: number };

/** Why one row is left out. */
export type CountRowProblem = "unknownCommunity" | "twice" | "day" | "future" | "number" | "moreThanThereAre";

/** A row that can be kept, by the number that a spreadsheet gives it. */
export type CountRow = Count & { row: number; communityId: string; name: string };
export type CountTable = {
  rows: CountRow[];
  errors: { row: number; problem: CountRowProblem; words: string }[];
};

const NAMES = {
  community: ["gemeenschap", "community", "naam", "name", "groep", "group"],
  day: ["dag", "datum", "day", "date"],
  size: ["leden", "grootte", "aantal", "volgers", "size", "members", "followers"],
  creators: ["makers", "maker", "creators", "creator"],
  critics: ["critici", "criticus", "beoordelaars", "critics", "critic", "judges"],
} as const;
type Part = keyof typeof NAMES;
const PARTS = Object.keys(NAMES) as Part[];

const ROWS_MAX = 1_000;
export const COUNT_MAX = 100_000_000;
const WORDS_SHOWN = 60;

type Known = { communities: readonly { id: string; name: string }[]; today: Day };

/**
 * The counts of a table whose first line names its columns, in any order. A row that is wrong is left out and said so; the
 * others can be kept.
 * @param lines cells as texts, the names first.
 */
export function readCountTable(lines: readonly (readonly string[])[], known: Known): CountTable | CountFileProblem {
  const [heads = [], ...rest] = lines;
  const filled = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (filled.length === 0) return { kind: "empty" };
  const places = placesOf(heads);
  const missing = PARTS.find((part) => places[part] < 0);
  if (missing) return { kind: "noColumn", part: missing };
  if (filled.length > ROWS_MAX) return { kind: "tooMany", max: ROWS_MAX };
  const table: CountTable = { rows: [], errors: [] };
  const seen = new Set<string>();
  for (const { cells, row } of filled) {
    const read = rowOf((part) => (cells[places[part]] ?? "").trim(), known);
    const key = "problem" in read ? "" : `${read.communityId} ${read.onDay}`;
    if ("problem" in read) table.errors.push({ row, ...read });
    else if (seen.has(key)) table.errors.push({ row, problem: "twice", words: read.name });
    else table.rows.push({ row, ...read });
    seen.add(key);
  }
  return table;
}

function placesOf(heads: readonly string[]): Record<Part, number> {
  const said = heads.map((head) => head.trim().toLowerCase());
  const placeOf = (part: Part) => said.findIndex((head) => (NAMES[part] as readonly string[]).includes(head));
  return Object.fromEntries(PARTS.map((part) => [part, placeOf(part)])) as Record<Part, number>;
}

type Read = Omit<CountRow, "row"> | { problem: CountRowProblem; words: string };

function rowOf(at: (part: Part) => string, { communities, today }: Known): Read {
  const wrong = (problem: CountRowProblem, words: string) => ({
    problem,
    words: words.slice(0, WORDS_SHOWN).toWellFormed(),
  });
  const said = at("community").toLowerCase();
  const community = communities.find(({ name }) => name.toLowerCase() === said);
  if (!community) return wrong("unknownCommunity", at("community"));
  const onDay = dayOf(at("day"));
  if (!onDay) return wrong("day", at("day"));
  if (onDay > today) return wrong("future", at("day"));
  const [size, creators, critics] = [numberOf(at("size")), numberOf(at("creators")), numberOf(at("critics"))];
  if (!size || creators === null || critics === null)
    return wrong("number", [at("size"), at("creators"), at("critics")].join(", "));
  if (creators + critics > size) return wrong("moreThanThereAre", community.name);
  return { communityId: community.id, name: community.name, onDay, size, creators, critics };
}

/** "2026-11-24", or as people here write it: "24/11/2026", "24-11-2026", "24.11.2026". */
function dayOf(text: string): Day | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.slice(0, 10);
  return isDay(written) ? written : null;
}

/** Whole numbers, with or without points, spaces or commas between the thousands. */
function numberOf(text: string): number | null {
  if (!/^\d{1,3}([ .,\u00a0]?\d{3})*$|^\d+$/.test(text)) return null;
  const number = Number(text.replace(/\D/g, ""));
  return number <= COUNT_MAX ? number : null;
}
