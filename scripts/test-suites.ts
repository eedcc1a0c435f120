import { join } from "node:path";
import { dataPath } from "./support/home";
import { projectRoot } from "./support/project";
import { runNode, runTool } from "./support/run-tool";
import { program, StepFailed } from "./support/step-failed";
import { SUITE_NAMES, type Suite, suites } from "./testing/suites";
import { inWords, type Tally, total } from "./testing/tally";

await program(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !SUITE_NAMES.includes(name));
  if (unknown.length > 0)
    throw new StepFailed(`There is no suite ${unknown.join(", ")}.`, `Choose from: ${SUITE_NAMES.join(", ")}`);

  const chosen = suites(asked);
  // Real servers have to be installed before the peers begin; the suites before them leave them the time.
  const peersReady = chosen.some((suite) => suite.name === "peers") ? installPeers() : Promise.resolve();
  let built: Promise<unknown> = Promise.resolve();
  const results: { suite: Suite; tally: Tally; seconds: number }[] = [];
  for (const suite of chosen) {
    if (suite.name === "peers") await peersReady;
    if (suite.name === "e2e") await built;
    const since = Date.now();
    heading(suite.name);
    const tally = await suite.run().catch(crashed);
    results.push({ suite, tally, seconds: Math.round((Date.now() - since) / 1000) });
    // Not before: the types that are checked include those of a build.
    if (suite.name === "check" && chosen.some(({ name }) => name === "e2e")) built = buildAhead();
  }
  heading("result");
  for (const { suite, tally, seconds } of results)
    console.log(`${suite.name.padEnd(12)} ${inWords(tally)} (${seconds} s)`);
  const sum = total(results.map(({ tally }) => tally));
  console.log(inWords(sum));
  return sum.failed === 0 ? 0 : 1;
});

/** What goes wrong is told by the tests that need the server. */
async function installPeers(): Promise<void> {
  for (const name of ["bluesky", "s3"])
    await runTool(process.execPath, [join(projectRoot, "tests", "peers", "install.mjs"), name]);
}

function buildAhead(): Promise<number> {
  return runNode(["scripts/testing/build-ahead.ts"], { logFile: dataPath("build-ahead.log") });
}

function crashed(error: unknown): Tally {
  console.error(error instanceof StepFailed ? `${error.message}\n${error.advice}` : error);
  return { passed: 0, failed: 1, skipped: 0 };
}

function heading(name: string): void {
  console.log(`\n== ${name} ==`);
}
