import type { ChannelMetric, Metric } from "@/lib/domain/results/metrics";
import type { DayOrder } from "./dates";
import type { Field } from "./fields";
import type { Platform } from "./keys";

/** More than a platform gives in one file. */
export const READ_ROWS_MAX = 50_000;

/** Whose clock a file without a zone shows. */
export const CLOCKS = ["own", "pacific", "utc"] as const;
export type ClockOf = (typeof CLOCKS)[number];

/** What a person may say about a file that does not say it itself. `mapping`: the number of a column, and what it is. */
export type Said = {
  dayOrder?: DayOrder;
  clock?: ClockOf;
  mapping?: Partial<Record<Field, number>>;
  /** Whether the columns are to be pointed out, whatever is recognised. */
  pointsOut?: boolean;
};
export type Reading = { zone: string; said: Said };

/** One message of a file. `hasTime` false: only its day is known. */
export type ReadPost = {
  row: number;
  /** The day its figures are of; null: all of them until now. */
  ofDay: string | null;
  keys: string[];
  url: string | null;
  text: string;
  publishedAt: string;
  hasTime: boolean;
  contentType: string | null;
  figures: Partial<Record<Metric, number>>;
};
/** A message whose file does not say when it went out: only who knows it by its name can place its figures. */
export type UndatedPost = Omit<ReadPost, "publishedAt" | "hasTime">;
/** One figure of the whole channel on a day. `of`: the platform that the table's own title names; null: it names none. */
export type ReadDay = { row: number; day: string; metric: ChannelMetric; value: number; of: Platform | null };

export type RowProblem = "date" | "number" | "nameless" | "short" | "long";
/** What is wrong in a row, as a spreadsheet counts rows. */
export type RowError = { sheet: string; row: number; column: string; value: string; problem: RowProblem };

/** Why a file as a whole is not taken. */
export type ReadProblem =
  | { kind: "empty" | "trello" | "noFigures" }
  | { kind: "cutOff"; row: number }
  | { kind: "mixedDates" | "split"; column: string }
  | { kind: "tooMany"; max: number };

/** `of`: of the messages or of the whole channel. */
export type Taken = { of: "posts" | "days"; metric: ChannelMetric; column: string };

export type ReadResults = {
  platform: Platform;
  posts: ReadPost[];
  undated: UndatedPost[];
  days: ReadDay[];
  errors: RowError[];
  /** From which columns each figure was taken. */
  taken: Taken[];
  /** Columns and sheets that were not used, and tables whose title says nothing we know. */
  leftOut: string[];
  /** Rows that add up the others. */
  totals: number;
  /** Rows in which the platform itself says that it could not tell of a message. */
  unavailable: number;
  clock: ClockOf;
  /** Whether the clock makes a difference: some message has a time and no zone. */
  asksClock: boolean;
  dayOrder: DayOrder | null;
};

/** What only a person can tell: in which order a file writes its dates, or what its columns are. */
export type Question =
  | { asks: "dayOrder"; sample: string }
  | { asks: "columns"; columns: { name: string; samples: string[] }[]; guessed: Partial<Record<Field, number>> };
