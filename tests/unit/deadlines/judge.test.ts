import { describe, expect, it } from "vitest";
import { dueState, humanAmount, judge, type RunningStage } from "@/lib/domain/deadlines";
import type { Calendar } from "@/lib/domain/worktime";
import { fourHours, july, office, oneDayOfClock } from "./terms";

// Opened on Monday at nine, so due at one.
const stage = { calendar: office, term: fourHours, openedAt: july(13, "09:00"), dueAt: july(13, "13:00"), pauses: [] };

describe("in time or late", () => {
  it("is told from the stored end, to the millisecond", () => {
    expect(judge({ ...stage, doneAt: july(13, "13:00") }).inTime).toBe(true);
    expect(judge({ ...stage, doneAt: july(13, "13:00").replace(".000Z", ".001Z") }).inTime).toBe(false);
  });

  it("comes with the working time used and the difference to the term", () => {
    expect(judge({ ...stage, doneAt: july(13, "12:15") })).toEqual({
      inTime: true,
      usedMinutes: 195,
      differenceMinutes: 45,
    });
    expect(judge({ ...stage, doneAt: july(14, "10:00") })).toEqual({
      inTime: false,
      usedMinutes: 540,
      differenceMinutes: -300,
    });
  });

  it("is not moved by a calendar that was edited later", () => {
    const closed: Calendar = { ...office, closed: ["2026-07-13"] };
    const moreHours: Calendar = { ...office, extraOpen: { "2026-07-13": [["06:00", "22:00"]] } };
    for (const calendar of [closed, moreHours]) {
      expect(judge({ ...stage, calendar, doneAt: july(13, "12:59") }).inTime).toBe(true);
      expect(judge({ ...stage, calendar, doneAt: july(13, "13:01") }).inTime).toBe(false);
    }
  });

  it("leaves pauses out of what was used", () => {
    const pauses = [{ from: july(13, "10:00"), to: july(13, "12:00") }];
    expect(judge({ ...stage, pauses, dueAt: july(13, "15:00"), doneAt: july(13, "14:00") })).toEqual({
      inTime: true,
      usedMinutes: 180,
      differenceMinutes: 60,
    });
  });

  it("is told from when the clock stopped, for what is done while it stands still", () => {
    const pauses = [{ from: july(13, "12:00"), to: null }];
    expect(judge({ ...stage, pauses, doneAt: july(16, "12:00") })).toEqual({
      inTime: true,
      usedMinutes: 180,
      differenceMinutes: 60,
    });
  });

  it("is late with no difference when it was done after closing time of its last day", () => {
    const atClosing = { ...stage, openedAt: july(13, "13:00"), dueAt: july(13, "17:00") };
    expect(judge({ ...atClosing, doneAt: july(13, "20:00") })).toEqual({
      inTime: false,
      usedMinutes: 240,
      differenceMinutes: 0,
    });
  });
});

describe("how a running stage stands", () => {
  const at = (now: string, more: Partial<RunningStage> = {}) => dueState({ ...stage, now, ...more });

  it("is calm, soon from three quarters on, late after the end", () => {
    expect(at(july(13, "09:00"))).toEqual({ state: "calm", remainingMinutes: 240, share: 0 });
    expect(at(july(13, "11:59")).state).toBe("calm");
    expect(at(july(13, "12:00"))).toEqual({ state: "soon", remainingMinutes: 60, share: 0.75 });
    expect(at(july(13, "13:00"))).toEqual({ state: "soon", remainingMinutes: 0, share: 1 });
    expect(at(july(13, "14:00"))).toEqual({ state: "late", remainingMinutes: -60, share: 1.25 });
  });

  it("is late after a closing time that was its end, though no working minute has passed", () => {
    const atClosing = { openedAt: july(13, "13:00"), dueAt: july(13, "17:00") };
    expect(at(july(13, "17:01"), atClosing)).toEqual({ state: "late", remainingMinutes: 0, share: 1 });
  });

  it("counts round the clock when the term does", () => {
    const clock = { term: oneDayOfClock, dueAt: july(14, "09:00") };
    expect(at(july(13, "21:00"), clock)).toEqual({ state: "calm", remainingMinutes: 720, share: 0.5 });
  });

  it("stands still with what was left when it stopped", () => {
    const paused = { pausedSince: july(13, "10:00") };
    const expected = { state: "standing_still", remainingMinutes: 180, share: 0.25 };
    expect(at(july(13, "11:00"), paused)).toEqual(expected);
    expect(at(july(20, "11:00"), paused)).toEqual(expected);
    expect(at(july(13, "10:00"), { pausedSince: null }).state).toBe("calm");
  });

  it("is not moved by an earlier pause, which moved the stored end already", () => {
    expect(at(july(14, "10:00"), { dueAt: july(14, "11:00") })).toEqual({
      state: "soon",
      remainingMinutes: 60,
      share: 0.75,
    });
  });

  it("has used nothing before it opens", () => {
    expect(at(july(10, "11:00"))).toEqual({ state: "calm", remainingMinutes: 240, share: 0 });
  });
});

describe("an amount of time as people say it", () => {
  it("is minutes under an hour, hours and minutes above", () => {
    expect(humanAmount(35, "working", office)).toEqual({ unit: "minutes", minutes: 35, overdue: false });
    expect(humanAmount(130, "working", office)).toEqual({ unit: "hours", hours: 2, minutes: 10, overdue: false });
    expect(humanAmount(959, "working", office)).toEqual({ unit: "hours", hours: 15, minutes: 59, overdue: false });
  });

  it("is working days of the calendar's own length from two on, rounded down", () => {
    expect(humanAmount(960, "working", office)).toEqual({ unit: "days", days: 2, working: true, overdue: false });
    expect(humanAmount(1439, "working", office)).toMatchObject({ unit: "days", days: 2 });
    expect(humanAmount(1440, "working", office)).toMatchObject({ unit: "days", days: 3 });
    expect(humanAmount(960, "working")).toMatchObject({ unit: "days", days: 2 });
  });

  it("is days of 24 hours round the clock", () => {
    expect(humanAmount(960, "clock", office)).toMatchObject({ unit: "hours", hours: 16 });
    expect(humanAmount(2880, "clock", office)).toEqual({ unit: "days", days: 2, working: false, overdue: false });
  });

  it("says when it is too late", () => {
    expect(humanAmount(-130, "working", office)).toEqual({ unit: "hours", hours: 2, minutes: 10, overdue: true });
    expect(humanAmount(0, "working", office)).toEqual({ unit: "minutes", minutes: 0, overdue: false });
  });
});
