import { z } from "zod";
import { type CalendarChoices, calendarChanges, HOLIDAY_COUNTRIES } from "@/lib/domain/calendars";
import { choicesBehind } from "@/lib/domain/calendars/closed-days";
import { type DeadlineStep, planAfterPauses, type Term } from "@/lib/domain/deadlines";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import type { Calendar } from "@/lib/domain/worktime";
import { type HolidayCountry, holidaysOf } from "@/lib/domain/worktime/holidays";
import { answersBehind } from "@/lib/features/answer-terms/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement, toCalendar } from "@/lib/platform/agreement";
import type { CalendarVersion } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CalendarEditorView, CalendarHistoryEntry, HolidayOption, Replanning } from "./schema";

const HISTORY_MAX = 50;

const storedHolidays = z.object({ country: z.enum(HOLIDAY_COUNTRIES), on: z.array(z.string()) });
const storedClosingDays = z.array(z.object({ date: z.string(), name: z.string() }));

/** The date on the wall of a zone, "YYYY-MM-DD". */
export const dateIn = (zone: string, now: Date): string => wallClockOf(now.toISOString(), zone).slice(0, 10);

export async function countryOf(tx: Tx, orgId: string): Promise<HolidayCountry> {
  const { country } = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { country: true } });
  return country === "NL" ? "NL" : "BE";
}

/** What a version was made from; worked out from its closed days where it was made before that was kept. */
export function choicesOf(version: CalendarVersion, country: HolidayCountry): CalendarChoices {
  const { timeZone, weeklyHours, closed, extraOpen } = toCalendar(version);
  const chosen =
    version.holidays === null
      ? choicesBehind(closed, country)
      : {
          holidays: storedHolidays.parse(version.holidays),
          closingDays: storedClosingDays.parse(version.closingDays),
        };
  return { timeZone, weeklyHours, extraOpen: extraOpen ?? {}, ...chosen };
}

/** Everything the page of the calendar shows and changes, in one transaction. */
export async function calendarEditor(tx: Tx, orgId: string, now: Date): Promise<CalendarEditorView> {
  const versions = await tx.calendarVersion.findMany({
    where: { orgId },
    orderBy: { number: "desc" },
    take: HISTORY_MAX + 1,
  });
  const inForce = versions.find(({ isInForce }) => isInForce);
  if (!inForce) throw new Error("The organisation has no calendar in force.");
  const country = await countryOf(tx, orgId);
  const today = dateIn(inForce.timeZone, now);
  return {
    number: inForce.number,
    choices: choicesOf(inForce, country),
    today,
    holidayOptions: { BE: holidayOptions("BE", today), NL: holidayOptions("NL", today) },
    openStages: await countOpen(tx, orgId),
    replanning: await whatWouldMove(tx, orgId, now),
    history: await historyOf(tx, { orgId, versions, country }),
  };
}

function holidayOptions(country: HolidayCountry, today: string): HolidayOption[] {
  const year = Number(today.slice(0, 4));
  const options = new Map<string, HolidayOption>();
  // A year further too: what is kept once in five years would be missing otherwise.
  const years = Array.from({ length: 6 }, (_, ahead) => year + ahead);
  for (const { id, name, official, regional, date } of years.flatMap((one) => holidaysOf(country, one))) {
    const known = options.get(id) ?? { id, name, official, regional: regional ?? null, dates: [] };
    const isNear = date < `${year + 2}`;
    options.set(id, { ...known, dates: isNear || known.dates.length === 0 ? [...known.dates, date] : known.dates });
  }
  return [...options.values()];
}

async function historyOf(
  tx: Tx,
  { orgId, versions, country }: { orgId: string; versions: CalendarVersion[]; country: HolidayCountry },
): Promise<CalendarHistoryEntry[]> {
  const ids = versions.flatMap(({ createdById }) => createdById ?? []);
  const members = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const entries = versions.map((version, index): CalendarHistoryEntry => {
    const before = versions[index + 1];
    return {
      number: version.number,
      at: version.createdAt.toISOString(),
      by: version.createdById ? (names.get(version.createdById) ?? null) : null,
      isInForce: version.isInForce,
      changes: before ? calendarChanges(choicesOf(before, country), choicesOf(version, country)) : [],
    };
  });
  return entries.slice(0, HISTORY_MAX);
}

/** An open stage that keeps a moment promised under an earlier version, with what it would be under this one. */
export type StageBehind = {
  runId: string;
  itemId: string;
  stage: string;
  dueAt: Date;
  /** Since when its clock stands still. */
  pausedAt: Date | null;
  planned: { dueAt: string; steps: DeadlineStep[] };
};

/**
 * The open stages under another version than `calendarId`, each planned under this one: from the moment it opened, by
 * the term that was promised, less the time in which its clock stood still. While it still does, that time is added when
 * it goes on, as to any other stage. A moment that somebody granted on request is left as it was given.
 */
export async function stagesBehind(
  tx: Tx,
  { orgId, calendarId, calendar }: { orgId: string; calendarId: string; calendar: Calendar },
): Promise<StageBehind[]> {
  const runs = await tx.stageRun.findMany({
    where: {
      orgId,
      closedAt: null,
      calendarId: { not: calendarId },
      item: { state: "open" },
      extensions: { none: { state: "granted" } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      itemId: true,
      stage: true,
      openedAt: true,
      dueAt: true,
      pausedAt: true,
      term: true,
      pauses: { select: { startedAt: true, endedAt: true } },
    },
  });
  return runs.map(({ id, itemId, stage, openedAt, dueAt, pausedAt, term, pauses }) => {
    const stood = pauses.flatMap(({ startedAt, endedAt }) =>
      endedAt && !(pausedAt && startedAt >= pausedAt)
        ? [{ from: startedAt.toISOString(), to: endedAt.toISOString() }]
        : [],
    );
    const running = { calendar, term: term as unknown as Term, openedAt: openedAt.toISOString(), pauses: stood };
    const { dueAt: end, steps } = planAfterPauses(running);
    if (end === null) throw new Error("A clock that goes on always reaches its end.");
    return { runId: id, itemId, stage, dueAt, pausedAt, planned: { dueAt: end, steps } };
  });
}

/** Every moment that is promised now: of open stages, and of ideas that wait for an answer. */
async function countOpen(tx: Tx, orgId: string): Promise<number> {
  const stages = await tx.stageRun.count({ where: { orgId, closedAt: null, item: { state: "open" } } });
  const ideas = { orgId, answeredAt: null, goneAt: null, column: { in: ["pinned", "bundled"] } };
  return stages + (await tx.idea.count({ where: ideas }));
}

async function whatWouldMove(tx: Tx, orgId: string, now: Date): Promise<Replanning> {
  const agreement = await loadAgreement(tx, await readInForce(tx, orgId));
  const stages = await stagesBehind(tx, { orgId, ...agreement });
  const answers = await answersBehind(tx, orgId, agreement);
  const moments = [
    ...stages.map(({ dueAt, pausedAt, planned }) => ({ dueAt, at: new Date(planned.dueAt), runs: !pausedAt })),
    ...answers.map(({ dueAt, plannedAt }) => ({ dueAt, at: plannedAt, runs: true })),
  ];
  return {
    behind: moments.length,
    later: moments.filter(({ at, dueAt }) => at > dueAt).length,
    earlier: moments.filter(({ at, dueAt }) => at < dueAt).length,
    lateAtOnce: moments.filter(({ at, dueAt, runs }) => runs && at <= now && dueAt > now).length,
  };
}
