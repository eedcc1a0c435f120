import { NOBODY_SAID } from "@/lib/domain/results";
import { type Difference, differenceOf, type Pair } from "./difference";
import { added, allOf, DOUBT, MESSAGES_AT_LEAST, NOTHING, type Tally, type Typical, typicalOf, without } from "./tally";

/** Along what is asked what works. A part of the day is a few hours together: single hours would each hold too little. */
export const WORKS_LINES = ["audience", "content_type", "theme", "channel", "weekday", "day_part"] as const;
export type WorksLine = (typeof WORKS_LINES)[number];

export const DAY_PARTS = ["night", "early", "morning", "noon", "afternoon", "early_evening", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];
const FIRST_HOURS: readonly (readonly [number, DayPart])[] = [
  [20, "evening"],
  [17, "early_evening"],
  [14, "afternoon"],
  [12, "noon"],
  [9, "morning"],
  [6, "early"],
];

/** The part of the day an hour (0 to 23) lies in. */
export const dayPartOf = (hour: number): DayPart => FIRST_HOURS.find(([first]) => hour >= first)?.[1] ?? "night";

/** Messages of one value on a line, on one channel. */
export type Cell = Tally & { line: WorksLine; value: string; channelId: string };

/**
 * How sure one may be that a value does better or worse than the rest.
 * few: too little to say · more, less: sure · perhaps_more, perhaps_less: it looks so, and may be chance ·
 * same: sure that it makes little difference · unclear: it may be either.
 */
export const VERDICTS = ["few", "more", "less", "perhaps_more", "perhaps_less", "same", "unclear"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Finding = {
  line: WorksLine;
  value: string;
  messages: number;
  /** Null where there are too few messages to say what one usually gets. */
  typical: Typical | null;
  /** Against the rest, on the same channels; null where there is too little to compare. */
  against: Difference | null;
  verdict: Verdict;
};

/** Up to a quarter more, or a fifth less, is little: nobody would plan otherwise for it. */
const LITTLE = { low: 0.8, high: 1.25 };

/**
 * What works, for each value of each line against the rest of its line. Whoever asks forty questions finds two answers by
 * chance alone, so what is called sure is sure for all that is asked here together: the chances are corrected by Holm's
 * method over all values of all lines, which holds however they hang together. The order of the cells makes no difference.
 */
export function whatWorks(cells: readonly Cell[]): Finding[] {
  const lines = Map.groupBy(
    cells.filter(({ count }) => count > 0),
    ({ line }) => line,
  );
  const judged = [...lines].flatMap(([line, own]) => findingsOf(line, own));
  const chances = correctedChances(judged.map(({ against }) => against?.chance ?? null));
  return judged.map((finding, index) => ({ ...finding, verdict: verdictOf(finding.against, chances[index] ?? 1) }));
}

type Unjudged = Omit<Finding, "verdict">;

/** What has no theme belongs to the rest of each theme; of what must have a value but nobody said which, nothing is known. */
function findingsOf(line: WorksLine, cells: readonly Cell[]): Unjudged[] {
  const counted = line === "theme" ? cells : cells.filter(({ value }) => value !== NOBODY_SAID);
  const stratumOf = ({ channelId }: Cell) => (line === "channel" ? "" : channelId);
  const whole = talliesBy(counted, stratumOf);
  return [...Map.groupBy(counted, ({ value }) => value)]
    .filter(([value]) => value !== NOBODY_SAID)
    .map(([value, own]) => {
      const pairs = [...talliesBy(own, stratumOf)].map(
        ([stratum, some]): Pair => ({ some, others: without(whole.get(stratum) ?? NOTHING, some) }),
      );
      const all = allOf(own);
      const typical = typicalOf(all);
      return { line, value, messages: all.count, typical, against: typical ? differenceOf(pairs) : null };
    });
}

function talliesBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const cell of cells) tallies.set(keyOf(cell), added(tallies.get(keyOf(cell)) ?? NOTHING, cell));
  return tallies;
}

/** Holm's correction; null stays out of it. */
export function correctedChances(chances: readonly (number | null)[]): (number | null)[] {
  const asked = chances.flatMap((chance, index) => (chance === null ? [] : [{ chance, index }]));
  const corrected: (number | null)[] = chances.map(() => null);
  let largest = 0;
  for (const [rank, { chance, index }] of asked.toSorted((a, b) => a.chance - b.chance).entries()) {
    largest = Math.max(largest, Math.min(1, chance * (asked.length - rank)));
    corrected[index] = largest;
  }
  return corrected;
}

/** What may be said of a difference, given its chance as corrected for all that was asked beside it. */
export function verdictOf(against: Difference | null, corrected: number): Verdict {
  if (!against) return "few";
  const { middle, low, high } = against.times;
  if (low >= LITTLE.low && high <= LITTLE.high) return "same";
  if (corrected < DOUBT) return middle > 1 ? "more" : "less";
  if (against.chance < DOUBT) return middle > 1 ? "perhaps_more" : "perhaps_less";
  return "unclear";
}

/** Now against before, channel by channel; the one question that is asked of it. */
export function periodsCompared(
  now: ReadonlyMap<string, Tally>,
  before: ReadonlyMap<string, Tally>,
): { against: Difference | null; verdict: Verdict } {
  const pairs = [...now].map(([channelId, some]): Pair => ({ some, others: before.get(channelId) ?? NOTHING }));
  const against = differenceOf(pairs);
  return { against, verdict: verdictOf(against, against?.chance ?? 1) };
}

/** The findings that may be said aloud above everything: the surest of each line, those of what is made before when it goes out. */
export type Headline = { well: Finding[]; badly: Finding[] };
const SAID_AT_MOST = 2;

/** Derived from what is sure alone; of "about us" and "for others", which are each other's rest, the first is named. */
export function headlineOf(findings: readonly Finding[]): Headline {
  const named = findings.filter(({ line, value }) => line !== "audience" || value === "about_us");
  const strength = ({ against }: Finding) => Math.abs(Math.log(against?.times.middle ?? 1));
  const chosen = (verdict: Verdict) =>
    WORKS_LINES.flatMap((line) => {
      const own = named.filter((finding) => finding.line === line && finding.verdict === verdict);
      return own.toSorted((a, b) => strength(b) - strength(a) || a.value.localeCompare(b.value)).slice(0, 1);
    }).slice(0, SAID_AT_MOST);
  return { well: chosen("more"), badly: chosen("less") };
}

/** Whether there is enough to say anything at all. */
export const isEnough = (messages: number): boolean => messages >= 2 * MESSAGES_AT_LEAST;
