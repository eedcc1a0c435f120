import { z } from "zod";
import { type ContentType, MIX_PERCENT, MIX_WINDOW_DAYS, type MixPost } from "@/lib/domain/mix";
import { type Days, daysBetween, isDay, type PostState } from "@/lib/domain/planning";
import { TITLE_MAX } from "@/lib/domain/workflow/limits";
import { id, moment, requiredText, seenItem } from "@/lib/features/items/schema";

/** The longest stretch that is asked for at once: a month in whole weeks, with room. */
const DAYS_MAX = 62;
export const THEME_NAME_MAX = 80;
export const THEME_DAYS_MAX = 200;

const day = z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" });

export const windowQuery = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from < to && daysBetween(from, to) <= DAYS_MAX, { error: "invalid" });

export const movePostInput = seenItem.extend({
  plannedAt: moment.nullable(),
  /** Said by the person: yes, take it back to writing, with what that undoes. */
  takesBack: z.boolean().default(false),
});

export const startPostOnInput = z.object({
  id: id.optional(),
  title: requiredText(TITLE_MAX),
  plannedAt: moment.nullable(),
});

/** A whole number between two bounds, or the sentence that says which. */
const within = ({ min, max }: { min: number; max: number }, error: string) =>
  z.int({ error }).min(min, { error }).max(max, { error });

export const setMixInput = z.object({
  aboutUsPercent: within(MIX_PERCENT, "fields.percent"),
  windowDays: within(MIX_WINDOW_DAYS, "fields.mixDays"),
});

export const addThemeDayInput = z.object({
  id: id.optional(),
  name: requiredText(THEME_NAME_MAX),
  onDate: day,
  isYearly: z.boolean(),
});

export const endThemeDayInput = z.object({ themeDayId: id });

/** A post as the calendar shows it. Moments are ISO texts; of what is out it is the moment it went out. */
export type CalendarPost = {
  id: string;
  title: string;
  version: number;
  /** null while nobody chose a moment. */
  at: string | null;
  state: PostState;
  /** Another moment takes it back to writing. */
  movesBack: boolean;
  channelIds: string[];
  campaignId: string | null;
  isAboutUs: boolean;
  contentType: ContentType;
  author: { id: string; name: string };
  /** Who accepted it, as long as that stands. */
  acceptedBy: string | null;
};

/** A day that has a name. `ownId`: one that the organisation added itself. */
export type NamedDay = { day: string; until: string; name: { nl: string; en: string }; ownId: string | null };

/** The period of a campaign, both ends included. */
export type CalendarCampaign = { id: string; name: string; startsOn: string; endsOn: string };

export type OwnThemeDay = { id: string; name: string; onDate: string; isYearly: boolean };

/** A stretch of the calendar, with what lies around it as far as mix and rhythm need it. */
export type CalendarWindow = Days & {
  today: string;
  posts: CalendarPost[];
  /** Posts in the works without a moment. */
  unplanned: CalendarPost[];
  around: MixPost[];
  /** When the organisation is open, as moments. */
  open: { from: string; to: string }[];
  named: NamedDay[];
  channels: { id: string; name: string }[];
  /** Campaigns and contests that run in it. */
  campaigns: CalendarCampaign[];
  mix: { aboutUsPercent: number; windowDays: number };
  zone: string;
};
