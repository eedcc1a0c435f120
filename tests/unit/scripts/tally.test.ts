import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inWords, playwrightTally, total, vitestTally } from "@/scripts/testing/tally";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trekker-tally-"));
  file = join(folder, "report.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

function given(report: unknown): void {
  writeFileSync(file, JSON.stringify(report));
}

const vitest = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

describe("the tally of a suite", () => {
  it("is what the report says", () => {
    given(vitest);
    expect(vitestTally(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    given({ stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 3 } });
    expect(playwrightTally(file, 1)).toEqual({ passed: 4, failed: 1, skipped: 3 });
  });

  it("counts a suite that crashed as a failure", () => {
    expect(vitestTally(file, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    writeFileSync(file, '{"numPass');
    expect(vitestTally(file, 137).failed).toBe(1);
  });

  it("counts tests that all passed in a run that ended badly as a failure", () => {
    given({ ...vitest, numFailedTests: 0 });
    expect(vitestTally(file, 1).failed).toBe(1);
  });

  it("counts a suite without a single test as a failure", () => {
    given({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 });
    expect(vitestTally(file, 0).failed).toBe(1);
  });

  it("counts a test that passed at its second try as a failure", () => {
    given({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } });
    expect(playwrightTally(file, 0)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it("adds up to one plain line", () => {
    const sum = total([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]);
    expect(inWords(sum)).toBe("11 passed, 3 failed, 2 skipped");
  });
});
