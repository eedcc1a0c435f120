import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readResults } from "@/lib/domain/results";
import { readExportFile } from "@/lib/platform/spreadsheet/export-file";

const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/data/metrics");
const FILES = {
  facebook: "meta-facebook-content-lifetime.csv",
  reach: "meta-overview-reach.csv",
  linkedin: "linkedin-creator-content.xlsx",
  x: "x-account-analytics-content-2025.csv",
  youtube: "youtube-studio-table-data-all-columns.csv",
};
const isThere = existsSync(FOLDER);
const reason = isThere ? "" : " (skipped: ../shared/data/metrics is not beside this checkout)";
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));

function read(bytes: Uint8Array) {
  const file = readExportFile(bytes);
  if ("kind" in file) return file;
  return readResults(file.sheets, { zone: "Europe/Brussels", said: {} });
}

function results(name: string) {
  const found = read(bytesOf(name));
  if ("kind" in found || "asks" in found) throw new Error(`${name} was not read: ${JSON.stringify(found)}`);
  return found;
}

/** Counted apart from the reader: by the names of the columns alone. */
function columnSum(text: string, column: string): number {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
const total = (
  name: string,
  metric: "views" | "reach" | "reactions" | "comments" | "shares" | "clicks" | "saves" | "follows",
) => results(name).posts.reduce((sum, { figures }) => sum + (figures[metric] ?? 0), 0);

test.skipIf(!isThere)(`Facebook's content comes with the totals of its own columns${reason}`, () => {
  const text = readFileSync(`${FOLDER}/${FILES.facebook}`, "utf8");
  expect(results(FILES.facebook)).toMatchObject({ platform: "facebook", errors: [], dayOrder: "month" });
  expect(total(FILES.facebook, "views")).toBe(columnSum(text, "Views"));
  expect(total(FILES.facebook, "reach")).toBe(columnSum(text, "Reach"));
  expect(total(FILES.facebook, "reactions")).toBe(columnSum(text, "Reactions"));
  expect(total(FILES.facebook, "comments")).toBe(columnSum(text, "Comments"));
  expect(total(FILES.facebook, "shares")).toBe(columnSum(text, "Shares"));
});

test.skipIf(!isThere)(`X comes with the totals of its own columns, and the moments that its ids hold${reason}`, () => {
  const text = readFileSync(`${FOLDER}/${FILES.x}`, "utf8");
  const { posts, platform, errors } = results(FILES.x);
  expect({ platform, errors }).toEqual({ platform: "x", errors: [] });
  expect(posts.every(({ hasTime, publishedAt }) => hasTime && publishedAt.startsWith("2025-02-03"))).toBe(true);
  expect(total(FILES.x, "views")).toBe(columnSum(text, "Impressions"));
  expect(total(FILES.x, "reactions")).toBe(columnSum(text, "Likes"));
  expect(total(FILES.x, "shares")).toBe(columnSum(text, "Reposts"));
  expect(total(FILES.x, "clicks")).toBe(columnSum(text, "Url clicks"));
  expect(total(FILES.x, "saves")).toBe(columnSum(text, "Bookmarks"));
});

test.skipIf(!isThere)(`Meta's overview comes day by day, in two-byte letters and under a title${reason}`, () => {
  const lines = new TextDecoder("utf-16le").decode(bytesOf(FILES.reach)).split(/\r?\n/);
  const counted = lines.flatMap((line) => /^"\d{4}-.*","(\d+)"$/.exec(line)?.[1] ?? []).map(Number);
  const { platform, days, posts } = results(FILES.reach);
  expect({ platform, posts }).toEqual({ platform: "facebook", posts: [] });
  expect(days).toHaveLength(counted.length);
  expect(days.reduce((sum, { value }) => sum + value, 0)).toBe(counted.reduce((sum, value) => sum + value, 0));
});

test.skipIf(!isThere)(`LinkedIn's workbook gives its days and how many followed on the last of them${reason}`, () => {
  const { platform, days, errors, taken } = results(FILES.linkedin);
  expect(taken).toContainEqual({ of: "days", metric: "followers", column: "Total followers on 4/23/2023:" });
  expect({ platform, errors }).toEqual({ platform: "linkedin", errors: [] });
  expect(days.filter(({ metric }) => metric === "views")).toHaveLength(365);
  expect(days.filter(({ metric }) => metric === "follows")).toHaveLength(365);
  expect(days.find(({ metric }) => metric === "followers")).toMatchObject({ day: "2023-04-23", value: 54_448 });
});

test.skipIf(!isThere)(`YouTube's table gives its films, and hours become minutes${reason}`, () => {
  const [film] = results(FILES.youtube).posts;
  expect(film?.figures).toMatchObject({ views: 39_022, comments: 24, shares: 508, reactions: 1_210, follows: 521 });
  expect(film?.figures.watchMinutes).toBeCloseTo(1763.4329 * 60, 6);
  expect(film).toMatchObject({ keys: ["youtube Ae5e8rst15a"], hasTime: false });
});

test.skipIf(!isThere).each(Object.values(FILES))(`%s, cut off before its end, is refused${reason}`, (name) => {
  const bytes = bytesOf(name);
  expect(read(bytes.subarray(0, Math.floor(bytes.length * 0.9) | 1))).toMatchObject({ kind: "cutOff" });
});

test("a file of another kind is refused with what it is", () => {
  const text = (words: string) => new TextEncoder().encode(words);
  expect(read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ kind: "picture" });
  expect(read(text('{"name":"Bord","lists":[]}'))).toEqual({ kind: "json" });
  expect(read(text("Card ID,Card Name,List Name\n1,Zwembad,Ideeën\n"))).toEqual({ kind: "trello" });
  expect(read(text("nummer;vraag;oordeel\n1;mag dit;ja\n2;mag dat;nee\n"))).toEqual({ kind: "noFigures" });
});

test("a Dutch table with semicolons, points between thousands and the day first is read", () => {
  const found = read(
    new TextEncoder().encode(
      "Bericht-ID;Permanente link;Publicatietijdstip;Weergaven;Bereik;Reacties;Opmerkingen;Deelacties\n" +
        "1234567;https://www.facebook.com/zonnebeke/posts/1234567;24-11-2026 15:30;1.234;987;12;3;1\n",
    ),
  );
  expect(found).toMatchObject({
    dayOrder: "day",
    posts: [{ figures: { views: 1234, reach: 987, reactions: 12, comments: 3, shares: 1 } }],
  });
});

test("where no date tells which number is the day, somebody is asked", () => {
  const found = read(new TextEncoder().encode("Date,Views\n03/04/2026,12\n05/06/2026,14\n"));
  expect(found).toEqual({ asks: "dayOrder", sample: "03/04/2026" });
});
