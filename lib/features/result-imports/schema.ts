import { z } from "zod";
import { isDay } from "@/lib/domain/planning";
import {
  CHANNEL_METRICS,
  type ChannelMetric,
  CLOCKS,
  type ClockOf,
  type DayOrder,
  FIELDS,
  type Metric,
  type Platform,
  type Question,
  READ_ROWS_MAX,
  type ReadProblem,
  type RowError,
  type Taken,
} from "@/lib/domain/results";
import { id, requiredText } from "@/lib/features/items/schema";
import { importedFigure, importedPost } from "@/lib/features/result-placing/schema";

export const RESULT_FILE_MAX_BYTES = 12 * 1024 * 1024;
/** More errors than this nobody mends at once. */
export const ROW_ERRORS_SHOWN = 50;

const day = z.object({ day: z.string().refine(isDay), metric: z.enum(CHANNEL_METRICS), value: importedFigure });

/** What a file brought, as it was shown; `id` makes a second sending the same import. */
export const importResultsInput = z.object({
  id,
  channelId: id,
  fileName: requiredText(200),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string().min(1).max(40),
  mapping: z.partialRecord(z.enum(FIELDS), z.int().min(0).max(200)).nullable(),
  posts: z.array(importedPost).max(READ_ROWS_MAX),
  days: z.array(day).max(READ_ROWS_MAX * CHANNEL_METRICS.length),
  /** The day the figures of its messages are of; null: of today. */
  ofDay: z.string().refine(isDay).nullable().default(null),
});
export type ImportedDay = z.output<typeof day>;

/** What a person says beside the file. `step`: whether it is only looked at. */
export const fileFields = z.object({
  step: z.enum(["look", "import"]),
  importId: id.optional(),
  channelId: id.optional(),
  dayOrder: z.enum(["day", "month"]).optional(),
  clock: z.enum(CLOCKS).optional(),
  /** When the file was made, as the device that holds it says. */
  savedAt: z.iso.datetime().optional(),
  /** The day its figures are of, as a person said it. */
  ofDay: z.string().refine(isDay).optional(),
  skipsErrors: z.literal("yes").optional(),
  pointsOut: z.literal("yes").optional(),
  mapping: z
    .string()
    .max(2_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "fields.unknown" });
        return z.NEVER;
      }
    })
    .pipe(z.partialRecord(z.enum(FIELDS), z.int().min(0).max(200)))
    .optional(),
});

export type MatchCounts = { link: number; time_and_text: number; known: number; new: number };

/**
 * What an import would do, in numbers. `added`: figures that were not known; `changed`: those that become otherwise;
 * `staying`: those that do not, because what is known is newer or of a longer time.
 */
export type ImportPlan = {
  matches: MatchCounts;
  added: number;
  changed: number;
  staying: number;
  daysAdded: number;
  daysChanged: number;
};

/** What a file holds, before anything is done with it. */
export type ResultFileCheck =
  | { outcome: "problem"; problem: ReadProblem }
  | { outcome: "asks"; question: Question }
  | {
      outcome: "ready";
      platform: Platform;
      posts: number;
      days: number;
      from: string | null;
      until: string | null;
      totals: Partial<Record<Metric, number>>;
      dayTotals: Partial<Record<ChannelMetric, number>>;
      /** Messages without a date: how many of them the channel knows by their names. */
      undated: { known: number; unknown: number };
      unavailable: number;
      errors: RowError[];
      errorCount: number;
      taken: Taken[];
      /** Whether its columns can be pointed out: it is one table. */
      canPointOut: boolean;
      leftOut: string[];
      clock: ClockOf;
      asksClock: boolean;
      dayOrder: DayOrder | null;
      /** The day its figures of messages are of. */
      ofDay: string;
      today: string;
      endsOpen: boolean;
      /** Null until a channel is chosen. */
      channelId: string | null;
      plan: ImportPlan | null;
    };

export type ImportedResults = { sourceId: string | null; plan: ImportPlan };

/** Where figures came from, as the history shows it. */
export type PastSource = {
  id: string;
  kind: "file" | "fetch" | "hand";
  format: string;
  channel: string;
  fileName: string | null;
  rows: number;
  added: number;
  changed: number;
  by: string | null;
  at: string;
};
