import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { read as readBook, write as writeBook } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { daysOn } from "@/lib/domain/results";
import { bytesIn, csv, workbook, zippedAll } from "@/tests/support/export-files";
import {
  CLASSIC,
  FB,
  FB_ROW,
  FB_SUMS,
  FILM_SUMS,
  FOLLOWERS,
  films,
  heads,
  IG,
  IG_ROWS,
  IG_SUMS,
  METRICS_SUMS,
  metricsBook,
  overview,
  TWEET,
  VISITORS,
} from "@/tests/support/export-heads";
import { look, ofDays, ofPosts, results, type Sums } from "@/tests/support/export-reading";

/*
 * Other files than the real ones in ../shared/data/metrics, made of them and of the heads that HEADERS.md there names: the
 * encodings, separators, languages and workbooks in which the same platforms give them.
 */
const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/data/metrics");
const isThere = existsSync(FOLDER);
const reason = isThere ? "" : " (skipped: ../shared/data/metrics is not beside this checkout)";

const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8").replace(/^\uFEFF/, "");

describe.skipIf(!isThere)(`a real file, written otherwise${reason}`, () => {
  const facebook = isThere ? textOf("meta-facebook-content-lifetime.csv") : "";
  const rows: string[][] = parse(facebook);
  const plain = rows.map((cells) => cells.map((cell) => cell.replace(/[^\n\r -\u00ff]/g, "é")));
  const expected = { reach: 216, views: 463, reactions: 8, comments: 3, shares: 0, clicks: 3 };

  test.each<[string, () => Uint8Array]>([
    ["with semicolons, as Windows writes letters", () => bytesIn.windows(csv(plain, ";"))],
    ["with tabs, in two-byte letters", () => bytesIn.utf16le(csv(rows, "\t"))],
    ["in two-byte letters the other way round", () => bytesIn.utf16be(csv(rows))],
    ["with its separator in a line of its own", () => bytesIn.utf8(`sep=;\r\n${csv(rows, ";")}`)],
    ["with other ends of lines", () => bytesIn.utf8(csv(rows, ",", "\n"))],
    ["as a workbook of today", () => workbook({ Blad1: rows }, "xlsx")],
    ["as a workbook of 1997", () => workbook({ Blad1: rows }, "biff8")],
    ["with lines above it", () => bytesIn.utf8(csv([["Content, lifetime"], [], ...rows]))],
  ])("%s has the same totals", (_, bytes) => {
    const found = results(bytes());
    expect(ofPosts(found)).toEqual(expected);
    expect(found).toMatchObject({ platform: "facebook", errors: [] });
  });

  test("whose long numbers a spreadsheet rounded is known by its links", () => {
    const [head = [], ...rest] = rows;
    const rounded = [head, ...rest.map((cells) => ["9,39006E+14", ...cells.slice(1)])];
    const found = results(bytesIn.utf8(csv(rounded, ";")));
    expect(found.posts).toHaveLength(rest.length);
    expect(ofPosts(found)).toEqual(expected);
  });

  test("LinkedIn's workbook kept as one of 1997 says the same, and is refused where it ends too early", () => {
    const bytes = readFileSync(`${FOLDER}/linkedin-creator-content.xlsx`);
    const old = new Uint8Array(writeBook(readBook(bytes), { type: "buffer", bookType: "biff8" }) as ArrayBuffer);
    expect(ofDays(results(old))).toEqual(ofDays(results(new Uint8Array(bytes))));
    expect(look(old.subarray(0, Math.floor(old.length * 0.7)))).toEqual({ kind: "cutOff", row: null });
  });
});

