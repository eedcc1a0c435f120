import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A source file of the project: its path from the project's root, with forward slashes, and its text. */
export type SourceFile = { path: string; text: string };

const SKIPPED = ["node_modules", "generated"];

/** The TypeScript under some folders of a project. */
export function sourceFiles(root: string, folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => filesUnder(root, folder));
}

function filesUnder(root: string, folder: string): SourceFile[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : filesUnder(root, path);
    return /\.tsx?$/.test(entry.name) ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
  });
}
