import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { builtFolder, projectRoot } from "./project";

/** The worker as one file. */
export const BUILT_WORKER = join(builtFolder, "worker.mjs");

/** Packages of many small files, 600 between them: to look for each takes longer than all that is in them. */
const BUILT_IN = ["@atproto/api", "masto", "zod"];

/**
 * Makes the worker of a production build: our own files as one, so that none has to be translated when it starts. Other
 * packages stay where they are installed. Where each line comes from lies beside it, for who asks Node for it: reading that at every
 * start takes a third of a second.
 */
export async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [join(projectRoot, "scripts", "worker.ts")],
    outfile: BUILT_WORKER,
    bundle: true,
    external: installed().filter((name) => !BUILT_IN.includes(name)),
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    jsx: "automatic",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
  });
}

function installed(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  return Object.keys(dependencies);
}
