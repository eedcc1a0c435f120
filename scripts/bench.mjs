import { run } from "./bootstrap.mjs";

await run("scripts/benchmarks.ts", process.argv.slice(2));
