import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Aim,
  byAttention,
  type Course,
  courseOf,
  courseSaid,
  type GoalState,
  type Reading,
} from "@/lib/domain/goals";
import { addDays } from "@/lib/domain/planning";

const TODAY = "2026-11-24";
const AIM: Aim = {
  baseline: 100,
  baselineOn: "2026-09-01",
  target: 300,
  targetOn: "2027-01-01",
  holdUntil: null,
};
const weekly = (from: string, values: number[]): Reading[] =>
  values.map((value, week) => ({ onDay: addDays(from, week * 7), value }));
const dutch = (course: Course, aim: Aim = AIM) =>
  courseSaid(course, aim, { locale: "nl", today: TODAY }).map(({ key, values }) => [key, ...Object.values(values)]);

describe("how a goal stands, a case for each state", () => {
  it("has no figures: nobody read it yet, or nobody said where to", () => {
    expect(courseOf(AIM, [], TODAY)).toMatchObject({ state: "no_figures", lacks: "figures" });
    const vague = courseOf({ ...AIM, target: null }, weekly("2026-09-01", [1, 2]), TODAY);
    expect(vague).toMatchObject({ state: "no_figures", lacks: "aim" });
    expect(dutch(vague)).toEqual([["noAim"]]);
  });

  it("is too early: three readings tell no tempo, and four within two weeks neither", () => {
    expect(courseOf(AIM, weekly("2026-11-09", [110, 125]), TODAY)).toMatchObject({ state: "too_early", pace: null });
    const close = { ...AIM, baselineOn: "2026-11-16" };
    const days = [17, 18, 19, 20].map((day) => ({ onDay: `2026-11-${day}`, value: 100 + day }));
    expect(courseOf(close, days, TODAY).state).toBe("too_early");
  });

  it("is on course: 17 a week is enough, and tells when", () => {
    const aim = { ...AIM, targetOn: "2026-12-08" };
    const course = courseOf(aim, weekly("2026-09-29", [162, 182, 207, 225, 230, 253, 262, 280]), TODAY);
    expect(course).toMatchObject({ state: "on_course", isSure: true });
    expect(dutch(course, aim)).toEqual([["onCourse"], ["around", "26 november"]]);
  });

  it("is ahead: even at its slowest it is there with weeks to spare", () => {
    const course = courseOf(AIM, weekly("2026-09-08", [125, 150, 175, 200, 225, 245]), "2026-10-20");
    expect(course).toMatchObject({ state: "ahead", isSure: true });
    expect(course.pace?.perWeek).toBeCloseTo(25, 0);
  });

  it("is behind: 9 a week where 18 are needed", () => {
    const course = courseOf(
      { ...AIM, baseline: 96, baselineOn: "2026-09-01" },
      weekly("2026-09-08", [105, 114, 123, 132, 141, 150, 159, 168, 177, 186, 195, 204]),
      TODAY,
    );
    expect(course).toMatchObject({ state: "behind", isSure: true });
    expect(dutch(course)[0]).toEqual(["behind", "9", "18"]);
    expect(dutch(course)[1]).toEqual(["around", "7 februari"]);
    expect(course.dueNow).toBeCloseTo(96 + (204 * 84) / 122, 6);
  });

  it("goes the other way: then no day is promised", () => {
    const course = courseOf(AIM, weekly("2026-10-20", [140, 130, 120, 115, 105]), TODAY);
    expect(course).toMatchObject({ state: "behind", forecast: { kind: "never" } });
    expect(dutch(course)[0]?.[0]).toBe("behindAway");
  });

  it("cannot say more than a stretch of time when it goes up and down", () => {
    const course = courseOf(AIM, weekly("2026-09-29", [150, 110, 190, 140, 220, 165, 230, 180]), TODAY);
    expect(course.forecast?.kind).toMatch(/between|not_before/);
    expect(course.isSure).toBe(false);
  });

  it("is reached", () => {
    expect(courseOf(AIM, weekly("2026-11-10", [290, 301]), TODAY)).toMatchObject({
      state: "reached",
      reachedOn: "2026-11-17",
    });
  });

  it("is being held: six weeks over it, fourteen to go", () => {
    const aim = { ...AIM, baseline: 20, target: 33, targetOn: "2026-11-01", holdUntil: "2027-03-01" };
    const course = courseOf(aim, weekly("2026-09-29", [25, 34, 35, 36, 34, 36, 36, 36]), TODAY);
    expect(course).toMatchObject({ state: "holding", reachedOn: "2026-10-06", weeksHeld: 7, weeksToGo: 14 });
    expect(dutch(course, aim)).toEqual([["holding", "maart"]]);
  });

  it("was held, whatever came after", () => {
    const aim = { ...AIM, targetOn: "2026-09-20", holdUntil: "2026-10-31" };
    expect(courseOf(aim, weekly("2026-09-15", [300, 310, 320, 305, 301, 302, 303, 120]), TODAY).state).toBe("held");
  });

  it("is missed: the date went by, or it fell below while it was to be held", () => {
    expect(courseOf({ ...AIM, targetOn: "2026-11-01" }, weekly("2026-10-20", [150, 160]), TODAY)).toMatchObject({
      state: "missed",
      fellOn: null,
    });
    const aim = { ...AIM, targetOn: "2026-11-01", holdUntil: "2027-03-01" };
    const fell = courseOf(aim, weekly("2026-10-27", [300, 310, 290, 280]), TODAY);
    expect(fell).toMatchObject({ state: "missed", fellOn: "2026-11-10" });
    expect(dutch(fell, aim)).toEqual([["fell", "10 november", "up"]]);
  });

  it("says so when the last reading is old", () => {
    const course = courseOf(AIM, weekly("2026-09-08", [105, 110, 117, 120]), TODAY);
    expect(dutch(course).at(-1)).toEqual(["stale", "29 september"]);
  });
});

