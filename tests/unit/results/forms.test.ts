import { describe, expect, test } from "vitest";
import type { ReadResults } from "@/lib/domain/results";
import { bytesIn, csv, zippedAll } from "@/tests/support/export-files";
import * as forms from "@/tests/support/export-forms";
import { look, ofDays, ofPosts, results, type Sums } from "@/tests/support/export-reading";

const columnOf = ({ taken }: ReadResults, of: "posts" | "days", metric: string) =>
  taken.find((one) => one.of === of && one.metric === metric)?.column;

/** What each figure has to be: the sum of the column of that name. */
const expected = (form: forms.Form, columns: Record<string, string>): Sums =>
  Object.fromEntries(Object.entries(columns).map(([metric, column]) => [metric, forms.sumOf(form, column)]));

describe("messages", () => {
  test.each<[string, string, forms.Form, Record<string, string>]>([
    [
      "X as it was, every column",
      "x",
      forms.TWEETS,
      {
        views: "impressions",
        reactions: "likes",
        comments: "replies",
        shares: "retweets",
        clicks: "url clicks",
        follows: "follows",
      },
    ],
    [
      "X today, one without a text",
      "x",
      forms.X_POSTS,
      {
        views: "Impressions",
        reactions: "Likes",
        comments: "Replies",
        shares: "Reposts",
        clicks: "URL Clicks",
        saves: "Bookmarks",
        follows: "New follows",
      },
    ],
    [
      "Facebook of 2024",
      "facebook",
      forms.FB_2024,
      {
        views: "Impressions",
        reach: "Reach",
        reactions: "Reactions",
        comments: "Comments",
        shares: "Shares",
        clicks: "Total clicks",
      },
    ],
    [
      "Facebook of 2015, with its words under the head",
      "facebook",
      forms.FB_OLD,
      {
        views: "Lifetime Post Total Impressions",
        reach: "Lifetime Post Total Reach",
        clicks: "Lifetime Post Consumptions",
      },
    ],
    [
      "Instagram's stories",
      "instagram",
      forms.IG_STORIES,
      {
        views: "Views",
        reach: "Reach",
        reactions: "Likes",
        comments: "Replies",
        shares: "Shares",
        clicks: "Link clicks",
        follows: "Follows",
      },
    ],
    [
      "TikTok",
      "tiktok",
      forms.TIKTOKS,
      { views: "Video views", reactions: "Likes", comments: "Comments", shares: "Shares", saves: "Add to Favorites" },
    ],
  ])("of %s come with the totals of their own columns", (...[, platform, form, columns]) => {
    for (const shape of [form, backwards(form)]) {
      const found = results(forms.text(shape));
      expect(found).toMatchObject({ platform, errors: [], undated: [], days: [] });
      expect(ofPosts(found)).toEqual(expected(form, columns));
      for (const [metric, column] of Object.entries(columns)) expect(columnOf(found, "posts", metric)).toBe(column);
    }
  });

  test("that the platform itself could not tell of are left out and counted", () => {
    for (const form of [forms.FB_2024, forms.X_POSTS])
      expect(results(forms.text(form))).toMatchObject({ unavailable: 1, posts: [{}, {}] });
  });

  test("of X have the signs that were written", () => {
    expect(results(forms.text(forms.X_POSTS)).posts.map(({ text }) => text)).toEqual(["Kermis & markt", ""]);
  });

  test("whose every line was put in quotation marks are the same", () => {
    const found = results(forms.wrapped(forms.FB_FILMS));
    expect(found).toEqual(results(forms.text(forms.FB_FILMS)));
    expect(found).toMatchObject({ platform: "facebook", errors: [], posts: [{ contentType: "video" }, {}] });
    const columns = { reach: "Reach", reactions: "Reactions", comments: "Comments", shares: "Shares" };
    const seconds = forms.sumOf(forms.FB_FILMS, "Seconds viewed");
    expect(ofPosts(found)).toEqual({ ...expected(forms.FB_FILMS, columns), watchMinutes: seconds / 60 });
  });

  test("of LinkedIn's page come with its days, each of their own form", () => {
    const found = results(forms.linkedinContent());
    expect(found).toMatchObject({ platform: "linkedin", dayOrder: "month", errors: [] });
    expect(ofPosts(found)).toEqual({ views: 500, clicks: 10, reactions: 6, comments: 1, shares: 2, follows: 1 });
    expect(ofDays(found)).toEqual({ views: 330, reach: 240, clicks: 18, reactions: 27, comments: 9, shares: 12 });
    expect(found.posts.map(({ contentType }) => contentType)).toEqual(["photo", "video"]);
    expect(found.leftOut).toEqual(expect.arrayContaining(["Engagement rate", "Offsite Views", "Help"]));
  });
});

/** The same table with its columns the other way round. */
const backwards = ({ head, rows }: forms.Form): forms.Form => ({
  head: [...head, "Iets anders"].toReversed(),
  rows: rows.map((cells) => [...cells, ""].toReversed()),
});

