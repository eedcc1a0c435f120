import { availableParallelism } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@/scripts/support/project";
import { runNode, runTool } from "@/scripts/support/run-tool";

export type Check = { name: string; run(): Promise<number> };

/** Four is what TypeScript takes by itself. More of them than cores repeat each other's work: on two cores a sixth of the time. */
const CHECKERS = String(Math.min(4, availableParallelism()));

const tool = (name: string) => join(projectRoot, "node_modules", ".bin", name);

/** What `npm run check` looks at, quickest first. */
export const checks: Check[] = [
  { name: "structure", run: () => runNode(["scripts/check-structure.ts"]) },
  { name: "messages", run: () => runNode(["scripts/check-messages.ts"]) },
  { name: "lock file", run: () => runNode(["scripts/check-lock.ts"]) },
  { name: "style and boundaries", run: () => runTool(tool("biome"), ["check", "--diagnostic-level=warn"]) },
  { name: "unused files and packages", run: () => runTool(tool("knip"), ["--no-config-hints"]) },
  { name: "types", run: checkTypes },
];

/** Runs one check; true when it found nothing. */
export async function runCheck(check: Check): Promise<boolean> {
  const code = await check.run();
  if (code !== 0) console.error(`✗ ${check.name}`);
  return code === 0;
}

/** The routes have types that Next makes from the files in app/: a new checkout does not have them yet. */
async function checkTypes(): Promise<number> {
  const made = await runTool(tool("next"), ["typegen"]);
  return made === 0 ? runTool(tool("tsc"), ["--noEmit", "--incremental", "false", "--checkers", CHECKERS]) : made;
}
