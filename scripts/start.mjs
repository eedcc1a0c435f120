import { run } from "./bootstrap.mjs";

await run("scripts/launch.ts", process.argv.slice(2));
