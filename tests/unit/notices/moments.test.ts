import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingMoment } from "@/lib/domain/deadlines";
import { digestMoment, tellingMoment } from "@/lib/domain/notices/moments";
import type { Calendar } from "@/lib/domain/worktime";

const NINE_TO_FIVE: [string, string][] = [["09:00", "17:00"]];
const office: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: {
    mon: NINE_TO_FIVE,
    tue: NINE_TO_FIVE,
    wed: NINE_TO_FIVE,
    thu: NINE_TO_FIVE,
    fri: NINE_TO_FIVE,
    sat: [],
    sun: [],
  },
  closed: ["2026-12-25"],
};
/** Local time in the winter of 2026. */
const december = (day: number, time: string) =>
  `2026-12-${String(day).padStart(2, "0")}T${time}:00.000Z`.replace(
    /T(\d\d)/,
    (_, hour: string) => `T${String(Number(hour) - 1).padStart(2, "0")}`,
  );
const mornings = { from: "08:00", until: "10:30" };

describe("When somebody is told", () => {
  test("at once in working time, else at the next opening", () => {
    expect(tellingMoment(office, { now: december(1, "11:00"), quiet: null })).toBe(december(1, "11:00"));
    expect(tellingMoment(office, { now: december(4, "18:00"), quiet: null })).toBe(december(7, "09:00"));
  });

  test("not within one's own quiet hours, whose end is not quiet any more", () => {
    expect(tellingMoment(office, { now: december(1, "09:15"), quiet: mornings })).toBe(december(1, "10:30"));
    expect(tellingMoment(office, { now: december(1, "10:30"), quiet: mornings })).toBe(december(1, "10:30"));
  });

  test("quiet hours over midnight end the next day, and then working time still counts", () => {
    const nights = { from: "16:00", until: "07:00" };
    expect(tellingMoment(office, { now: december(1, "16:30"), quiet: nights })).toBe(december(2, "09:00"));
    expect(tellingMoment(office, { now: december(24, "16:30"), quiet: nights })).toBe(december(28, "09:00"));
  });

  test("quiet hours that cover all working time do not keep it from coming", () => {
    const always = { from: "08:00", until: "18:00" };
    expect(tellingMoment(office, { now: december(1, "20:00"), quiet: always })).toBe(december(2, "09:00"));
  });

  test("urgent things at once, whatever the hour", () => {
    const now = december(6, "03:00");
    expect(tellingMoment(office, { now, quiet: { from: "22:00", until: "07:00" }, isUrgent: true })).toBe(now);
  });

  test("always: never earlier than now, in working time, and the same moment when asked again then", () => {
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((n) => `${String(Math.floor(n / 4)).padStart(2, "0")}:${["00", "15", "30", "45"][n % 4]}`);
    const moment = fc
      .integer({ min: 0, max: 60 * 24 * 90 })
      .map((n) => new Date(Date.UTC(2026, 8, 1) + n * 60_000).toISOString());
    fc.assert(
      fc.property(moment, time, time, (now, from, until) => {
        const quiet = from === until ? null : { from, until };
        const told = tellingMoment(office, { now, quiet });
        expect(told >= now).toBe(true);
        expect(isWorkingMoment(office, told)).toBe(true);
        expect(tellingMoment(office, { now: told, quiet })).toBe(told);
      }),
    );
  });
});

describe("The mail of the day", () => {
  const daily = { at: "09:00", quiet: null };
  test("goes out today when its time is still to come, else on the next working day", () => {
    expect(digestMoment(office, { ...daily, now: december(1, "08:00") })).toBe(december(1, "09:00"));
    expect(digestMoment(office, { ...daily, now: december(1, "09:00") })).toBe(december(2, "09:00"));
  });

  test("what comes in its last quarter of an hour goes with the next one", () => {
    expect(digestMoment(office, { ...daily, now: december(1, "08:46") })).toBe(december(2, "09:00"));
    expect(digestMoment(office, { ...daily, now: december(1, "08:45") })).toBe(december(1, "09:00"));
  });

  test("a weekend has one, on Monday", () => {
    const said = [december(4, "12:00"), december(5, "12:00"), december(6, "12:00")];
    expect(said.map((now) => digestMoment(office, { ...daily, now }))).toEqual(said.map(() => december(7, "09:00")));
  });

  test("outside working time or in quiet hours it waits for them", () => {
    expect(digestMoment(office, { ...daily, at: "07:00", now: december(1, "06:00") })).toBe(december(1, "09:00"));
    expect(digestMoment(office, { at: "09:00", quiet: mornings, now: december(1, "06:00") })).toBe(
      december(1, "10:30"),
    );
  });
});