describe("messages", () => {
  test.each<[string, string, Uint8Array, Sums]>([
    [
      "Facebook, Dutch",
      "facebook",
      bytesIn.utf8(csv([heads(FB.nl), FB_ROW("1.234", "24-11-2026 15:30")], ";")),
      FB_SUMS,
    ],
    [
      "Facebook, German",
      "facebook",
      bytesIn.windows(csv([heads(FB.de), FB_ROW("1.234", "24.11.2026 15:30")], ";")),
      FB_SUMS,
    ],
    [
      "Facebook, French",
      "facebook",
      bytesIn.utf16le(csv([heads(FB.fr), FB_ROW("1\u202f234", "24/11/2026 15:30")], "\t")),
      FB_SUMS,
    ],
    ["Instagram", "instagram", bytesIn.utf8(csv([heads(IG.en), ...IG_ROWS])), IG_SUMS],
    ["Instagram, German", "instagram", bytesIn.utf16le(csv([heads(IG.de), ...IG_ROWS])), IG_SUMS],
    ["YouTube with its row of totals", "youtube", bytesIn.utf8(csv(films("en", "Total", "."))), FILM_SUMS],
    ["YouTube, German", "youtube", bytesIn.utf8(csv(films("de", "Gesamt", ","), ";")), FILM_SUMS],
    ["YouTube, French", "youtube", bytesIn.utf8(csv(films("fr", "Total", ","))), FILM_SUMS],
    ["YouTube, Dutch", "youtube", bytesIn.utf8(csv(films("nl", "Totaal", ","), "\t")), FILM_SUMS],
    [
      "YouTube, day by day",
      "youtube",
      bytesIn.utf8(
        csv([
          ["Date", "Content", "Video title", "Video publish time", "Duration", "Views"],
          ["2026-11-20", "Ae5e8rst15a", "K", "Nov 20, 2026", "62", "5"],
          ["2026-11-21", "Ae5e8rst15a", "K", "Nov 20, 2026", "62", "7"],
        ]),
      ),
      { views: 12 },
    ],
    [
      "X as it was",
      "x",
      bytesIn.utf8(csv([heads(CLASSIC), heads(TWEET)])),
      { views: 1000, shares: 2, comments: 1, reactions: 5, clicks: 3, follows: 1 },
    ],
    [
      "columns that come twice",
      "facebook",
      bytesIn.utf8(
        csv([
          ["Post ID", "Permalink", "Publish time", "Reach", "Reach", "Likes", "Likes"],
          ["1234567", "https://www.facebook.com/z/posts/1234567", "11/24/2026 10:00", 10, 99, 1, 88],
        ]),
      ),
      { reach: 10, reactions: 1 },
    ],
  ])("of %s come with their totals", (...[, platform, bytes, sums]) => {
    const found = results(bytes);
    expect(found).toMatchObject({ platform, errors: [], days: [] });
    expect(ofPosts(found)).toEqual(sums);
  });

  test("of ten thousand rows are all there", () => {
    const [row = []] = IG_ROWS;
    const link = (at: number) => `https://www.instagram.com/p/D${String(at).padStart(9, "0")}A/`;
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `1790000000${at}`,
      ...row.slice(1, 7),
      link(at),
      ...row.slice(8),
    ]);
    const found = results(bytesIn.utf8(csv([heads(IG.en), ...rows])));
    expect(found.posts).toHaveLength(10_000);
    expect(ofPosts(found)).toMatchObject({ views: 12_340_000, saves: 90_000 });
  });
});

