import { readJson } from "@/scripts/support/home";

/** What came of a suite. */
export type Tally = { passed: number; failed: number; skipped: number };

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Reads Vitest's report; a run without one, or one that ended badly without naming a test, counts as one failure. */
export function vitestTally(file: string, exitCode: number): Tally {
  const report = readJson<VitestReport>(file);
  return honest(exitCode, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Reads Playwright's report; a test that passed only at a second try is one that failed. */
export function playwrightTally(file: string, exitCode: number): Tally {
  const stats = readJson<PlaywrightReport>(file)?.stats;
  return honest(exitCode, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

export function total(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function honest(exitCode: number, tally: Tally): Tally {
  const sawNothing = tally.passed + tally.failed + tally.skipped === 0;
  const isUnexplained = exitCode !== 0 && tally.failed === 0;
  return sawNothing || isUnexplained ? { ...tally, failed: 1 } : tally;
}
