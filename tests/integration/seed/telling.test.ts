import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isOpen } from "@/lib/domain/worktime";
import { storyId } from "@/prisma/seed/telling/ids";
import { ago, momentsOf } from "@/prisma/seed/telling/moments";

const DAY: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];
const calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
  closed: ["2026-12-25", "2027-01-01"],
};
const start = new Date("2026-09-21T07:00:00.000Z");

/** Each quarter of an hour of three weeks around the turn of the year. */
const NOWS = Array.from({ length: 21 * 96 }, (_, quarter) => new Date(Date.UTC(2026, 11, 18) + quarter * 900_000));

describe("the moments of a story", () => {
  it("lie in opening hours, in the past and in order, whenever it is told", () => {
    for (const now of NOWS) {
      const { before } = momentsOf(calendar, { start, now });
      const told = [ago(40), ago(3, 2), ago(1), ago(0, 6, 59), ago(0, 0, 40), ago(0, 0, 1)].map(before);
      for (const moment of told) expect(isOpen(calendar, moment.toISOString())).toBe(true);
      expect(told.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(told);
      expect(told.at(-1)?.getTime()).toBeLessThanOrEqual(now.getTime());
    }
  });

  it("that lie ahead are on a later working day, at the hour they name", () => {
    const { ahead } = momentsOf(calendar, { start, now: new Date("2026-12-24T15:00:00.000Z") });
    expect(ahead(1, 60).toISOString()).toBe("2026-12-28T09:00:00.000Z");
    expect(ahead(4, 240).toISOString()).toBe("2026-12-31T13:00:00.000Z");
    expect(ahead(5, 0).toISOString()).toBe("2027-01-04T08:00:00.000Z");
  });

  it("before the story began do not exist", () => {
    const { before } = momentsOf(calendar, { start, now: new Date("2026-10-01T08:00:00.000Z") });
    expect(() => before(ago(40))).toThrow(/begins/);
  });
});

describe("the ids of a story", () => {
  it("are the same every time, so that a kept address still leads somewhere", () => {
    expect(storyId("Zonnebeke-aan-Zee idea zeehond")).toBe(storyId("Zonnebeke-aan-Zee idea zeehond"));
    expect(storyId("organisation Zonnebeke-aan-Zee")).toBe("019b8d2b-8c00-77d5-8be9-cfc6364102ab");
  });

  it("are UUIDs of version 7 that differ by name and sort by place", () => {
    const names = Array.from({ length: 500 }, (_, index) => `thing ${index}`);
    const ids = names.map((name, place) => storyId(name, place));
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });
});