describe("films", () => {
  const columns = {
    views: "Views",
    reactions: "Likes",
    comments: "Comments added",
    shares: "Shares",
    reach: "Unique viewers",
    follows: "Subscribers",
  };
  const [, ...films] = forms.FILMS.rows;

  test("without a date are told apart from those with one, and what is empty is not nought", () => {
    const found = results(forms.text(forms.FILMS));
    expect(found).toMatchObject({ platform: "youtube", errors: [], totals: 1, posts: [{}, {}, {}] });
    expect(found.undated).toMatchObject([{ keys: ["youtube NIjVKGxe-tE"], figures: { views: 7, follows: 0 } }]);
    const dated = { ...forms.FILMS, rows: films.slice(0, 3) };
    expect(ofPosts(found)).toEqual({ ...expected(dated, columns), watchMinutes: 45 });
    expect(found.posts[1]?.keys).toEqual(["youtube -jBLlV16Dko"]);
    expect(found.posts[2]?.figures).toEqual({});
  });

  test("all without a date are no errors", () => {
    const found = results(forms.text(forms.FILMS_BARE));
    expect(found).toMatchObject({ platform: "youtube", errors: [], posts: [], totals: 1 });
    expect(found.undated.map(({ figures }) => figures.views)).toEqual([1122, 1477, undefined]);
  });

  test("packed together with their days and those of the channel are counted once", () => {
    const packed = zippedAll({
      "Chart data.csv": forms.text(forms.FILM_DAYS),
      "Table data.csv": forms.text(forms.FILMS),
      "Totals.csv": forms.text(forms.CHANNEL_DAYS),
    });
    const found = results(packed);
    expect(ofPosts(found)).toEqual(ofPosts(results(forms.text(forms.FILMS))));
    expect(ofDays(found)).toEqual({ views: 43 });
    expect(found.leftOut).toContain("Chart data");
    expect(look(packed.subarray(0, packed.length - 60))).toMatchObject({ kind: "cutOff" });
    expect(look(zippedAll({ "foto.png": "x", "__MACOSX/._Totals.csv": "x" }))).toEqual({ kind: "archive" });
  });

  test("with marks between the letters of their heads are known", () => {
    const head = forms.FILMS.head.map((name) => name.replace("cr", "c\u00ADr").replace("pub", "pub\u00AD"));
    expect(ofPosts(results(forms.text({ ...forms.FILMS, head })))).toEqual(ofPosts(results(forms.text(forms.FILMS))));
  });

  test("of which only the days of their figures are known are not taken for that many", () => {
    const rows = ["19 Jan 2022|K|Vd9L2_y30Wk|20|1", "20 Jan 2022|K|Vd9L2_y30Wk|5|0"].map((row) => row.split("|"));
    const head = ["Date", "Video Title", "External Video ID", "Views", "Video Likes Added"];
    const { posts, undated } = results(csv([head, ...rows]));
    expect({ posts, undated }).toMatchObject({ posts: [], undated: [{ figures: { views: 25, reactions: 1 } }] });
  });
});

describe("days", () => {
  test.each<[string, string, forms.Form, Record<string, string>]>([
    [
      "X as it was",
      "x",
      forms.TWEET_DAYS,
      {
        views: "impressions",
        engagements: "engagements",
        reactions: "likes",
        comments: "replies",
        shares: "retweets",
        clicks: "url clicks",
        follows: "follows",
      },
    ],
    [
      "X today",
      "x",
      forms.X_DAYS,
      {
        views: "Impressions",
        engagements: "Engagements",
        reactions: "Likes",
        comments: "Replies",
        shares: "Reposts",
        saves: "Bookmarks",
        follows: "New follows",
        visits: "Profile visits",
      },
    ],
    [
      "TikTok, one figure of which is not there",
      "tiktok",
      forms.TIKTOK_DAYS,
      {
        views: "Video views",
        reach: "Reached audience",
        reactions: "Likes",
        comments: "Comments",
        shares: "Shares",
        visits: "Profile views",
        follows: "New followers",
      },
    ],
  ])("of %s come with the totals of their own columns", (...[, platform, form, columns]) => {
    const found = results(forms.text(form).trimEnd());
    expect(found).toMatchObject({ platform, errors: [], posts: [], undated: [] });
    expect(ofDays(found)).toEqual(expected(form, columns));
  });

  test("of YouTube do not hold their total, and hours become minutes", () => {
    const found = results(forms.text(forms.REVENUE_DAYS));
    expect(found).toMatchObject({
      platform: "youtube",
      totals: 1,
      leftOut: ["Average view duration", "Estimated revenue (USD)"],
    });
    const { views = 0, watchMinutes = 0 } = ofDays(found);
    expect(views).toBe(forms.sumOf({ ...forms.REVENUE_DAYS, rows: forms.REVENUE_DAYS.rows.slice(1) }, "Views"));
    expect(watchMinutes).toBeCloseTo(104_681.0839 * 60, 3);
  });

  test("of viewers are people, and of those who stopped following nothing is taken", () => {
    expect(ofDays(results(forms.VIEWERS))).toEqual({ reach: 1910 });
    const audience = results(forms.AUDIENCE);
    expect({ days: ofDays(audience), errors: audience.errors }).toEqual({ days: { follows: 6 }, errors: [] });
    expect(audience.leftOut.toSorted()).toEqual([...["Age & gender", "Top Pages", "Top towns/cities", "Unfollows"]]);
  });

  test("broken down by something else are refused with what it is", () => {
    const rows = [
      ["2026-11-01", "BE", "5"],
      ["2026-11-01", "NL", "2"],
      ["2026-11-02", "BE", "4"],
    ];
    const split = csv([["Date", "Geography", "Views"], ...rows]);
    expect(look(bytesIn.utf8(split))).toEqual({ kind: "split", column: "Geography" });
  });

  test("of subscribers alone can be two things, so somebody is asked", () => {
    const table = bytesIn.utf8("Date,Subscribers\n2026-11-01,1200\n2026-11-02,1204\n");
    expect(look(table)).toMatchObject({ asks: "columns", guessed: { date: 0 } });
    const mapping = { publishTime: 0, followers: 1 };
    expect(results(table, { mapping }).days).toMatchObject([
      { metric: "followers" },
      { day: "2026-11-02", value: 1204 },
    ]);
  });
});
