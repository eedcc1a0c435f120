import { expect, test } from "vitest";
import { isDueForFigures } from "@/lib/domain/results";

const HOUR_MS = 3_600_000;
const publishedAt = new Date("2026-11-01T09:17:00Z");
const aged = (hours: number) => new Date(publishedAt.getTime() + hours * HOUR_MS);

/** How often a message is asked about when its channel is looked at every quarter of an hour, in these hours of its life. */
function asked(fromHour: number, toHour: number): number {
  let lastAt: Date | null = aged(fromHour);
  let count = 0;
  for (let hour = fromHour; hour <= toHour; hour += 0.25) {
    const now = aged(hour);
    if (!isDueForFigures({ publishedAt, lastAt, now })) continue;
    count += 1;
    lastAt = now;
  }
  return count;
}

test("a message is asked about every hour at first, then four times a day, then daily, and after a month no more", () => {
  expect(asked(0, 48)).toBe(48);
  expect(asked(48, 7 * 24)).toBe(5 * 4);
  expect(asked(7 * 24, 30 * 24)).toBe(23);
  expect(asked(30 * 24, 60 * 24)).toBe(0);
});

test("however long nobody looked, that is one question; what was never asked about is asked", () => {
  expect(isDueForFigures({ publishedAt, lastAt: null, now: aged(0.5) })).toBe(false);
  expect(isDueForFigures({ publishedAt, lastAt: null, now: aged(400) })).toBe(true);
  expect(isDueForFigures({ publishedAt, lastAt: aged(400), now: aged(400.5) })).toBe(false);
  expect(isDueForFigures({ publishedAt, lastAt: aged(400), now: aged(5_000) })).toBe(true);
});