const RANKS: Record<GoalState, number> = {
  ...{ no_figures: 0, missed: 1, too_early: 2, behind: 2, on_course: 3, ahead: 4 },
  ...{ reached: 5, holding: 5, held: 5 },
};

const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 14 });
const someAim = fc
  .record({ baseline: fc.integer({ min: -300, max: 300 }), rise: fc.integer({ min: -400, max: 400 }) })
  .filter(({ rise }) => rise !== 0)
  .chain(({ baseline, rise }) =>
    fc.record({
      baseline: fc.constant(baseline),
      baselineOn: fc.integer({ min: -120, max: -1 }).map((days) => addDays(TODAY, days)),
      target: fc.constant(baseline + rise),
      targetOn: fc.integer({ min: -20, max: 200 }).map((days) => addDays(TODAY, days)),
      holdUntil: fc.option(fc.integer({ min: -10, max: 300 }).map((days) => addDays(TODAY, days))),
    }),
  );
const someSeries = values.map((all) => weekly(addDays(TODAY, -7 * all.length), all));

describe("the pace of any goal", () => {
  const withValues = (aim: Aim, series: Reading[], to: (value: number) => number) => ({
    aim: {
      ...aim,
      baseline: aim.baseline === null ? null : to(aim.baseline),
      target: aim.target === null ? null : to(aim.target),
    },
    series: series.map(({ onDay, value }) => ({ onDay, value: to(value) })),
  });
  const judged = ({ state, forecast, isSure, reachedOn, fellOn, weeksToGo }: Course) => ({
    ...{ state, forecast, isSure, reachedOn, fellOn, weeksToGo },
  });

  it("is the same in another unit, and from another nought", () => {
    fc.assert(
      fc.property(someAim, someSeries, fc.constantFrom(0.25, 2, 64), (aim, series, factor) => {
        const scaled = withValues(aim, series, (value) => value * factor + 1_024 * factor);
        expect(judged(courseOf(scaled.aim, scaled.series, TODAY))).toEqual(judged(courseOf(aim, series, TODAY)));
      }),
    );
  });

  it("is the same seen in a mirror", () => {
    fc.assert(
      fc.property(someAim, someSeries, (aim, series) => {
        const mirrored = withValues(aim, series, (value) => -value);
        const [course, other] = [courseOf(aim, series, TODAY), courseOf(mirrored.aim, mirrored.series, TODAY)];
        expect(judged(other)).toEqual(judged(course));
        expect(other.direction).not.toBe(course.direction);
        if (course.pace) expect(other.pace?.perWeek).toBeCloseTo(-course.pace.perWeek, 9);
      }),
    );
  });

  it("does not depend on the order of the readings", () => {
    const shuffled = someSeries.chain((series) =>
      fc.shuffledSubarray(series, { minLength: series.length }).map((other) => ({ series, other })),
    );
    fc.assert(
      fc.property(someAim, shuffled, (aim, { series, other }) => {
        expect(courseOf(aim, other, TODAY)).toEqual(courseOf(aim, series, TODAY));
      }),
    );
  });

  it("never gets worse by a better last reading", () => {
    fc.assert(
      fc.property(someAim, someSeries, fc.nat({ max: 300 }), (aim, series, more) => {
        const sign = (aim.target ?? 0) < (aim.baseline ?? 0) ? -1 : 1;
        const better = series.map((reading, index) =>
          index === series.length - 1 ? { ...reading, value: reading.value + sign * more } : reading,
        );
        const [before, after] = [courseOf(aim, series, TODAY), courseOf(aim, better, TODAY)];
        expect(RANKS[after.state]).toBeGreaterThanOrEqual(RANKS[before.state]);
      }),
    );
  });

  it("is exact on a straight line: the tempo, its edges and the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 4, max: 12 }), (perWeek, weeks) => {
        const baselineOn = addDays(TODAY, -7 * weeks);
        const target = perWeek * weeks + perWeek * 3;
        const aim = { baseline: 0, baselineOn, target, targetOn: addDays(TODAY, 28), holdUntil: null };
        const line = weekly(
          addDays(baselineOn, 7),
          Array.from({ length: weeks }, (_, week) => perWeek * (week + 1)),
        );
        const { pace, forecast } = courseOf(aim, line, TODAY);
        expect(pace?.perWeek).toBeCloseTo(perWeek, 6);
        expect(pace?.low).toBeCloseTo(perWeek, 6);
        expect(pace?.high).toBeCloseTo(perWeek, 6);
        expect(forecast?.kind).toBe("around");
      }),
    );
  });

  it("is behind exactly when less comes in than is needed", () => {
    fc.assert(
      fc.property(someAim, someSeries, (aim, series) => {
        const { state, pace, neededPerWeek, direction } = courseOf(aim, series, TODAY);
        if (!pace || neededPerWeek === null || !(state === "behind" || state === "on_course" || state === "ahead"))
          return;
        const sign = direction === "down" ? -1 : 1;
        const lacking = sign * (neededPerWeek - pace.perWeek);
        if (Math.abs(lacking) > 1e-6) expect(state === "behind").toBe(lacking > 0);
      }),
    );
  });
});

it("puts what asks for something first, and leaves equals as they stood", () => {
  const goals = [
    { name: "a", state: "no_figures" },
    { name: "b", state: "on_course" },
    { name: "c", state: "behind" },
    { name: "d", state: "on_course" },
  ] as const;
  expect([...goals].sort(byAttention).map(({ name }) => name)).toEqual(["c", "b", "d", "a"]);
});
