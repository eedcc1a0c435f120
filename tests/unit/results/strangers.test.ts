import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { bytesIn, csv, workbook, zippedAll } from "@/tests/support/export-files";
import { type Form, sumOf, text } from "@/tests/support/export-forms";
import { look, ofDays, ofPosts, results } from "@/tests/support/export-reading";
import { LINKEDIN_DAYS, ONE_STANDING_UP, STRANGERS } from "@/tests/support/export-strangers";

const asIn = {
  "two-byte letters and tabs": (form: Form) => bytesIn.utf16le(text(form, "\t")),
  semicolons: (form: Form) => bytesIn.utf8(`\uFEFF${text(form, ";")}`),
  "a workbook of 1997": (form: Form) => workbook({ Blad1: [form.head, ...form.rows] }, "biff8"),
  "lines that are empty behind it": (form: Form) =>
    bytesIn.utf8(`${text(form)}${",".repeat(form.head.length - 1)}\r\n\r\n`),
};

describe.each(STRANGERS)("$name", ({ platform, form, columns }) => {
  test.each(Object.entries(asIn))("in %s comes with the totals of its own columns", (_, bytes) => {
    const found = results(bytes(form));
    expect(found).toMatchObject({ platform, errors: [], undated: [], days: [], posts: [{}, {}] });
    const { watchMinutes: _minutes, ...sums } = ofPosts(found);
    expect(sums).toEqual(
      Object.fromEntries(Object.entries(columns).map(([metric, name]) => [metric, sumOf(form, name)])),
    );
  });
});

test.each(LINKEDIN_DAYS)("LinkedIn's days under $head come with their totals", ({ head, day, sums }) => {
  const names = head.split("|");
  const rows = [[day, ...names.slice(1).map((_, at) => at + 2)]];
  const found = results(
    workbook(
      {
        Blad: [names, ...rows],
        Locatie: [
          ["Locatie", "Totaal"],
          ["Gent", 40],
        ],
      },
      "biff8",
    ),
  );
  expect(found).toMatchObject({ platform: "linkedin", errors: [] });
  expect(ofDays(found)).toEqual(sums);
});

test("one message of LinkedIn, everything under each other, is one message", () => {
  const found = results(workbook({ PERFORMANCE: ONE_STANDING_UP }, "xlsx"));
  expect(found).toMatchObject({ platform: "linkedin", posts: [{ keys: ["linkedin 7368000000000000000"] }] });
  expect(ofPosts(found)).toEqual({ views: 1234, reach: 800, reactions: 10, comments: 3, shares: 2 });
});

describe("what would count a thing twice", () => {
  const head = ["Post ID", "Permalink", "Publish time", "Date", "Views"];
  const row = (date: string, views: number) => [
    ...["122101", "https://www.facebook.com/z/posts/122101", "10/31/2026 15:30", date, views],
  ];

  test("days of a message beside what it did in all are not added to that", () => {
    const rows = [row("11/01/2026", 3), row("Lifetime", 10), row("11/02/2026", 4)];
    expect(ofPosts(results(csv([head, ...rows])))).toEqual({ views: 10 });
    expect(ofPosts(results(csv([head, row("11/01/2026", 3), row("11/02/2026", 4), row("11/02/2026", 4)])))).toEqual({
      views: 7,
    });
  });

  test("a table that breaks a figure down leaves the figure of the table before it", () => {
    const clicks = (name: string, count: number) =>
      csv([
        [...head.slice(0, 3), name],
        [...row("", 0).slice(0, 3), count],
      ]);
    const packed = zippedAll({ "1.csv": clicks("Total clicks", 21), "2.csv": clicks("Link clicks", 4) });
    expect(ofPosts(results(packed))).toEqual({ clicks: 21 });
  });

  test("a film in the file of content and in that of films, packed together, is one message", () => {
    const content = csv([
      ["Post ID", "Permalink", "Description", "Publish time", "Post type", "Views", "Reach"],
      ["5551", "https://www.facebook.com/reel/7751", "De kermis in beeld", "10/21/2026 11:04", "Reels", "500", "300"],
    ]);
    const films = csv([
      ["Video asset ID", "Page ID", "Title", "Publish time", "Reach", "Seconds viewed"],
      ["888001", "1", "", "10/21/2026 11:04", "290", "600"],
      ["888002", "1", "Iets anders", "10/22/2026 11:04", "10", "60"],
    ]);
    const found = results(zippedAll({ "1.csv": content, "2.csv": films }));
    expect(found.posts).toHaveLength(2);
    expect(ofPosts(found)).toEqual({ views: 500, reach: 310, watchMinutes: 11 });
  });

  test("a day that two sheets tell of is counted once, and a sheet that is hidden is not read", () => {
    const days = (...rows: [string, number][]) => [["Date", "Views"], ...rows];
    const sheets = {
      Een: days(["2026-11-01", 5], ["2026-11-02", 6]),
      Twee: days(["2026-11-02", 6], ["2026-11-03", 7]),
    };
    expect(ofDays(results(workbook(sheets, "xlsx")))).toEqual({ views: 18 });
    const book = utils.book_new();
    for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    for (const bookType of ["xlsx", "biff8"] as const) {
      const bytes = new Uint8Array(write(book, { type: "buffer", bookType }) as ArrayBuffer);
      expect(ofDays(results(bytes))).toEqual({ views: 11 });
    }
  });
});

