import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { addDays, dayOf, mondayOf } from "@/lib/domain/planning";
import {
  covers,
  gapsIn,
  isAnybodyAt,
  minutesOf,
  type Need,
  occurrencesIn,
  overlap,
  type Pattern,
  type Stint,
  type Stretch,
  stintsOf,
  united,
  without,
} from "@/lib/domain/roster";

const ZONE = "Europe/Brussels";
const STEP = 15 * 60_000;
const clock = { zone: ZONE, closed: new Set<string>() };
const days = { from: "2026-10-24", to: "2026-10-28" };
const start = Date.parse("2026-10-23T22:00:00.000Z");
const end = Date.parse("2026-10-27T23:00:00.000Z");

const quarter = fc.integer({ min: 0, max: (end - start) / STEP });
const stretch = fc
  .tuple(quarter, quarter)
  .map(([a, b]): Stretch => ({ from: start + Math.min(a, b) * STEP, until: start + (Math.max(a, b) + 1) * STEP }));
const stretches = fc.array(stretch, { maxLength: 8 });
const isIn = (all: readonly Stretch[], at: number) => all.some(({ from, until }) => from <= at && at < until);
const eachStep = (look: (at: number) => void) => {
  for (let at = start; at < end + STEP; at += STEP) look(at);
};

const timeOf = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
const span = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([a, b]): [string, string] => (a < b ? [timeOf(a), timeOf(b)] : [timeOf(b - 1), timeOf(a + 1)]));
const hours = fc
  .array(fc.array(span, { maxLength: 2 }), { minLength: 7, maxLength: 7 })
  .map((week) => Object.fromEntries(WEEKDAYS.map((day, index) => [day, week[index] ?? []])) as Need["hours"]);

