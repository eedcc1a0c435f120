import { addDays, type Day, dayOf, mondayOf } from "@/lib/domain/planning";
import { momentAt } from "@/lib/domain/roster";
import { addAction, finishAction } from "@/lib/features/meeting-actions/commands";
import { excuse, joinMeeting } from "@/lib/features/meeting-attendance/commands";
import { addChoice, voteChoice } from "@/lib/features/meeting-choices/commands";
import { planMeetingsAhead } from "@/lib/features/meeting-planning/jobs";
import { addPoint, pinPoint } from "@/lib/features/meeting-points/commands";
import { beginMeeting, endMeeting, settlePoint, showPoint } from "@/lib/features/meeting-run/commands";
import { startSeries } from "@/lib/features/meeting-series/commands";
import { sendMinutes, writeLine } from "@/lib/features/minutes/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { storyId } from "./ids";
import type { MeetingStep, StoryMeeting, StoryMeetingPoint } from "./meeting-story";
import { ago } from "./moments";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { Happening } from "./timeline";

const DAYS_PER_WEEK = 7;
/** Further back than this no week is without a day on which people work. */
const WEEKS_BACK = 6;
/** So long after it began the story of a meeting is over, with what was done about it since. */
const AFTERWARDS = 65;

type Told = { stage: Stage; meeting: StoryMeeting; onDay: Day };

/** A meeting that comes back: it was thought of, held on its latest working day, and the next one is prepared. */
export function happeningsOfMeeting(stage: Stage, meeting: StoryMeeting): Happening[] {
  const onDay = lastHeld(stage, meeting);
  const told: Told = { stage, meeting, onDay };
  const began = stage.moments.since(startOf(stage, meeting, onDay));
  const since = Math.min(ago(1), began - AFTERWARDS);
  return [
    { at: began + ago(2), happens: (now) => plan(told, now) },
    ...meeting.points.map((point) => ({ at: began + ago(1), happens: (now: Date) => put(told, point, now) })),
    ...meeting.excused.map((who) => ({ at: began + ago(0, 1), happens: (now: Date) => sayNotThere(told, who, now) })),
    ...meeting.steps.map((step) => ({ at: began - step.minute, happens: (now: Date) => take(told, step, now) })),
    ...meeting.next.map((point) => ({ at: since, happens: (now: Date) => put(told, point, now) })),
    ...meeting.done.map(({ by, action }) => ({ at: since, happens: (now: Date) => finish(told, { by, action }, now) })),
  ];
}

const startOf = ({ zone }: Stage, { startsAt }: StoryMeeting, day: Day): Date =>
  new Date(momentAt(day, startsAt, zone));

/** The latest day of it on which people work and that is over, with time since to do something about it. */
function lastHeld(stage: Stage, meeting: StoryMeeting): Day {
  const today = dayOf(stage.moments.before(0).toISOString(), stage.zone);
  const latest = addDays(mondayOf(today), meeting.weekday - 1);
  const days = Array.from({ length: WEEKS_BACK }, (_, weeks) => addDays(latest, -weeks * DAYS_PER_WEEK));
  const held = days.find((day) => {
    const start = startOf(stage, meeting, day);
    const began = stage.moments.since(start);
    return began > AFTERWARDS + ago(0, 0, 15) && stage.moments.before(began).getTime() === start.getTime();
  });
  if (!held) throw new Error(`No week is there in which "${meeting.name}" could be held.`);
  return held;
}

function plan({ stage, meeting, onDay }: Told, now: Date): Promise<unknown> {
  const { name, weekday, startsAt, minutes, place, lead, people } = meeting;
  const member = (who: string) => idOf(stage.story, "member", who);
  const raw = { name, weekday, startsAt, minutes, place, fromDay: onDay };
  return must(startSeries, {
    caller: stage.as(stage.story.leader),
    raw: { ...raw, leadId: member(lead), memberIds: people.map(member) },
    now,
  });
}

