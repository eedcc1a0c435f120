import { dueState, planDeadline, type Term } from "@/lib/domain/deadlines";
import { addWorkingMinutes, type Calendar, type Span, workingMinutesBetween } from "@/lib/domain/worktime";

type Figure = { name: string; value: number; unit: string; target?: string };

const rounds = 100_000;
const stages = 100_000;

/** Measures what boards and item pages ask of the calendar, once for each row they show. */
export async function run(): Promise<Figure[]> {
  const calendar = townHall();
  const starts = Array.from({ length: 1000 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 5) + index * 7_919_000).toISOString(),
  );
  const startOf = (index: number) => starts[index % starts.length] ?? "";
  const far = "2046-06-01T10:00:00.000Z";
  const near = "2026-06-01T10:00:00.000Z";
  return [
    perCall("addWorkingMinutes, 4 hours", (index) => addWorkingMinutes(calendar, startOf(index), 240)),
    perCall("addWorkingMinutes, 20 years", (index) => addWorkingMinutes(calendar, startOf(index), 2_000_000)),
    perCall("workingMinutesBetween, within months", (index) => workingMinutesBetween(calendar, startOf(index), near)),
    perCall("workingMinutesBetween, 20 years", (index) => workingMinutesBetween(calendar, startOf(index), far)),
    firstCall(),
    board(calendar, startOf),
  ];
}

function perCall(name: string, call: (index: number) => unknown): Figure {
  for (let index = 0; index < 1000; index++) call(index);
  const begin = performance.now();
  for (let index = 0; index < rounds; index++) call(index);
  return { name, value: rounded(((performance.now() - begin) * 1000) / rounds), unit: "µs", target: "< 10" };
}

/** A calendar that was just read from the database: everything derived from it is made anew. */
function firstCall(): Figure {
  const fresh = Array.from({ length: 200 }, townHall);
  const begin = performance.now();
  for (const calendar of fresh) addWorkingMinutes(calendar, "2026-03-02T10:00:00Z", 240);
  const value = rounded(((performance.now() - begin) * 1000) / fresh.length);
  return { name: "addWorkingMinutes, first call on a calendar", value, unit: "µs", target: "< 1000" };
}

function board(calendar: Calendar, startOf: (index: number) => string): Figure {
  const term: Term = {
    amountMinutes: 960,
    clock: "working",
    remindAtShare: 0.75,
    afterwards: "warn",
    escalation: [{ afterMinutes: 480, toRole: "executive" }],
  };
  const begin = performance.now();
  for (let index = 0; index < stages; index++) {
    const openedAt = startOf(index);
    const { dueAt } = planDeadline(calendar, term, openedAt);
    dueState({ calendar, term, openedAt, dueAt, now: startOf(index + 1) });
  }
  const value = rounded(performance.now() - begin);
  return { name: "plan and state of 100,000 stages", value, unit: "ms", target: "< 3000" };
}

function townHall(): Calendar {
  const day: Span[] = [
    ["09:00", "12:30"],
    ["13:30", "17:00"],
  ];
  const closed = Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-15`);
  return {
    timeZone: "Europe/Brussels",
    weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    closed,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
