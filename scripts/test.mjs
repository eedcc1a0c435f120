import { run } from "./bootstrap.mjs";

await run("scripts/test-suites.ts", process.argv.slice(2));