test("one message with its total under it is one message, wherever the words stand", () => {
  const head = ["", "Datum", "Link", "Weergaven"];
  const rows = [
    ["", "2026-11-01", "https://zonnebeke.be/1", "5"],
    ["", "", "", ""],
    ["", "Totaal", "", "5"],
    ["Som", "", "", "5"],
  ];
  expect(results(csv([head, ...rows]))).toMatchObject({ posts: [{ figures: { views: 5 } }], undated: [], totals: 2 });
});

test("how many subscribers there are is not how many came", () => {
  const rows = [
    ["Date", "New subscribers", "Total subscribers"],
    ["2026-11-20", "5", "100"],
  ];
  expect(ofDays(results(csv(rows)))).toEqual({ follows: 5, followers: 100 });
});

test("a table that says otherwise of the same day is left out, and that is said", () => {
  const table = (title: string, value: number) => csv([[title], ["Date", "Primary"], ["2026-11-01", value], []]);
  const found = results(bytesIn.utf16le(`sep=,\r\n${table("Facebook visits", 5)}${table("Facebook Page views", 6)}`));
  expect(ofDays(found)).toEqual({ visits: 5 });
  expect(found.leftOut).toEqual(["Facebook Page views"]);
});

test("Facebook's viewers are the people it reached", () => {
  const head = ["Post ID", "Permalink", "Publish time", "Views", "Viewers", "Saves"];
  const row = ["122101", "https://www.facebook.com/z/posts/122101", "11/25/2025 11:04", "100", "90", "1"];
  expect(ofPosts(results(csv([head, row])))).toEqual({ views: 100, reach: 90, saves: 1 });
});

describe("a text", () => {
  const head = "Post ID,Permalink,Description,Publish time,Views,Reach\n";
  const row = (words: string, views: string) =>
    `1234567,https://www.facebook.com/z/posts/1234567,${words},11/24/2026 10:00,${views},7\n`;

  test("whose commas moved its numbers along is refused with its place, in days too", () => {
    for (const moved of [row("Kom", "1,234"), row("Kom, kijk", "5")])
      expect(results(head + moved)).toMatchObject({ posts: [], errors: [{ row: 2, problem: "long" }] });
    const days = "Date,Views,Reach\n2026-11-01,1,234,7\n2026-11-02,3,7\n";
    expect(results(days)).toMatchObject({ days: [{ value: 7 }, { value: 3 }], errors: [{ row: 2, problem: "long" }] });
  });

  test("with a quotation that nobody marked is read", () => {
    expect(results(head + row('Hij zei "kom" toen', "5")).posts).toMatchObject([
      { text: 'Hij zei "kom" toen', figures: { views: 5, reach: 7 } },
    ]);
  });

  test("whose head names the world clock has its moments by that", () => {
    const table = csv([
      ["Link", "Date (UTC)", "Views"],
      ["https://zonnebeke.be/1", "2026-11-05 15:30", "5"],
    ]);
    expect(results(table)).toMatchObject({ asksClock: false, posts: [{ publishedAt: "2026-11-05T15:30:00.000Z" }] });
  });
});

