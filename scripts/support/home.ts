import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "./project";

/** Where this installation keeps what must outlive a restart; ignored by git. */
export function dataFolder(): string {
  const folder = resolve(projectRoot, process.env.TREKKER_DATA_DIR || ".data");
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function dataPath(...parts: string[]): string {
  return join(dataFolder(), ...parts);
}

/** A JSON file, or undefined when there is none or it is not whole. */
export function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place: a reader, or a crash, never meets half a file. Only its owner can read it. */
export function writeJson(path: string, value: unknown): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, path);
}
