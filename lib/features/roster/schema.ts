import { z } from "zod";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { isDay, weekdayOf } from "@/lib/domain/planning";

/** More spans on one day than this nobody keeps apart. */
const SPANS_MAX = 6;
export const EVERY_WEEKS_MAX = 8;

// Said here and not taken from the items: who is at the buttons is asked by what judges those.
const id = z.uuid({ error: "fields.unknown" });
const day = z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" });
const time = z.string({ error: "fields.required" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "fields.time" });
const endTime = z
  .string({ error: "fields.required" })
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "fields.time" });

/** A channel, a segment, a segment's part of a channel, or (nulls) everything. */
const place = { channelId: id.nullable(), segmentId: id.nullable() };

const spans = z
  .array(z.tuple([time, endTime]).refine(([from, until]) => from < until, { error: "fields.spanBackwards" }))
  .max(SPANS_MAX, { error: "fields.tooManySpans" })
  .refine(
    (all) =>
      all.every(([from], index) => all.every(([other, until], at) => at === index || from < other || from >= until)),
    { error: "fields.spanOverlaps" },
  );

/** Hours for each day of the week; none at all: nobody is needed there any more. */
export const setNeedInput = z.object({
  ...place,
  hours: z.object({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  onClosedDays: z.boolean().default(false),
});

export const addPatternInput = z
  .object({
    ...place,
    memberId: id,
    weekdays: z.array(z.enum(WEEKDAYS)).min(1, { error: "fields.choose" }).max(7),
    fromTime: time,
    untilTime: endTime,
    everyWeeks: z.int({ error: "fields.wholeNumber" }).min(1).max(EVERY_WEEKS_MAX),
    startsOn: day,
    endsOn: day.nullable(),
    onClosedDays: z.boolean().default(false),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn <= endsOn, {
    path: ["endsOn"],
    error: "fields.endsBeforeStart",
  })
  .refine(({ fromTime, untilTime }) => fromTime !== untilTime, { path: ["untilTime"], error: "fields.spanBackwards" });

export const endPatternInput = z.object({ patternId: id });

/** A week by its Monday. */
export const fillWeekInput = z.object({
  week: day.refine((monday) => weekdayOf(monday) === 0, { error: "fields.date" }),
});

export type NeedDraft = z.input<typeof setNeedInput>;
export type PatternDraft = z.input<typeof addPatternInput>;
