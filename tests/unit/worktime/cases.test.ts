import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addWorkingMinutes, type Calendar, type Span, workingMinutesBetween } from "@/lib/domain/worktime";

type Case = {
  id: string;
  name: string;
  timezone: string;
  weekly_hours: Partial<Calendar["weeklyHours"]>;
  holidays: string[];
  start: string;
  op: "add" | "between";
  minutes: number;
  end: string;
  expected: string | number;
};

const file = path.resolve(import.meta.dirname, "../../../../shared/data/worktime-dev.json");
const isThere = existsSync(file);
const cases: Case[] = isThere ? JSON.parse(readFileSync(file, "utf8")) : [];

const reason = isThere ? "" : " (skipped: ../shared/data/worktime-dev.json is not beside this checkout)";

describe.skipIf(!isThere)(`the worked examples of nine help-desk and calendar projects come out${reason}`, () => {
  it("there are examples to work", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)("$id $name", (example) => {
    const calendar = calendarOf(example);
    if (example.op === "add") {
      const end = addWorkingMinutes(calendar, example.start, example.minutes);
      expect(Date.parse(end)).toBe(Date.parse(String(example.expected)));
    } else {
      // Some sources count seconds; ours are whole minutes, to the nearest.
      const minutes = workingMinutesBetween(calendar, example.start, example.end);
      expect(minutes).toBe(Math.round(Number(example.expected)));
    }
  });
});

function calendarOf({ timezone, weekly_hours, holidays }: Case): Calendar {
  const shut: Span[] = [];
  const week = { mon: shut, tue: shut, wed: shut, thu: shut, fri: shut, sat: shut, sun: shut };
  return { timeZone: timezone, weeklyHours: { ...week, ...weekly_hours }, closed: holidays };
}
