import { z } from "zod";
import type { Part, PointFacts, PointKind } from "@/lib/domain/meetings";
import { isDay } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

export const SERIES_NAME_MAX = 80;
export const PLACE_MAX = 120;
export const POINT_TITLE_MAX = 200;
export const POINT_DETAIL_MAX = 2_000;
export const LINE_MAX = 2_000;
export const ACTION_MAX = 300;
export const PEOPLE_MAX = 60;
export const EVERY_WEEKS_MAX = 8;
/** More ways to go than this nobody weighs against each other. */
export const CHOICES_MAX = 6;
export const MEETING_MINUTES = { min: 5, max: 480 } as const;
export const POINT_MINUTES = { min: 1, max: 120 } as const;
export const OWN_POINT_MINUTES = 5;
/** More points than this nobody gets through. */
export const POINTS_MAX = 100;

/** A day as people name it. */
export const dayInput = z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" });
const time = z.string({ error: "fields.required" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "fields.time" });
const within = ({ min, max }: { min: number; max: number }) =>
  z.int({ error: "fields.wholeNumber" }).min(min, { error: "fields.too_small" }).max(max, { error: "fields.too_big" });
const meetingMinutes = within(MEETING_MINUTES);
const pointMinutes = within(POINT_MINUTES);

// Series: meetings.lead

const series = {
  name: requiredText(SERIES_NAME_MAX),
  /** 1 to 7, Monday first. */
  weekday: z.int().min(1, { error: "fields.choose" }).max(7, { error: "fields.choose" }),
  startsAt: time,
  minutes: meetingMinutes,
  everyWeeks: within({ min: 1, max: EVERY_WEEKS_MAX }).default(1),
  /** Held from this day on. */
  fromDay: dayInput,
  place: plainText(PLACE_MAX).trim().default(""),
  leadId: id,
  segmentId: id.nullable().default(null),
  /** Whoever leads it is in it too, named here or not. */
  memberIds: z.array(id).max(PEOPLE_MAX, { error: "fields.too_big" }),
};
const seenSeries = { seriesId: id, seenRevision: changeCount };
export const startSeriesInput = z.object(series);
export const changeSeriesInput = z.object({ ...seenSeries, ...series });
export const endSeriesInput = z.object(seenSeries);

// Meetings: meetings.lead

/** Names the meeting and the version of it somebody had on screen. */
export const seenMeeting = { meetingId: id, seenVersion: changeCount };
/** One more meeting of a series, on a day of its own. */
export const planMeetingInput = z.object({ seriesId: id, onDay: dayInput, startsAt: time });
export const moveMeetingInput = z.object({
  ...seenMeeting,
  onDay: dayInput,
  startsAt: time,
  minutes: meetingMinutes,
  leadId: id,
});
export const skipMeetingInput = z.object({ ...seenMeeting, words: plainText(LINE_MAX).trim().default("") });

// Points: meetings.attend; one's own, all for whoever leads

/** Ids are made by the client where it can wait for nothing: the same sent again is there once. */
export const addPointInput = z.object({
  id: id.optional(),
  meetingId: id,
  title: requiredText(POINT_TITLE_MAX),
  detail: plainText(POINT_DETAIL_MAX).trim().default(""),
  minutes: pointMinutes.default(OWN_POINT_MINUTES),
});
/** What is left out stays as it is; given minutes are its own, whatever else is on the agenda. */
export const changePointInput = z.object({
  pointId: id,
  title: requiredText(POINT_TITLE_MAX).optional(),
  detail: plainText(POINT_DETAIL_MAX).trim().optional(),
  minutes: pointMinutes.optional(),
});
export const dropPointInput = z.object({ pointId: id });
export const restorePointInput = z.object({ pointId: id });
export const pinPointInput = z.object({ pointId: id, isPinned: z.boolean() });

export const addChoiceInput = z.object({
  id: id.optional(),
  pointId: id,
  title: requiredText(POINT_TITLE_MAX),
  detail: plainText(POINT_DETAIL_MAX).trim().default(""),
});
export const dropChoiceInput = z.object({ choiceId: id });
/** One vote each, changeable while the point is open; null takes it back. */
export const voteChoiceInput = z.object({ pointId: id, choiceId: id.nullable() });

// Being there: meetings.attend

export const joinMeetingInput = z.object({ meetingId: id });
export const excuseInput = z.object({ meetingId: id, isExcused: z.boolean() });

export type SeriesDraft = z.input<typeof startSeriesInput>;

// What screens show. Moments are ISO texts.

export type MeetingState = "planned" | "running" | "ended" | "skipped";
export type Attendance = "expected" | "present" | "excused";
export type PointState = "open" | "done" | "carried" | "dropped";

export type SeriesView = {
  id: string;
  name: string;
  weekday: number;
  startsAt: string;
  minutes: number;
  everyWeeks: number;
  fromDay: string;
  place: string;
  lead: PersonRef;
  segment: { id: string; name: string } | null;
  people: PersonRef[];
  revision: number;
  /** The coming days of it; `holiday`: the day is one on which the organisation is closed, and what it is called. */
  days: { onDay: string; startsAt: string; isClosed: boolean; holiday: string | null }[];
};

