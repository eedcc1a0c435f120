import type { KeptFile } from "./pin";

/** More than an idea takes: those too many are named, not lost. */
const FILES_MAX = 20;

/** The files of a form that a share sheet filled in. */
export function sharedFiles(entries: readonly FormDataEntryValue[]): KeptFile[] {
  const files = entries.filter((entry): entry is File => typeof entry !== "string" && entry.size > 0);
  return files.slice(0, FILES_MAX).map((file) => ({ id: crypto.randomUUID(), name: file.name, blob: file }));
}
