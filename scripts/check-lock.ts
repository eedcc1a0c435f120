import { readFileSync } from "node:fs";
import { join } from "node:path";
import { report } from "./checks/report";
import { type LockFile, missingBuilds } from "./support/lock-file";
import { projectRoot } from "./support/project";

const lock = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")) as LockFile;
const missing = Object.keys(missingBuilds(lock)).map(
  (path) => `package-lock.json lacks ${path}: run npm run lock:complete.`,
);

report("Lock file", missing);
