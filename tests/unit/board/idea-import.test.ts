import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { IDEAS_MAX, readIdeaTable, readTrello } from "@/lib/domain/idea-import";

/** As Trello exports a board: much more than is read, and lists that were put away. */
const list = (id: string, name: string, closed = false) => ({
  id,
  name,
  closed,
  idBoard: "b1",
  pos: 1,
  subscribed: false,
});
const card = (idShort: number, fields: Record<string, unknown> = {}) => ({
  id: `c${idShort}`,
  idShort,
  name: `Idee ${idShort}`,
  desc: "",
  idList: "l1",
  closed: false,
  labels: [],
  attachments: [],
  idMembers: [],
  badges: { votes: 0 },
  dateLastActivity: "2026-03-02T10:00:00.000Z",
  ...fields,
});
const board = (cards: unknown[], lists = [list("l1", "Ideeën"), list("l2", "Klaar"), list("l3", "Oud", true)]) => ({
  id: "b1",
  name: "Sociale media",
  lists,
  cards,
  labels: [],
  actions: [],
});
const read = (file: unknown) => {
  const found = readTrello(file);
  if ("kind" in found) throw new Error(`Not read: ${found.kind}`);
  return found;
};

describe("a board as Trello exports it", () => {
  it("gives every open card of an open list, with its list, text, link and labels", () => {
    const found = read(
      board([
        card(1, {
          name: "  De zeehond \n is terug ",
          desc: "Op het strand.",
          labels: [
            { name: "Natuur", color: "green" },
            { name: "", color: "blue" },
            { name: "Natuur", color: "red" },
          ],
          attachments: [
            { isUpload: true, url: "https://trello.example/bestand.jpg" },
            { isUpload: false, url: "https://zeehonden.example/" },
          ],
        }),
        card(2, { idList: "l2" }),
        card(3, { closed: true }),
        card(4, { idList: "l3" }),
      ]),
    );
    expect(found.errors).toEqual([]);
    expect(found.archived).toBe(2);
    expect(found.ideas[0]).toEqual({
      row: 1,
      group: "l1",
      title: "De zeehond is terug",
      body: "Op het strand.",
      linkUrl: "https://zeehonden.example/",
      labels: ["Natuur", "blue"],
    });
    expect(found.groups).toEqual([
      { key: "l1", name: "Ideeën", count: 1, suggested: "pinned" },
      { key: "l2", name: "Klaar", count: 1, suggested: "left_out" },
    ]);
  });

  it("names each card that is no idea by its number and why, and keeps the others", () => {
    const found = read(
      board([
        card(7, { name: "   " }),
        card(8, { desc: "x".repeat(BODY_MAX + 1) }),
        card(9, { name: "half \ud800" }),
        card(10, { idList: "nergens" }),
        card(11, { labels: Array.from({ length: 21 }, (_, index) => ({ name: `L${index}` })) }),
        card(12),
        "geen kaart",
      ]),
    );
    expect(found.errors.map(({ row, problem }) => [row, problem])).toEqual([
      [7, "noTitle"],
      [8, "bodyTooLong"],
      [9, "unreadable"],
      [10, "unknownList"],
      [11, "tooManyLabels"],
    ]);
    expect(found.ideas.map(({ row }) => row)).toEqual([12]);
  });

  it("shortens a title that is too long and keeps all of it in the text", () => {
    const name = `${"woord ".repeat(40)}einde`;
    const found = read(board([card(1, { name, desc: "Meer." })]));
    expect(found.shortened).toBe(1);
    const [idea] = found.ideas;
    expect(idea?.title.length).toBeLessThanOrEqual(TITLE_MAX);
    expect(idea?.title).toMatch(/woord…$/);
    expect(idea?.body).toBe(`${name}\n\nMeer.`);
  });

  it("reads five hundred cards, broken ones included", () => {
    const cards = Array.from({ length: 500 }, (_, index) => card(index + 1, index % 50 === 0 ? { name: "" } : {}));
    const found = read(board(cards));
    expect([found.ideas.length, found.errors.length]).toEqual([490, 10]);
  });

  it("says so when it is none, is empty or holds too much", () => {
    for (const other of [null, [], 3, "x", {}, { lists: [] }, { cards: [] }, { lists: {}, cards: [] }])
      expect(readTrello(other)).toEqual({ kind: "notTrello" });
    expect(readTrello(board([]))).toEqual({ kind: "empty" });
    const many = Array.from({ length: IDEAS_MAX + 1 }, (_, index) => card(index));
    expect(readTrello(board(many))).toEqual({ kind: "tooMany", max: IDEAS_MAX });
  });

  it("never throws, whatever is in it, and never gives an idea the board could not hold", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom("name", "desc", "idList", "labels", "attachments", "closed", "idShort"),
            fc.jsonValue(),
          ),
        ),
        (cards) => {
          const found = readTrello(board(cards.map((fields) => ({ ...card(1), ...fields }))));
          if ("kind" in found) return;
          for (const { title, body } of found.ideas) {
            expect(title.length).toBeGreaterThan(0);
            expect(title.length).toBeLessThanOrEqual(TITLE_MAX);
            expect(body.length).toBeLessThanOrEqual(BODY_MAX);
            expect(title.isWellFormed() && body.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a table of ideas", () => {
  it("is read by the names of its columns, in Dutch, English and as other boards call them", () => {
    for (const [title, text, labels, column] of [
      ["Titel", "Omschrijving", "Labels", "Kolom"],
      ["Card Name", "Card Description", "labels", "List Name"],
    ]) {
      const found = readIdeaTable([
        [text ?? "", title ?? "", labels ?? "", column ?? ""],
        ["Met foto's.", "De kerstmarkt", "Winter; Markt", "Te doen"],
        ["", "", "", ""],
        ["Zonder titel", "", "", "Te doen"],
      ]);
      expect(found).toEqual({
        groups: [{ key: "te doen", name: "Te doen", count: 1, suggested: "selected" }],
        ideas: [
          {
            row: 2,
            group: "te doen",
            title: "De kerstmarkt",
            body: "Met foto's.",
            linkUrl: null,
            labels: ["Winter", "Markt"],
          },
        ],
        errors: [{ row: 4, shown: "", problem: "noTitle" }],
        archived: 0,
        shortened: 0,
      });
    }
  });

  it("says which column is missing, and which link is none", () => {
    expect(readIdeaTable([["Wat"], ["x"]])).toEqual({ kind: "noTitleColumn" });
    expect(readIdeaTable([["Titel"]])).toEqual({ kind: "empty" });
    const found = readIdeaTable([
      ["Titel", "Link"],
      ["Een", "javascript:alert(1)"],
      ["Twee", "https://zonnebeke.example"],
    ]);
    expect("errors" in found && found.errors).toEqual([{ row: 2, shown: "Een", problem: "badLink" }]);
  });
});