describe("days", () => {
  test.each<[string, string, Uint8Array, Sums]>([
    ["LinkedIn's page", "linkedin", metricsBook("en", ["11/20/2026", "11/21/2026"]), METRICS_SUMS],
    ["LinkedIn's page, Dutch", "linkedin", metricsBook("nl", ["20-11-2026", "21-11-2026"]), METRICS_SUMS],
    ["LinkedIn's page, German", "linkedin", metricsBook("de", ["20.11.2026", "21.11.2026"]), METRICS_SUMS],
    ["LinkedIn's page, French", "linkedin", metricsBook("fr", ["20/11/2026", "21/11/2026"]), METRICS_SUMS],
    [
      "LinkedIn's followers, beside sheets that hold none",
      "linkedin",
      workbook(
        {
          "New followers": [heads(FOLLOWERS), ["11/20/2026", 0, 5, 0, 5], ["11/21/2026", 1, 3, 0, 4]],
          Location: [
            ["Location", "Total followers"],
            ["Brussels", 40],
          ],
        },
        "biff8",
      ),
      { follows: 9 },
    ],
    [
      "LinkedIn's visitors",
      "linkedin",
      workbook({ "Visitor metrics": [heads(VISITORS), ["11/20/2026", 6, 4, 5, 9, 2, 2, 4]] }, "biff8"),
      { visits: 9, visitors: 4 },
    ],
    [
      "X",
      "x",
      bytesIn.utf8(
        csv([
          ["Date", "Impressions", "Likes", "Engagements", "Shares", "New follows", "Unfollows", "Replies", "Reposts"],
          ["Sun, Nov 22, 2026", 100, 5, 20, 9, 2, 1, 3, 4],
        ]),
      ),
      { views: 100, reactions: 5, engagements: 20, follows: 2, comments: 3, shares: 4 },
    ],
    [
      "Meta's overview, several figures under each other",
      "facebook",
      overview([
        ["Facebook reach", "Date|Primary"],
        ["Facebook visits", "Date|Primary"],
        ["Content interactions", "Date|Primary"],
      ]),
      { reach: 1239, visits: 1239, engagements: 1239 },
    ],
    ["Meta's overview, Dutch", "facebook", overview([["Bereik op Facebook", "Datum|Primair"]], ";"), { reach: 1239 }],
    [
      "Meta's overview, French",
      "facebook",
      overview([["Couverture Facebook", "Date|Principal"]], ";"),
      { reach: 1239 },
    ],
    ["Meta's overview, German", "facebook", overview([["Facebook-Reichweite", "Datum|Primär"]], ";"), { reach: 1239 }],
  ])("of %s come with their totals", (...[, platform, bytes, sums]) => {
    const found = results(bytes);
    expect(found).toMatchObject({ platform, errors: [], posts: [] });
    expect(ofDays(found)).toEqual(sums);
  });

  test("of Facebook and of Instagram in one file go each to a channel of their own", () => {
    const { days } = results(
      overview([
        ["Facebook reach", "Date|Primary"],
        ["Instagram reach", "Date|Primary"],
      ]),
    );
    expect(days).toHaveLength(4);
    for (const network of ["facebook", "instagram", null]) {
      expect(ofDays({ days: daysOn(days, network) })).toEqual({ reach: 1239 });
    }
    expect(daysOn(days, "linkedin")).toEqual([]);
  });
});

describe("what is no such file", () => {
  test.each<[string, Uint8Array, object]>([
    ["nothing", new Uint8Array(0), { kind: "empty" }],
    ["empty lines", bytesIn.utf8("\r\n\r\n;;;\r\n"), { kind: "empty" }],
    ["titles alone", bytesIn.utf8(csv([heads(FB.nl)], ";")), { kind: "empty" }],
    ["a PDF that is called a table", bytesIn.utf8("%PDF-1.7\n1 0 obj\n"), { kind: "document" }],
    ["a packed file without a table", zippedAll({ "Foto.png": "x" }), { kind: "archive" }],
    ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), { kind: "unreadable" }],
    ["a web page", bytesIn.utf8("<html><table><tr><td>Date</td></tr></table></html>"), { kind: "webPage" }],
    [
      "a line that was cut off",
      bytesIn.utf8(csv([heads(IG.en), ...IG_ROWS]).slice(0, -20)),
      { kind: "cutOff", row: 3 },
    ],
    ["a quotation that does not end", bytesIn.utf8('Date,Views\n2026-11-20,"5\n'), { kind: "cutOff" }],
  ])("is refused with the reason: %s", (_, bytes, problem) => {
    expect(look(bytes)).toMatchObject(problem);
  });

  test("is pointed out column by column, where it has days or links and numbers", () => {
    const table = [
      ["wanneer", "adres", "gezien door", "hartjes gekregen"],
      ["24-11-2026", "https://zonnebeke.be/nieuws/1", "1.234", "56"],
      ["25-11-2026", "https://zonnebeke.be/nieuws/2", "34", "6"],
    ];
    const bytes = bytesIn.windows(csv(table, ";"));
    expect(look(bytes)).toMatchObject({ asks: "columns", columns: [{ name: "wanneer" }, {}, {}, {}] });
    const mapping = { publishTime: 0, link: 1, reach: 2, reactions: 3 };
    expect(ofPosts(results(bytes, { mapping }))).toEqual({ reach: 1268, reactions: 62 });
  });
});
