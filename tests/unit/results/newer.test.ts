import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { METRICS, type Metric, momentInName, NO_FIGURES, staysOut } from "@/lib/domain/results";

const known = { ...NO_FIGURES, views: 100, reactions: 20, comments: 3 };
const out = (figures: Partial<Record<Metric, number>>, ofDay = "2026-11-20", knownOf = {}) => [
  ...staysOut({ figures, known, ofDay, knownOf }),
];

describe("of a file and what is known", () => {
  test("more of what only grows counts, and what people take back where it is as new", () => {
    expect(out({ views: 120, reactions: 18, comments: 3, shares: 1 })).toEqual([]);
  });

  test("less of what only grows is of a shorter time, and so is the rest of that row; what was not known is taken", () => {
    expect(out({ views: 80, reactions: 30, comments: 4, shares: 1 })).toEqual(["views", "reactions", "comments"]);
  });

  test("what is of an earlier day gives way to what is known since", () => {
    expect(out({ views: 120, reactions: 18 }, "2026-11-10", { reactions: "2026-11-15" })).toEqual(["reactions"]);
    expect(out({ views: 120, reactions: 18 }, "2026-11-15", { reactions: "2026-11-15" })).toEqual([]);
  });

  test("what only grows never becomes less, whatever comes in and when", () => {
    const figures = fc.record(Object.fromEntries(METRICS.map((metric) => [metric, fc.nat(200)])));
    fc.assert(
      fc.property(figures, figures, fc.constantFrom("2026-11-10", "2026-11-20"), (before, given, ofDay) => {
        const staying = staysOut({ figures: given, known: { ...NO_FIGURES, ...before }, ofDay, knownOf: {} });
        for (const metric of ["views", "reach", "clicks", "watchMinutes"] as const) {
          const after = staying.has(metric) ? before[metric] : given[metric];
          expect(after).toBeGreaterThanOrEqual(before[metric] ?? 0);
        }
      }),
    );
  });
});

test("LinkedIn writes the moment of its file into its name; others write none, or a span", () => {
  expect(momentInName("zonnebeke_content_1793892600000.xls")).toBe("2026-11-05T15:30:00.000Z");
  expect(momentInName("Nov-01-2026_Nov-22-2026_1234567890123456.csv")).toBeNull();
  expect(momentInName("tweet_activity_metrics_z_20261001_20261101_nl.csv")).toBeNull();
});