/** One meeting in a list. */
export type MeetingLine = {
  id: string;
  seriesId: string;
  name: string;
  onDay: string;
  startsAt: string;
  minutes: number;
  state: MeetingState;
  version: number;
  lead: PersonRef;
  place: string;
  present: number;
  expected: number;
  decisions: number;
  actions: number;
  openActions: number;
  isClosed: boolean;
  holiday: string | null;
};

export type MeetingsPage = {
  series: SeriesView[];
  running: MeetingLine[];
  /** Planned ones, the nearest first. */
  coming: MeetingLine[];
  /** Ended ones, the latest first; `next` asks for what came before. */
  history: MeetingHistory;
  /** The viewer's open actions, by due day. */
  actions: MeetingActionView[];
  people: PersonRef[];
  segments: { id: string; name: string }[];
  today: string;
  viewerId: string;
  may: { attend: boolean; lead: boolean };
};
export type MeetingHistory = { meetings: MeetingLine[]; next: string | null };

export type MeetingPersonView = PersonRef & { state: Attendance; joinedAt: string | null };
export type ChoiceView = { id: string; title: string; detail: string; votes: PersonRef[] };

/** What a point's subject is at this moment, for who decides on the spot. */
export type LiveSubject =
  | { kind: "idea"; version: number; column: string; votes: number; hasVoted: boolean }
  | { kind: "consultation"; state: string; itemVersion: number }
  /** Which number the missing row gets in the draft, or has there; and who makes it count, where somebody can. */
  | { kind: "gap"; rowNumber: number; rowId: string | null; adopter: string | null }
  /** The posts it lists that wait for an acceptance by now, and those that were accepted since the meeting began. */
  | { kind: "posts"; waiting: string[]; accepted: string[] };

export type PointView = {
  /** Of a point that is not laid down yet, a name for it that stays the same while the agenda writes itself. */
  id: string;
  /** Laid down: it can be changed, shown and spoken about. What the week writes is laid down when the meeting begins. */
  isLaid: boolean;
  part: Part;
  kind: PointKind;
  /** Empty where the facts say it all: then the screen makes the title of them. */
  title: string;
  detail: string;
  facts: PointFacts;
  minutes: number;
  /** Somebody gave it its minutes. */
  isTimed: boolean;
  addedBy: PersonRef | null;
  isPinned: boolean;
  /** It was on the agenda of this meeting's forerunner, and not reached. */
  isCarried: boolean;
  state: PointState;
  /** Seconds spoken about it before it came on the screen this time. */
  spentSeconds: number;
  choices: ChoiceView[];
  choiceId: string | null;
  live: LiveSubject | null;
  /** Whether the viewer may change, pin and drop it. */
  isMine: boolean;
};

export type MinuteLineView = {
  id: string;
  pointId: string | null;
  kind: "said" | "decision";
  words: string;
  /** Whose words they are; null: the minutes' own. */
  member: PersonRef | null;
  step: { action: string; subject: { kind: string; id: string } } | null;
  writtenBy: PersonRef;
  writtenAt: string;
  revision: number;
  /** What was done to it after the minutes were sent. */
  correction: "added" | "changed" | "removed" | null;
  /** Whether the viewer may change it. */
  isMine: boolean;
};

export type MeetingActionView = {
  id: string;
  meetingId: string;
  pointId: string | null;
  words: string;
  owner: PersonRef;
  dueOn: string;
  state: "open" | "done" | "dropped";
  version: number;
  /** Whether the viewer may change and finish it. */
  isMine: boolean;
};

/** One meeting as the viewer sees it: prepared, running or over. */
export type MeetingView = {
  id: string;
  seriesId: string;
  name: string;
  onDay: string;
  startsAt: string;
  minutes: number;
  place: string;
  state: MeetingState;
  version: number;
  lead: PersonRef;
  startedAt: string | null;
  endedAt: string | null;
  sentAt: string | null;
  isClosed: boolean;
  holiday: string | null;
  people: MeetingPersonView[];
  points: PointView[];
  /** What is on the screen, and since when. */
  current: { pointId: string; since: string } | null;
  lines: MinuteLineView[];
  actions: MeetingActionView[];
  /** What was taken on in earlier meetings of the series and is still open. */
  openActions: MeetingActionView[];
  /** Who can be given an action. */
  everyone: PersonRef[];
  viewerId: string;
  /** When this was read, by the clock of the server: the timer counts on from here. */
  readAt: string;
  may: { attend: boolean; lead: boolean; plan: boolean; writeRules: boolean };
};

/** What the minutes say, for the screen, the paper, the file and the mail. */
export type MinutesPoint = Pick<PointView, "id" | "part" | "kind" | "title" | "detail" | "facts" | "state"> & {
  choice: { title: string; votes: number } | null;
  choices: { title: string; votes: number }[];
  lines: MinuteLineView[];
  actions: MeetingActionView[];
};
export type MinutesView = {
  meetingId: string;
  organisation: string;
  name: string;
  onDay: string;
  startsAt: string;
  startedAt: string | null;
  endedAt: string | null;
  timeZone: string;
  place: string;
  state: MeetingState;
  lead: PersonRef;
  present: PersonRef[];
  excused: PersonRef[];
  absent: PersonRef[];
  points: MinutesPoint[];
  /** What was said and taken on beside any point. */
  lines: MinuteLineView[];
  actions: MeetingActionView[];
};