describe("a number", () => {
  const file = (views: string) =>
    csv(
      [
        ["Datum", "Link", "Weergaven"],
        ["2026-11-01", "https://zonnebeke.be/1", views],
      ],
      ";",
    );
  test.each([
    ...(
      ["1.234", "1,234", "1 234", "1\u202f234", "1\u00a0234", "1'234", "1’234", "\u200e1,234", "1234.0"] as const
    ).map((written) => [written, 1234] as const),
    ...([
      ["1.234.567", 1_234_567],
      ["1,23,456", 123_456],
      ["1.2K", 1_200],
      ["1,5 M", 1_500_000],
      ["−5", -5],
    ] as const),
  ])("written as %s is %i", (written, value) => {
    expect(ofPosts(results(file(written)))).toEqual({ views: value });
  });

  test.each(["1.5", "12 34", "1,2E+06", "1.23.456", "12abc", "1,234.5", "<10"])(
    "%s is refused with its place",
    (value) => {
      expect(results(file(value))).toMatchObject({
        posts: [],
        errors: [{ row: 2, column: "Weergaven", value, problem: "number" }],
      });
    },
  );

  test("that a spreadsheet took for a part of one is refused, and so is one in the style of another country", () => {
    const sheet = workbook(
      {
        Blad: [
          ["Datum", "Link", "Weergaven"],
          ["2026-11-01", "https://z.be/1", 1.234],
        ],
      },
      "xlsx",
    );
    expect(results(sheet).errors).toMatchObject([{ row: 2, column: "Weergaven", value: "1.234" }]);
    const rows = [
      ["2026-11-01", "https://z.be/1", "1,5"],
      ["2026-11-02", "https://z.be/2", "2.5"],
    ];
    const hours = results(csv([["Datum", "Link", "Kijktijd (uren)"], ...rows], ";"));
    expect(ofPosts(hours)).toEqual({ watchMinutes: 240 });
  });

  test("of hours follows the marks of the shares beside it", () => {
    const head = [
      "Content",
      "Video title",
      "Video publish time",
      "Watch time (hours)",
      "Impressions click-through rate (%)",
    ];
    const table = (rate: string) => csv([head, ["Ae5e8rst15a", "K", "Nov 20, 2026", "1.500", rate]], "\t");
    expect(ofPosts(results(table("5,05")))).toEqual({ watchMinutes: 90_000 });
    expect(ofPosts(results(table("5.05")))).toEqual({ watchMinutes: 90 });
  });
});

describe("a moment", () => {
  const file = (written: string | number) => [
    ["Datum", "Link", "Weergaven"],
    [written, "https://zonnebeke.be/1", 5],
  ];
  test.each([
    ["11/05/2026 3:30 PM", "2026-05-11T13:30:00.000Z"],
    ["3:30 PM 11/05/2026", "2026-05-11T13:30:00.000Z"],
    ["2026-11-05 3:30 PM +0100", "2026-11-05T14:30:00.000Z"],
    ["2026-11-05 15:30 PST", "2026-11-05T23:30:00.000Z"],
    ["2026-11-05 15:30 (UTC)", "2026-11-05T15:30:00.000Z"],
    ["2026-11-05 15:30 GMT+02:00", "2026-11-05T13:30:00.000Z"],
    ["Thu Nov 05 15:30:00 +0000 2026", "2026-11-05T15:30:00.000Z"],
    ["5 novembre 2026 à 15 h 30", "2026-11-05T14:30:00.000Z"],
    ["do 5/11/2026 15:30", "2026-11-05T14:30:00.000Z"],
    ["\u200e5/\u200e11/\u200e2026 15:30", "2026-11-05T14:30:00.000Z"],
    ["05-Nov-2026", "2026-11-05T11:00:00.000Z"],
    ["2026.11.05", "2026-11-05T11:00:00.000Z"],
    ["20261105", "2026-11-05T11:00:00.000Z"],
    ["46331", "2026-11-05T11:00:00.000Z"],
    ["46331,6458", "2026-11-05T14:30:00.000Z"],
    ["1793892600", "2026-11-05T15:30:00.000Z"],
  ])("written as %s is read", (written, moment) => {
    expect(results(csv(file(written), "\t"), { dayOrder: "day" }).posts).toMatchObject([{ publishedAt: moment }]);
  });

  test("of a workbook that lost its form is read, and one that is none is refused with its place", () => {
    expect(results(workbook({ Blad: file(46_331.5) }, "xlsx")).posts).toMatchObject([
      { publishedAt: "2026-11-05T11:00:00.000Z", hasTime: true },
    ]);
    for (const value of ["31/02/2026", "2026-13-01", "gisteren"]) {
      expect(results(csv(file(value), "\t")).errors).toMatchObject([
        { row: 2, column: "Datum", value, problem: "date" },
      ]);
    }
  });
});

test("titles of an overview name visits, likes and clicks in other words too", () => {
  const of = (title: string) =>
    ofDays(results(bytesIn.utf16le(`sep=,\r\n${csv([[title], ["Date", "Primary"], ["2026-11-01T00:00:00", "5"]])}`)));
  expect(of("Facebook Page new likes")).toEqual({ follows: 5 });
  expect(of("Klikken op link")).toEqual({ clicks: 5 });
  expect(of("Page views")).toEqual({ visits: 5 });
  expect(look(bytesIn.utf16le(`sep=,\r\n${csv([["Paid reach"], ["Date", "Primary"], ["2026-11-01", "5"]])}`))).toEqual({
    kind: "noFigures",
  });
});
