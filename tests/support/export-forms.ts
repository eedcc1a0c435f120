import { csv, type Rows, workbook } from "./export-files";
import { heads } from "./export-heads";

/*
 * The forms that the platforms' own files were seen to have in public repositories: their heads to the letter, with rows of
 * our own under them. What is odd in them is kept: a space before an id, a film without a date, words under a head, a row
 * that tells of an error, tables of another kind in between.
 */

/** A table, and what its own column adds up to: counted by its head alone, apart from the reader. */
export type Form = { head: string[]; rows: (string | number)[][] };
export const sumOf = ({ head, rows }: Form, column: string): number =>
  rows.reduce((sum, cells) => sum + (Number(cells[head.indexOf(column)]) || 0), 0);
export const text = ({ head, rows }: Form, separator = ","): string => csv([head, ...rows], separator);

const form = (head: string, ...rows: string[]): Form => ({
  head: heads(head),
  rows: rows.map((row) => row.split("|")),
});

const TWEET_PARTS =
  "impressions|engagements|engagement rate|retweets|replies|likes|user profile clicks|url clicks|hashtag clicks|detail expands|permalink clicks|app opens|app installs|follows|email tweet|dial phone|media views|media engagements";
const promoted = heads(TWEET_PARTS).map((name) => `promoted ${name}`);
export const TWEETS = form(
  `Tweet id|Tweet permalink|Tweet text|time|${TWEET_PARTS}|${promoted.join("|")}`,
  ...["649293177409679360|3", "649064976133525504|4"].map((row, at) => {
    const [id = "", likes = ""] = row.split("|");
    const figures = `42${at}.0|3.0|0.0070|1.0|2.0|${likes}.0|4.0|5.0|6.0|7.0|8.0|0|0|1|0|0|0|0`;
    const day = `2015-09-30 ${at === 0 ? "18:42" : "03:35"} +0000`;
    return `${id}|https://twitter.com/z/status/${id}|Kermis\nop zaterdag|${day}|${figures}|${promoted.map(() => "-").join("|")}`;
  }),
);
export const TWEET_DAYS = form(
  `Date|Tweets published|${TWEET_PARTS}`,
  "2020-03-01|2|150|9|0.06|1|2|3|1|4|0|1|0|0|0|1|0|0|20|3",
  "2020-03-02|0|50|1|0.02|0|0|1|0|0|0|0|0|0|0|0|0|0|5|0",
);
export const X_POSTS = form(
  "Post id|Date|Post text|Post Link|Impressions|Likes|Engagements|Bookmarks|Shares|New follows|Replies|Reposts|Profile visits|Detail expands|URL Clicks|Hashtag Clicks|Permalink Clicks",
  "1763512301749055489|Fri, Mar 1, 2024|Kermis &amp; markt|https://x.com/z/status/1763512301749055489|120|5|9|1|9|2|3|4|6|7|8|0|0",
  "|||https://x.com/z/status/undefined|0|0|0|0|0|0|0|0|0|0|0|0|0",
  "1763874689389990912|Sat, Mar 2, 2024||https://x.com/z/status/1763874689389990912|80|1|2|0|8|0|1|0|2|3|1|0|0",
);
export const X_DAYS = form(
  "Date|Impressions|Likes|Engagements|Bookmarks|Shares|New follows|Unfollows|Replies|Reposts|Profile visits|Create Post|Video views|Media views",
  "Sun, Aug 24, 2025|5866|9|88|5|7|0|0|5|3|35|1|11|12",
  "Sat, Aug 23, 2025|48|0|3|0|8|2|1|0|0|0|1|13|14",
);

