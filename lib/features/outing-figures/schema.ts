import { z } from "zod";
import { METRICS, type Metric } from "@/lib/domain/results";
import { day } from "@/lib/features/goals/schema";
import { id } from "@/lib/features/items/schema";

/** More than this nobody reaches; a number that long is a slip of the hand. */
const FIGURE_MAX = 1_000_000_000;

const figure = z
  .number({ error: "fields.wholeNumber" })
  .min(0, { error: "fields.wholeNumber" })
  .max(FIGURE_MAX, { error: "fields.number" });

/** Figures that somebody read off themselves. `id` makes a second sending the same; `onDay`: the day they were read. */
export const noteFiguresInput = z.object({
  id,
  outingId: id,
  onDay: day,
  figures: z
    .partialRecord(z.enum(METRICS), figure)
    .refine((figures) => Object.keys(figures).length > 0, { error: "fields.figureNeeded" }),
});

/** One figure of a message as somebody or something gave it, with where it came from. */
export type FigureLine = {
  outingId: string;
  metric: Metric;
  value: number;
  onDay: string;
  kind: "file" | "fetch" | "hand";
  fileName: string | null;
  /** Who brought it in; null: fetched by itself. */
  by: string | null;
  at: string;
};
