import { describe, expect, it } from "vitest";
import { POSTS_MAX, type ReadPosts, readPostTable } from "@/lib/domain/post-import";

const reading = {
  channels: [
    { id: "1", key: "facebook", name: "Facebook" },
    { id: "2", key: "buurtapp", name: "Buurtapp Duinwijk" },
  ],
  zone: "Europe/Brussels",
  now: new Date("2026-11-24T14:30:00.000Z"),
};
const read = (...lines: string[][]) => readPostTable(lines, reading) as ReadPosts;
const one = (head: string[], cells: string[]) => read(head, cells);

describe("a table of posts", () => {
  it("is read by its heads, in Dutch or English and in any order", () => {
    const dutch = one(
      ["Kanalen", "Titel", "Datum", "Uur", "Tekst", "Over", "Link"],
      ["Facebook; buurtapp", "Kerstmarkt", "3/12/2026", "10u30", "Kom!", "ons", "https://zonnebeke.example/markt"],
    );
    const english = one(
      ["title", "date", "time", "channels", "text", "about", "link"],
      [
        "Kerstmarkt",
        "2026-12-03",
        "10:30",
        "FACEBOOK, Buurtapp Duinwijk",
        "Kom!",
        "us",
        "https://zonnebeke.example/markt",
      ],
    );
    expect(dutch).toEqual(english);
    expect(dutch.errors).toEqual([]);
    expect(dutch.posts).toEqual([
      {
        row: 2,
        title: "Kerstmarkt",
        plannedAt: "2026-12-03T09:30:00.000Z",
        channelIds: ["1", "2"],
        body: "Kom!",
        linkUrl: "https://zonnebeke.example/markt",
        isAboutUs: true,
      },
    ]);
  });

  it("needs a title alone: a day without an hour is that day at ten, and no day is no moment", () => {
    const head = ["titel", "datum", "uur"];
    expect(read(head, ["A", "", ""], ["B", "3.12.2026", ""]).posts.map(({ plannedAt }) => plannedAt)).toEqual([
      null,
      "2026-12-03T09:00:00.000Z",
    ]);
  });

  it("says what is wrong by the row of the spreadsheet and the column, everything at once", () => {
    const head = ["titel", "datum", "uur", "kanalen", "link", "over"];
    const { errors } = read(
      head,
      ["", "31/02/2027", "10:00", "", "", ""],
      ["", "", "", "", "", ""],
      ["Goed", "3/12/2026", "25:00", "Facebook, Hyves", "javascript:alert(1)", "misschien"],
      ["Laat", "24/11/2026", "9:00", "", "", ""],
      ["Uur", "", "9:00", "", "", ""],
    );
    expect(errors.map(({ row, column, problem, value }) => [row, column, problem, value])).toEqual([
      [2, "title", "required", ""],
      [2, "date", "date", "31/02/2027"],
      [4, "link", "link", "javascript:alert(1)"],
      [4, "about", "about", "misschien"],
      [4, "channels", "channel", "Hyves"],
      [4, "time", "time", "25:00"],
      [5, "date", "past", "24/11/2026"],
      [6, "time", "needsDate", "9:00"],
    ]);
  });

  it("is refused as a whole when it has no rows, no titles or too many rows", () => {
    expect(readPostTable([], reading)).toEqual({ kind: "empty" });
    expect(readPostTable([["titel"], [""]], reading)).toEqual({ kind: "empty" });
    expect(readPostTable([["naam"], ["A"]], reading)).toEqual({ kind: "noTitle" });
    const many = Array.from({ length: POSTS_MAX + 1 }, () => ["A"]);
    expect(readPostTable([["titel"], ...many], reading)).toEqual({ kind: "tooMany", max: POSTS_MAX });
  });
});
