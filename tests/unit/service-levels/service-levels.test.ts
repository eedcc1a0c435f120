import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Noticed,
  outcomeOf,
  promisedBy,
  summaryOf,
  type Target,
  targetFor,
  usedOf,
} from "@/lib/domain/service-levels";
import type { Calendar } from "@/lib/domain/worktime";

const weekday: [string, string][] = [["09:00", "17:00"]];
const calendar: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] },
  closed: [],
};

const NAMES = ["channelId", "topicId", "segmentId", "priority"] as const;
const value = fc.constantFrom("a", "b");
const noticed = fc.record({
  channelId: value,
  topicId: fc.option(value),
  segmentId: fc.option(value),
  priority: value,
});
const target = fc
  .record({
    channelId: fc.option(value),
    topicId: fc.option(value),
    segmentId: fc.option(value),
    priority: fc.option(value),
  })
  .map(
    (named, ...rest): Target => ({
      id: JSON.stringify([named, rest.length]),
      ...named,
      firstAnswerMinutes: 60,
      solvedMinutes: 480,
    }),
  );
const matches = (one: Noticed, what: Noticed) => NAMES.every((name) => one[name] === null || one[name] === what[name]);
const names = (one: Noticed) => NAMES.filter((name) => one[name] !== null);

describe("which promise holds", () => {
  it("is the one that matches and names most, whatever order they stand in", () => {
    fc.assert(
      fc.property(fc.array(target, { maxLength: 8 }), noticed, (targets, what) => {
        const found = targetFor(targets, what);
        const fit = targets.filter((one) => matches(one, what));
        expect(found === null).toBe(fit.length === 0);
        expect(targetFor(targets.toReversed(), what)?.id).toBe(found?.id);
        if (found) for (const one of fit) expect(names(one).length).toBeLessThanOrEqual(names(found).length);
      }),
    );
  });

  it("is about the channel before the topic, the topic before the segment, the segment before the priority", () => {
    const what = { channelId: "a", topicId: "a", segmentId: "a", priority: "a" };
    const nothing = { channelId: null, topicId: null, segmentId: null, priority: null };
    const only = (name: (typeof NAMES)[number]): Target => ({
      id: name,
      ...nothing,
      [name]: "a",
      firstAnswerMinutes: 60,
      solvedMinutes: 480,
    });
    for (const [index, name] of NAMES.entries())
      expect(targetFor(NAMES.slice(index).map(only).toReversed(), what)?.id).toBe(name);
  });
});

describe("a promise", () => {
  it("runs in working time: what is noticed on Friday evening is answered on Monday morning", () => {
    const promised = promisedBy(calendar, "2026-11-20T19:00:00.000Z", { firstAnswerMinutes: 120, solvedMinutes: 960 });
    expect(promised).toEqual({
      firstAnswerDueAt: "2026-11-23T10:00:00.000Z",
      solvedDueAt: "2026-11-24T16:00:00.000Z",
    });
  });

  it("is kept exactly when no more was used than promised, and the difference says by how much", () => {
    const minutes = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 20_000 }), (promisedMinutes, passed) => {
        const noticedAt = "2026-11-20T13:07:00.000Z";
        const at = new Date(Date.parse(noticedAt) + passed * 60_000).toISOString();
        const target = { firstAnswerMinutes: promisedMinutes, solvedMinutes: promisedMinutes };
        const { firstAnswerDueAt } = promisedBy(calendar, noticedAt, target);
        const { differenceMinutes } = usedOf(calendar, { noticedAt, at, promisedMinutes });
        const isMet = outcomeOf({ dueAt: new Date(firstAnswerDueAt), doneAt: new Date(at) }, new Date(at));
        // After closing time nothing more is used, and yet the moment has passed.
        if (isMet) expect(differenceMinutes).toBeGreaterThanOrEqual(0);
        if ((differenceMinutes ?? 0) < 0) expect(isMet).toBe(false);
      }),
    );
  });

  it("is neither kept nor broken while it can still be kept", () => {
    const [dueAt, before, after] = [10, 5, 15].map((day) => new Date(Date.UTC(2026, 10, day)));
    if (!dueAt || !before || !after) throw new Error("There are three days.");
    expect(outcomeOf({ dueAt, doneAt: null }, before)).toBeNull();
    expect(outcomeOf({ dueAt, doneAt: null }, after)).toBe(false);
    expect(outcomeOf({ dueAt: null, doneAt: after }, after)).toBeNull();
  });
});

describe("what came of promises", () => {
  it("counts each once, and says within how long half and nine out of ten were done", () => {
    const used = Array.from({ length: 10 }, (_, index) => ({ isMet: index < 7, usedMinutes: (index + 1) * 10 }));
    expect(summaryOf([...used, { isMet: null, usedMinutes: null }])).toEqual({
      met: 7,
      missed: 3,
      undecided: 1,
      medianMinutes: 50,
      p90Minutes: 90,
    });
    expect(summaryOf([])).toEqual({ met: 0, missed: 0, undecided: 0, medianMinutes: null, p90Minutes: null });
  });
});
