import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workedExample } from "@/lib/domain/agreement/worked-example";
import { planDeadline, type Term } from "@/lib/domain/deadlines";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { type Calendar, isOpen, openMinutesOn } from "@/lib/domain/worktime";

const DAY: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];
const CALENDAR: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
  closed: ["2026-12-25"],
};
const TERM: Term = {
  amountMinutes: 120,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "pass_on",
  escalation: [
    { afterMinutes: 0, toRole: "trekker" },
    { afterMinutes: 420, toRole: "executive" },
  ],
};
/** Friday 27 November 2026, 16:45 in Brussels. */
const FRIDAY = "2026-11-27T15:45:00.000Z";

/** What was worked out, or the failure of a test that counted on it. */
function worked(calendar: Calendar, term: Term, start: string) {
  const outcome = workedExample(calendar, term, start);
  if (!outcome) throw new Error("There is no example.");
  return outcome;
}

describe("a term worked out for one moment", () => {
  it("names the deadline and every step: Friday 16:45 with two working hours is Monday 10:45", () => {
    const { dueAt, moments } = worked(CALENDAR, TERM, FRIDAY);
    expect(wallClockOf(dueAt, "Europe/Brussels")).toBe("2026-11-30T10:45");
    expect(moments.map(({ kind, at }) => [kind, wallClockOf(at, "Europe/Brussels")])).toEqual([
      ["start", "2026-11-27T16:45"],
      ["remind", "2026-11-30T10:15"],
      ["due", "2026-11-30T10:45"],
      ["escalate", "2026-11-30T10:45"],
      ["escalate", "2026-12-01T10:45"],
    ]);
    expect(moments.flatMap((moment) => (moment.kind === "escalate" ? [moment.step] : []))).toEqual([0, 1]);
  });

  it("draws the days it lies in, closed ones too, in the hours of all of them", () => {
    const { days, fromHour, toHour } = worked(CALENDAR, TERM, FRIDAY);
    expect(days.map((day) => ("date" in day ? [day.date.slice(8), day.open.length, day.marks.length] : day))).toEqual([
      ["27", 2, 1],
      ["28", 0, 0],
      ["29", 0, 0],
      ["30", 2, 3],
      ["01", 2, 1],
    ]);
    expect([fromHour, toHour]).toEqual([9, 17]);
  });

  it("tells many days in which nothing happens together", () => {
    const { days } = worked(CALENDAR, { ...TERM, amountMinutes: 20 * 420, remindAtShare: 1, escalation: [] }, FRIDAY);
    expect(days).toHaveLength(3);
    expect(days[1]).toEqual({ from: "2026-11-28", skipped: 30, openDays: 19 });
  });

  it("says when nobody is at work in it, and when no calendar could ever meet it", () => {
    const hour: Term = { ...TERM, amountMinutes: 60, clock: "clock", escalation: [] };
    const saturday = "2026-11-28T10:00:00.000Z";
    expect(worked(CALENDAR, hour, saturday).isOutsideHours).toBe(true);
    expect(worked(CALENDAR, hour, FRIDAY).isOutsideHours).toBe(false);
    const never: Calendar = {
      ...CALENDAR,
      weeklyHours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    expect(workedExample(never, TERM, FRIDAY)).toBeNull();
    expect(workedExample(never, hour, FRIDAY)).not.toBeNull();
  });

  it("promises what a real deadline would: the same moments, each drawn at its own minute of its own day", () => {
    const term = fc.record({
      amountMinutes: fc.integer({ min: 1, max: 10_000 }),
      clock: fc.constantFrom<Term["clock"]>("working", "clock"),
      remindAtShare: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      afterwards: fc.constant<Term["afterwards"]>("warn"),
      escalation: fc.array(
        fc.record({ afterMinutes: fc.integer({ min: 0, max: 5_000 }), toRole: fc.constant("trekker") }),
        { maxLength: 3 },
      ),
    });
    const start = fc
      .integer({
        min: Date.parse("2026-01-01T00:00:00.000Z") / 60_000,
        max: Date.parse("2027-06-01T00:00:00.000Z") / 60_000,
      })
      .map((minute) => new Date(minute * 60_000).toISOString());
    fc.assert(
      fc.property(term, start, (one, startIso) => {
        const { dueAt, moments, days, fromHour, toHour } = worked(CALENDAR, one, startIso);
        const plan = planDeadline(CALENDAR, one, startIso);
        expect(dueAt).toBe(plan.dueAt);
        expect(moments.slice(1).map(({ at }) => at)).toEqual(plan.steps.map(({ at }) => at));
        const drawn = days.flatMap((day) =>
          "date" in day ? day.marks.map(({ minute }) => `${day.date} ${minute}`) : [],
        );
        const said = moments.map(({ at }) => {
          const wall = wallClockOf(at, "Europe/Brussels");
          return `${wall.slice(0, 10)} ${Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14))}`;
        });
        expect(drawn.toSorted()).toEqual(said.toSorted());
        for (const day of days) {
          if (!("date" in day)) continue;
          const minutes = day.open.reduce((sum, { from, to }) => sum + to - from, 0);
          expect(minutes).toBe(openMinutesOn(CALENDAR, day.date));
          for (const { minute } of day.marks) expect(minute / 60 >= fromHour && minute / 60 <= toHour).toBe(true);
        }
        if (one.clock === "working" && one.amountMinutes > 0) expect(isOpen(CALENDAR, minuteBefore(dueAt))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const minuteBefore = (iso: string): string => new Date(Date.parse(iso) - 60_000).toISOString();