export const FB_2024 = form(
  "Post ID|Page ID|Page name|Title|Description|Duration (sec)|Publish time|Caption type|Permalink|Is crosspost|Is share|Post type|Languages|Custom labels|Funded content status|Data comment|Date|IMPRESSION:UNIQUE_USERS|Reach|Impressions|Reactions, Comments and Shares|Reactions|Comments|Shares|Total clicks|Matched Audience Targeting Consumption (Photo Click)|Other Clicks|Link Clicks|Negative feedback from users: Hide all",
  "1142979803545328|1|Z||Kermis|0|12/22/2023 01:12|N/A|https://www.facebook.com/z/posts/pfbid0dFcUpveeKf|0|0|Photo|||||Lifetime||5969|6970|309|236|9|64|142|32|110||",
  "1207431991990433|1|Z|||0|03/04/2024 08:03|N/A|https://www.facebook.com/z/posts/pfbid0x8E2gGMjNX|0|0|Photo|||||Lifetime||3019|3019|66|48|2|16|38|6|32||",
  "|||||||||||||||An error occurred while computing metadata for content with ID 933528094972880.|Lifetime|51|||||||||||",
);
export const IG_STORIES = form(
  "Post ID|Account ID|Account username|Account name|Description|Duration (sec)|Publish time|Permalink|Post type|Data comment|Date|Views|Reach|Likes|Shares|Profile visits|Replies|Sticker taps|Navigation|Link clicks|Follows",
  "17900000000000011|1|z|Z||8|11/24/2026 05:30|https://www.instagram.com/stories/z/17900000000000011|IG story||Lifetime|210|180|4|1|6|2|0|190|3|",
  "17900000000000012|1|z|Z||8|11/25/2026 05:30|https://www.instagram.com/stories/z/17900000000000012|IG story||Lifetime|90|70|1|0|2|0|0|80|0|1",
);
/** Films of a page: each is named by the file of the film, and its text is often not there. */
export const FB_FILMS = form(
  "Video asset ID|Universal video ID|Page ID|Page name|Title|Duration (sec)|Publish time|Custom labels|Data comment|Date|Reach|3-second video views|1-minute video views|Seconds viewed|Average Seconds viewed|3-second viewers|Reactions, comments and shares|Reactions|Comments|Shares|Seconds viewed from Followers|Estimated earnings (USD)",
  "4388442338054561||1|Z||10|11/01/2025 11:04|||Lifetime|2222|1488|0|14321.5|5.404|1432|27|24|1|2|3104.439|0",
  "1143661437958712||1|Z|Kermis|11|10/31/2025 11:01|||Lifetime|1196|2111|0|32976.5|8.321|1902|107|95|3|9|12691.146|0",
);
/** The same as a program of another country keeps it: every line in quotation marks as a whole. */
export const wrapped = (form: Form): string =>
  text(form)
    .split("\r\n")
    .map((line) => (line === "" ? "" : `"${line.replaceAll('"', '""')}"\r\n`))
    .join("");
const REACHED = "The number of people your Page post was served to. (Unique Users)";
/** Facebook's files of before 2021: under the head a row that explains it, and of some heads two. */
export const FB_OLD: Form = {
  head: heads(
    "Post ID|Permalink|Post Message|Type|Countries|Languages|Posted|Audience Targeting|Lifetime Post Total Reach|Lifetime Post organic reach|Lifetime Post Paid Reach|Lifetime Post Total Impressions|Lifetime Engaged Users|Lifetime Post Consumers|Lifetime Post Consumptions|Lifetime Negative feedback|Lifetime Organic Video Views|Lifetime Organic Video Views",
  ),
  rows: [
    [...Array(8).fill(""), ...Array(10).fill(`Lifetime: ${REACHED}`)],
    "951745098223517_980422845355742|https://www.facebook.com/z/posts/980422845355742:0|Kermis|Photo|||10/15/2015 21:00| |8|9|10|11|14|15|16|17||".split(
      "|",
    ),
    "951745098223517_980216225376404|https://www.facebook.com/z/posts/980216225376404:0|Markt|Link|||10/15/2015 9:22| |20|1|0|30|0|0|4|0||".split(
      "|",
    ),
  ],
};

const days = (...values: number[]): Rows => values.map((value, at) => [`2026-11-0${at + 1}T00:00:00`, value]);
export const VIEWERS = csv([["Viewers", ""], ["Date", "Primary"], ...days(1148, 762)], ";");
export const AUDIENCE = csv(
  [
    ...[
      ["Age & gender", "", ""],
      ["", "Women", "Men"],
      ["18-24", "3.4", "1.6"],
      ["", "", ""],
    ],
    ...[
      ["Top towns/cities", "", ""],
      ["Zonnebeke", "Ieper", "Gent"],
      ["74.3", "4.1", "1"],
      ["", "", ""],
    ],
    ...[["Follows", "", ""], ["Date", "Primary", ""], ...days(4, 2).map((row) => [...row, ""]), ["", "", ""]],
    ...[["Unfollows", "", ""], ["Date", "Primary", ""], ...days(9, 9).map((row) => [...row, ""]), ["", "", ""]],
    ...[
      ["Top Pages", "", ""],
      ["Een", "Twee", "Drie"],
      ["22.78", "22.8", "20.15"],
    ],
  ],
  ";",
);

