import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_WORKER, buildWorker } from "./build-worker";
import { fingerprint } from "./fingerprint";
import { dataPath } from "./home";
import { builtFolder, projectRoot } from "./project";
import { runTool } from "./run-tool";
import { StepFailed } from "./step-failed";

const GENERATED = join(projectRoot, "lib", "platform", "generated");
const SOURCES = ["app", "components", "lib", "messages", "public", "types", "package.json", "package-lock.json"];
const SETTINGS = [
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "instrumentation.ts",
  "proxy.ts",
  "scripts/keep-languages.cjs",
  "scripts/support/build-worker.ts",
  "scripts/worker.ts",
  "scripts/worker-rounds.ts",
];

/** Makes the Prisma client from the schema, when there is none or the schema has changed since. */
export async function generateClient(): Promise<void> {
  const stamp = join(GENERATED, ".made-from");
  const wanted = fingerprint(["prisma/schema", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === wanted) return;
  const logFile = dataPath("generate.log");
  const code = await runTool(process.execPath, [join("node_modules", "prisma", "build", "index.js"), "generate"], {
    // Generating needs no schema engine, yet looks for one and would download it: any program that exists will do.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    logFile,
  });
  if (code !== 0) {
    throw new StepFailed(
      readFileSync(logFile, "utf8").trim(),
      "Correct prisma/schema; npm run db:generate tries again.",
    );
  }
  writeFileSync(stamp, wanted);
}

/** Makes the production build, when there is none or a source has changed since; says so before it begins. */
export async function buildApp(env: Record<string, string>, begins: () => void = () => undefined): Promise<void> {
  const stamp = join(builtFolder, ".made-from");
  const wanted = fingerprint([...SOURCES, ...SETTINGS]);
  if (readStamp(stamp) === wanted && existsSync(join(builtFolder, "BUILD_ID")) && existsSync(BUILT_WORKER)) return;
  begins();
  // Nobody is ever to see a raw key: a text that is missing in one of the languages stops the build.
  if ((await runTool(process.execPath, ["--import", "tsx", "scripts/check-messages.ts"])) !== 0) {
    throw new StepFailed("The texts in messages/ are not in order.", "Put right what stands above, in both languages.");
  }
  const logFile = dataPath("build.log");
  const next = join("node_modules", "next", "dist", "bin", "next");
  const code = await runTool(process.execPath, [next, "build"], { env: { ...env, NODE_ENV: "production" }, logFile });
  if (code !== 0) {
    const end = readFileSync(logFile, "utf8").trim().split("\n").slice(-30).join("\n");
    throw new StepFailed(`${end}\n\nTrekker could not be built.`, `All it said is in ${logFile}.`);
  }
  await buildWorker();
  writeFileSync(stamp, wanted);
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
