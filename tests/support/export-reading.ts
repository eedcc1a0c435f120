import { type ReadResults, readResults, type Said } from "@/lib/domain/results";
import { readExportFile } from "@/lib/platform/spreadsheet/export-file";

/** What comes of a file, whatever that is. */
export function look(bytes: Uint8Array, said: Said = {}) {
  const file = readExportFile(bytes);
  return "kind" in file ? file : readResults(file.sheets, { zone: "Europe/Brussels", said });
}

/** The results in a file that has to be read. */
export function results(file: Uint8Array | string, said: Said = {}): ReadResults {
  const found = look(typeof file === "string" ? new TextEncoder().encode(file) : file, said);
  if ("kind" in found || "asks" in found) throw new Error(`Not read: ${JSON.stringify(found)}`);
  return found;
}

export type Sums = Record<string, number>;
const added = (figures: Iterable<readonly [string, number]>): Sums => {
  const sums: Sums = {};
  for (const [metric, value] of figures) sums[metric] = (sums[metric] ?? 0) + value;
  return sums;
};

/** What the figures of the messages, or of the days, add up to. */
export const ofPosts = ({ posts }: Pick<ReadResults, "posts">): Sums =>
  added(posts.flatMap(({ figures }) => Object.entries(figures)));
export const ofDays = ({ days }: Pick<ReadResults, "days">): Sums =>
  added(days.map(({ metric, value }) => [metric, value]));