describe("time in stretches", () => {
  it("is united, taken away and measured as counting it step by step would", () => {
    fc.assert(
      fc.property(stretches, stretches, (some, taken) => {
        const left = without(some, taken);
        eachStep((at) => {
          expect(isIn(united(some), at)).toBe(isIn(some, at));
          expect(isIn(left, at)).toBe(isIn(some, at) && !isIn(taken, at));
        });
        let steps = 0;
        eachStep((at) => {
          if (isIn(some, at)) steps += 1;
        });
        expect(minutesOf(some)).toBe(steps * 15);
        for (const [index, one] of left.slice(1).entries()) expect(one.from).toBeGreaterThan(left[index]?.until ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it("overlaps when any step belongs to both", () => {
    fc.assert(
      fc.property(stretch, stretch, (one, other) => {
        let isShared = false;
        eachStep((at) => {
          isShared ||= isIn([one], at) && isIn([other], at);
        });
        expect(overlap(one, other)).toBe(isShared);
      }),
    );
  });
});

const placeId = fc.constantFrom(null, "a", "b");
const place = fc.record({ channelId: placeId, segmentId: placeId });
const stint = fc.tuple(stretch, place).map(([when, where]): Stint => ({ ...when, ...where, memberId: "wout" }));

describe("what nobody has", () => {
  it("is exactly every step at which somebody is needed and nobody is there, over the change of the clock too", () => {
    fc.assert(
      fc.property(hours, fc.array(stint, { maxLength: 6 }), (week, stints) => {
        const need: Need = { channelId: "a", segmentId: null, hours: week, onClosedDays: true };
        const gaps = gapsIn(need, days, { stints, clock });
        // Of an hour that comes twice the clock has passed a time once it showed it first.
        let furthest = "";
        eachStep((at) => {
          const shown = wallClockOf(new Date(at).toISOString(), ZONE);
          furthest = shown > furthest ? shown : furthest;
          const [day = "", time = ""] = furthest.split("T");
          const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7] ?? "mon";
          const isOn = day >= days.from && day < days.to;
          const isNeeded = isOn && week[weekday].some(([from, until]) => from <= time && time < until);
          const isThere = isAnybodyAt(stints, { channelId: "a", segmentId: null }, at);
          expect(isIn(gaps, at)).toBe(isNeeded && !isThere);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("is not on a day the organisation is closed, unless somebody is needed then too", () => {
    const week = Object.fromEntries(WEEKDAYS.map((day) => [day, [["09:00", "17:00"]]])) as Need["hours"];
    const closed = { zone: ZONE, closed: new Set(["2026-10-26"]) };
    const need = { channelId: null, segmentId: null, hours: week };
    const count = (onClosedDays: boolean) =>
      gapsIn({ ...need, onClosedDays }, days, { stints: [], clock: closed }).length;
    expect([count(false), count(true)]).toEqual([3, 4]);
  });

  it("needs somebody who is there for all of the place", () => {
    const all = { channelId: null, segmentId: null };
    const facebook = { channelId: "facebook", segmentId: null };
    const youth = { channelId: null, segmentId: "youth" };
    const youthOnFacebook = { channelId: "facebook", segmentId: "youth" };
    expect([all, facebook, youth, youthOnFacebook].map((at) => covers(at, facebook))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([all, facebook, youth, youthOnFacebook].every((at) => covers(at, youthOnFacebook))).toBe(true);
  });
});

const weekdays = fc.subarray([...WEEKDAYS], { minLength: 1 });
const pattern = fc.record({
  weekdays,
  fromTime: fc.integer({ min: 0, max: 95 }).map(timeOf),
  untilTime: fc.integer({ min: 0, max: 95 }).map(timeOf),
  everyWeeks: fc.integer({ min: 1, max: 4 }),
  startsOn: fc.integer({ min: 0, max: 60 }).map((count) => addDays("2026-09-01", count)),
  endsOn: fc.option(fc.integer({ min: 0, max: 60 }).map((count) => addDays("2026-10-20", count))),
  onClosedDays: fc.boolean(),
});

describe("turns that come back", () => {
  it("fall on every day the pattern names and no other, each beginning once", () => {
    const closed = new Set(["2026-10-27", "2026-11-11"]);
    fc.assert(
      fc.property(pattern, (one: Pattern) => {
        const found = new Set<string>();
        for (let monday = "2026-08-31"; monday < "2026-12-28"; monday = addDays(monday, 7)) {
          for (const { onDay, from, until } of occurrencesIn(one, monday, { zone: ZONE, closed })) {
            expect(found.has(onDay)).toBe(false);
            expect(until).toBeGreaterThan(from);
            expect(dayOf(new Date(from).toISOString(), ZONE)).toBe(onDay);
            found.add(onDay);
          }
        }
        for (let day = "2026-08-31"; day < "2026-12-28"; day = addDays(day, 1)) {
          const weeks = (Date.parse(mondayOf(day)) - Date.parse(mondayOf(one.startsOn))) / (7 * 86_400_000);
          const isDue =
            one.weekdays.includes(WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7] ?? "mon") &&
            day >= one.startsOn &&
            (one.endsOn === null || day <= one.endsOn) &&
            weeks % one.everyWeeks === 0 &&
            (one.onClosedDays || !closed.has(day));
          expect(found.has(day)).toBe(isDue);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("who really has a turn", () => {
  it("is the deputy for exactly as long as somebody is away, and together the parts are the turn", () => {
    const turn = fc
      .tuple(stretch, fc.constantFrom("bart", "emma"))
      .map(([when, memberId]) => ({ ...when, memberId, deputyId: "tom" }));
    fc.assert(
      fc.property(stretch, fc.array(turn, { maxLength: 3 }), (when, turns) => {
        const stood = stintsOf({ ...when, memberId: "bart" }, turns);
        const away = turns.filter(({ memberId }) => memberId === "bart");
        eachStep((at) => {
          const has = stood.filter((one) => isIn([one], at)).map(({ memberId }) => memberId);
          const wanted = !isIn([when], at) ? [] : isIn(away, at) ? ["tom"] : ["bart"];
          expect([...new Set(has)]).toEqual(wanted);
        });
      }),
      { numRuns: 60 },
    );
  });
});
