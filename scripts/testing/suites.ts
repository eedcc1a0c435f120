import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checks, runCheck } from "@/scripts/checks/all";
import { dataPath } from "@/scripts/support/home";
import { generateClient } from "@/scripts/support/prepare";
import { projectRoot } from "@/scripts/support/project";
import { runTool } from "@/scripts/support/run-tool";
import { provideBrowser } from "./browser";
import { playwrightTally, type Tally, vitestTally } from "./tally";

export type Suite = { name: string; run(): Promise<Tally> };

/** All suites, in the order they run: what is quick and says most comes first. */
export function suites(chosen: string[]): Suite[] {
  const all = [
    { name: "check", run: checkSuite },
    vitest("unit"),
    vitest("integration"),
    vitest("peers"),
    { name: "e2e", run: browserSuite },
  ];
  return chosen.length === 0 ? all : all.filter((suite) => chosen.includes(suite.name));
}

export const SUITE_NAMES = ["check", "unit", "integration", "peers", "e2e"];

async function checkSuite(): Promise<Tally> {
  await generateClient();
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    if (await runCheck(check)) tally.passed += 1;
    else tally.failed += 1;
  }
  return tally;
}

function vitest(project: string): Suite {
  return {
    name: project,
    async run() {
      await generateClient();
      const report = reportFile(project);
      const parts = [
        "run",
        "--project",
        // With what has to run alone: a suite of its own name, and more.
        `${project}*`,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ];
      const code = await runTool(process.execPath, [
        join(projectRoot, "node_modules", "vitest", "vitest.mjs"),
        ...parts,
      ]);
      return vitestTally(report, code);
    },
  };
}

async function browserSuite(): Promise<Tally> {
  await generateClient();
  const report = reportFile("e2e");
  const code = await runTool(process.execPath, ["node_modules/@playwright/test/cli.js", "test"], {
    env: { TREKKER_CHROMIUM: await provideBrowser(), TREKKER_E2E_REPORT: report },
  });
  return playwrightTally(report, code);
}

/** Empty at first: a report of an earlier run must not speak for one that never came to an end. */
function reportFile(name: string): string {
  const file = dataPath("test-reports", `${name}.json`);
  mkdirSync(dataPath("test-reports"), { recursive: true });
  rmSync(file, { force: true });
  return file;
}