export const FILMS = form(
  "Content|Video title|Video publish time|Duration|Engaged views|Average view duration|Stayed to watch (%)|Unique viewers|Subscribers gained|Subscribers lost|Likes|Shares|Comments added|Views|Watch time (hours)|Subscribers|Impressions|Impressions click-through rate (%)",
  "Total||||29|0:00:15|51.18|223|3|0|5|2|1|43|0.75|3|419|2.63",
  "Vd9L2_y30Wk|De kermis|May 27, 2024|29|9|0:00:17|66.04|20|1|0|3|1|1|12|0.25|2|100|2",
  " -jBLlV16Dko|Markt|Aug 30, 2024|9855|2|0:00:15|||2|0|2|1|0|31|0.5|1|0|",
  "0HoXaDenqmI|Oud|Dec 13, 2021|595|||||||||||||2|0",
  "NIjVKGxe-tE|Verborgen||457|1|||||||||7|0.0903|0|0|",
);
/** As one can have them given: every film, and not when any of them came out. */
export const FILMS_BARE = form(
  "Videos|Videotitel|Veröffentlichungszeitpunkt des Videos|Dauer|Likes|Gewonnene Abonnenten|Verlorene Abonnenten|Impressionen|Klickrate der Impressionen (%)|Aufrufe|Durchschnittliche Wiedergabedauer|Wiedergabezeit (Stunden)",
  "Gesamt||||21|2|0|182|0.86|2620|0:00:15|4.1577",
  "oV92yU1Vcho||||12|1|0|21|0|1122|0:00:15|1.6215",
  "dogIkZFyIts||||9|1|0|140|0|1477|0:00:14|2.5362",
  "-0UQMSd506k|||||||21|0|||",
);
export const FILM_DAYS = form(
  "Date|Content|Video title|Video publish time|Duration|Views",
  "2026-11-01|Vd9L2_y30Wk|De kermis|May 27, 2024|29|5",
  "2026-11-02|Vd9L2_y30Wk|De kermis|May 27, 2024|29|7",
);
export const CHANNEL_DAYS = form("Date|Views", "2026-11-01|5", "2026-11-02|38");
export const REVENUE_DAYS = form(
  "Date|Views|Watch time (hours)|Average view duration|Estimated revenue (USD)",
  "Total|347935|104681.0839|0:17:58|3471.97",
  "2024-11-26|171037|51015.5181|0:17:53|1769.498",
  "2024-11-25|176898|53665.5658|0:18:12|1702.472",
);

export const TIKTOK_DAYS = form(
  "Date|Video views|Reached audience|Profile views|Likes|Shares|Comments|Phone number clicks |Leads submission|Net growth|New followers|Lost followers",
  "2025/10/31|715|NAN|25|26|4|7|0|0|10|10|0",
  "2025/11/01|75155|75134|539|845|244|58|0|0|98|100|2",
);
export const TIKTOKS = form(
  "Video title|Video link|Post time|Video views|Likes|Comments|Shares|Add to Favorites",
  "Kermis|https://www.tiktok.com/@z/video/7567452112981069079|2025/10/31 18:19:10|172353|1774|42|413|180",
);

const LINKEDIN_DAYS = heads(
  "Date|Impressions (organic)|Impressions (sponsored)|Impressions (total)|Unique impressions (organic)|Clicks (organic)|Clicks (sponsored)|Clicks (total)|Reactions (organic)|Reactions (sponsored)|Reactions (total)|Comments (organic)|Comments (sponsored)|Comments (total)|Reposts (organic)|Reposts (sponsored)|Reposts (total)|Engagement rate (organic)|Engagement rate (sponsored)|Engagement rate (total)",
);
const LINKEDIN_POSTS = heads(
  "Post title|Post link|Post type|Campaign name|Posted by|Created date|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type",
);
const link = (id: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
/** The export of a page's content: words above both heads, dates month first and none of them after the twelfth. */
export const linkedinContent = () =>
  workbook(
    {
      Metrics: [
        [
          "Aggregated organic and sponsored engagement metrics for your page's content. All dates and times are in UTC.",
        ],
        LINKEDIN_DAYS,
        ...["03/01/2024", "03/02/2024", "03/03/2024"].map((day) => [
          ...[day, 100, 10, 110, 80, 5, 1, 6, 7, 2, 9, 2, 1, 3, 3, 1, 4, 0.15, 0.2, 0.17],
        ]),
      ],
      Help: [["What the columns mean"]],
      "All posts": [
        ["Engagement metrics for individual posts created within the selected time period."],
        LINKEDIN_POSTS,
        [
          ...[
            "Kermis\n\nop zaterdag",
            link("7169000000000000000"),
            "Organic",
            "",
            "Jan",
            "03/01/2024",
            "",
            "",
            "All followers",
          ],
          200,
          "",
          "",
          8,
          0.04,
          5,
          1,
          2,
          "",
          0.08,
          "Image",
        ],
        [
          ...[
            "Film",
            link("7169400000000000000"),
            "Sponsored",
            "C",
            "An",
            "03/02/2024",
            "03/02/2024",
            "03/09/2024",
            "All",
          ],
          300,
          90,
          4,
          2,
          0.006,
          1,
          0,
          0,
          1,
          0.01,
          "Video",
        ],
      ],
    },
    "biff8",
  );
export const LINKEDIN_COMPETITORS = workbook(
  {
    Competitors: [
      ["Competitor analytics 03/01/2024 - 03/31/2024"],
      heads("Page|Total Followers|New Followers|Total post engagements|Total posts"),
      ["Ieper", 40, 2, 7, 3],
    ],
  },
  "xlsx",
);
