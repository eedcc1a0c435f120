import { z } from "zod";
import { changeCount } from "@/lib/features/items/schema";
import type { Success } from "@/lib/features/walls/schema";

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "fields.time" });

export const changeRoundsInput = z.object({
  seenRevision: changeCount,
  weekMail: z.boolean(),
  weekMailDay: z.int({ error: "fields.choose" }).min(1, { error: "fields.choose" }).max(7, { error: "fields.choose" }),
  weekMailAt: time,
  monthReport: z.boolean(),
  monthReportDay: z
    .int({ error: "fields.choose" })
    .min(1, { error: "fields.choose" })
    .max(28, { error: "fields.choose" }),
  monthReportAt: time,
});

/** What goes round by itself, and when next. */
export type RoundsView = Omit<z.output<typeof changeRoundsInput>, "seenRevision"> & {
  revision: number;
  nextMailAt: string | null;
  nextReportAt: string | null;
};

/** What the mail of a week tells. */
export type WeekNews = {
  successes: Success[];
  thanks: { by: string; to: string; title: string; words: string }[];
};