/** The meeting of the moment: the one that is on or else comes next; those nobody could hold are let pass first. */
async function current({ stage, meeting }: Told, now: Date): Promise<{ meetingId: string; seenVersion: number }> {
  const { orgId } = stage;
  await planMeetingsAhead(orgId, now);
  const { id, version } = await inOrganisation(orgId, (tx) =>
    tx.meeting.findFirstOrThrow({
      where: { orgId, series: { name: meeting.name }, state: { in: ["running", "planned"] } },
      orderBy: { startsAt: "asc" },
    }),
  );
  return { meetingId: id, seenVersion: version };
}

const idIn = ({ stage, meeting }: Told, kind: "point" | "choice" | "action", key: string): string =>
  storyId(`${stage.story.name} ${meeting.name} ${kind} ${key}`);

async function put(told: Told, { key, by, title, minutes, isPinned, choices = [] }: StoryMeetingPoint, now: Date) {
  const caller = told.stage.as(by);
  const pointId = idIn(told, "point", key);
  const { meetingId } = await current(told, now);
  await must(addPoint, { caller, raw: { id: pointId, meetingId, title, minutes }, now });
  if (isPinned) await must(pinPoint, { caller, raw: { pointId, isPinned }, now });
  for (const choice of choices) {
    const raw = { id: idIn(told, "choice", choice.key), pointId, title: choice.title };
    await must(addChoice, { caller, raw, now });
  }
}

async function sayNotThere(told: Told, who: string, now: Date): Promise<void> {
  const { meetingId } = await current(told, now);
  await must(excuse, { caller: told.stage.as(who), raw: { meetingId, isExcused: true }, now });
}

async function take(told: Told, step: MeetingStep, now: Date): Promise<unknown> {
  const { stage, onDay } = told;
  const caller = stage.as(step.by);
  const seen = await current(told, now);
  const { meetingId } = seen;
  const pointId = "point" in step ? idIn(told, "point", step.point) : "";
  const choiceId = "choice" in step && step.choice ? idIn(told, "choice", step.choice) : null;
  switch (step.does) {
    case "come in":
      return must(joinMeeting, { caller, raw: { meetingId }, now });
    case "begin":
      return must(beginMeeting, { caller, raw: seen, now });
    case "show":
      return must(showPoint, { caller, raw: { ...seen, to: pointId }, now });
    case "vote":
      return must(voteChoice, { caller, raw: { pointId, choiceId }, now });
    case "say":
      return must(writeLine, { caller, raw: { meetingId, pointId, words: step.words }, now });
    case "settle":
      return must(settlePoint, { caller, raw: { ...seen, pointId, choiceId, words: step.words }, now });
    case "give": {
      const { words, dueInDays } = step;
      const raw = {
        id: idIn(told, "action", step.action),
        meetingId,
        pointId,
        words,
        dueOn: addDays(onDay, dueInDays),
      };
      return must(addAction, { caller, raw: { ...raw, ownerId: idOf(stage.story, "member", step.owner) }, now });
    }
    case "end":
      return end(told, step.by, now);
  }
}

/** What is still on the agenda was looked at without a word for the minutes; then it ends. */
async function end(told: Told, by: string, now: Date): Promise<unknown> {
  const { orgId, as } = told.stage;
  const { meetingId, seenVersion } = await current(told, now);
  const open = await inOrganisation(orgId, (tx) =>
    tx.meetingPoint.findMany({ where: { orgId, meetingId, state: "open" }, orderBy: { position: "asc" } }),
  );
  let version = seenVersion;
  for (const { id: pointId } of open) {
    const raw = { meetingId, seenVersion: version, pointId, words: "" };
    version = (await must(settlePoint, { caller: as(by), raw, now })).version;
  }
  await must(endMeeting, { caller: as(by), raw: { meetingId, seenVersion: version }, now });
  return must(sendMinutes, { caller: as(by), raw: { meetingId }, now });
}

const finish = (told: Told, { by, action }: StoryMeeting["done"][number], now: Date): Promise<unknown> =>
  must(finishAction, {
    caller: told.stage.as(by),
    raw: { actionId: idIn(told, "action", action), seenVersion: 0 },
    now,
  });
