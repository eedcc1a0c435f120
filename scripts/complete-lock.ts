import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LockFile, missingBuilds } from "./support/lock-file";
import { projectRoot } from "./support/project";

const file = join(projectRoot, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile;
const missing = missingBuilds(lock);
const all = Object.entries({ ...lock.packages, ...missing });
const packages = Object.fromEntries(all.sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`Builds for other machines added to package-lock.json: ${Object.keys(missing).length}.`);
