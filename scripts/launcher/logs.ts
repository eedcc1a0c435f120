import { existsSync, renameSync, statSync } from "node:fs";

const LONGEST = 20 * 1024 * 1024;

/** At a start, a log that grew long makes room for a new one; the one before it is kept. */
export function keepLogsShort(files: string[]): void {
  for (const file of files) {
    if (existsSync(file) && statSync(file).size > LONGEST) renameSync(file, `${file}.1`);
  }
}
