import { z } from "zod";
import { PRIORITIES } from "@/lib/domain/authority";

// Said here and not taken from the items: answering them asks what was promised.
const id = z.uuid({ error: "fields.unknown" });

/** A quarter of a year of working days: what takes longer is no answer. */
const MINUTES_MAX = 60 * 8 * 65;
const minutes = z
  .int({ error: "fields.wholeNumber" })
  .min(1, { error: "fields.too_small" })
  .max(MINUTES_MAX, { error: "fields.too_big" });

/** What a promise is about (null: any), and within how much working time. */
export const setTargetInput = z
  .object({
    channelId: id.nullable(),
    topicId: id.nullable(),
    segmentId: id.nullable(),
    priority: z.enum(PRIORITIES).nullable(),
    firstAnswerMinutes: minutes,
    solvedMinutes: minutes,
  })
  .refine(({ firstAnswerMinutes, solvedMinutes }) => firstAnswerMinutes <= solvedMinutes, {
    path: ["solvedMinutes"],
    error: "fields.notLater",
  });

export const endTargetInput = z.object({ targetId: id });

/** What was promised about a case, as it is kept with it: the amounts, and the calendar they were counted in. */
export const keptPromise = z.object({
  targetId: z.string(),
  firstAnswerMinutes: z.int(),
  solvedMinutes: z.int(),
  calendarId: z.string(),
});
export type KeptPromise = z.infer<typeof keptPromise>;

type Named = { id: string; name: string };

export type TargetLine = {
  id: string;
  channel: Named | null;
  topic: Named | null;
  segment: Named | null;
  priority: string | null;
  firstAnswerMinutes: number;
  solvedMinutes: number;
};

export type TargetChoices = { channels: Named[]; topics: Named[]; segments: Named[] };
