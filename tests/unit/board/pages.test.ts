import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardsOf, type Pages, withCard, withoutCard } from "@/components/board/pages";
import { cursorOf, placeOf } from "@/lib/domain/board/looking";
import type { IdeaCard } from "@/lib/features/board/schema";
import { card, idOf } from "./card";

const cursorAt = (last: IdeaCard) => cursorOf(placeOf(last, "newest"));
const column = (pages: IdeaCard[][], next: string | null = null): Pages => ({
  pages: pages.map((cards, index) => ({ cards, next: index === pages.length - 1 ? next : "further" })),
  pageParams: pages.map((_, index) => (index === 0 ? null : "further")),
});
const namesOf = (pages: Pages) => cardsOf(pages).map(({ title }) => title);
const withNew = (pages: Pages, added: IdeaCard) => withCard(pages, added, "newest");

describe("a card in a column", () => {
  const loaded = column(
    [
      [card("d", 40), card("c", 30)],
      [card("b", 20), card("a", 10)],
    ],
    cursorAt(card("a", 10)),
  );

  it("comes at its place by the moment it was moved, on whichever page that is", () => {
    expect(namesOf(withNew(loaded, card("new", 50)))).toEqual(["new", "d", "c", "b", "a"]);
    expect(namesOf(withNew(loaded, card("new", 15)))).toEqual(["d", "c", "b", "new", "a"]);
  });

  it("is there once, and moves when its moment changed", () => {
    expect(namesOf(withNew(loaded, card("a", 60)))).toEqual(["a", "d", "c", "b"]);
    expect(namesOf(withNew(loaded, card("a", 10)))).toEqual(["d", "c", "b", "a"]);
  });

  it("stays where it is as the last one of what is loaded, when only what is written on it changed", () => {
    const voted = { ...card("a", 10), votes: 1 };
    expect(cardsOf(withNew(loaded, voted)).at(-1)).toEqual(voted);
  });

  it("stays out when it belongs below what is loaded and there is more to load", () => {
    expect(namesOf(withNew(loaded, card("old", 1)))).toEqual(["d", "c", "b", "a"]);
    expect(namesOf(withNew(column([[card("b", 20)]], null), card("old", 1)))).toEqual(["b", "old"]);
  });

  it("is the first of an empty column", () => {
    expect(namesOf(withNew(column([[]]), card("a", 1)))).toEqual(["a"]);
  });

  it("leaves the column untouched when what is taken out was not in it", () => {
    expect(withoutCard(loaded, "nobody")).toBe(loaded);
  });

  it("keeps pages it is not on as the same objects, so that they need not be drawn again", () => {
    expect(withNew(loaded, card("new", 50)).pages[1]).toBe(loaded.pages[1]);
  });

  it("keeps every column in the server's order, whatever is put in and taken out in whatever order", () => {
    const step = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), minute: fc.nat(4), isPut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const end = steps.reduce(
          (pages, { id, minute, isPut }) => (isPut ? withNew(pages, card(id, minute)) : withoutCard(pages, idOf(id))),
          column([[]]),
        );
        const cards = cardsOf(end);
        const wanted = cards.toSorted(
          (a, b) => Date.parse(b.movedAt) - Date.parse(a.movedAt) || (a.id < b.id ? -1 : 1),
        );
        expect(cards).toEqual(wanted);
        const isIn = (id: string) => steps.findLast((done) => done.id === id)?.isPut ?? false;
        expect(new Set(cards.map(({ title }) => title))).toEqual(new Set(["a", "b", "c", "d", "e"].filter(isIn)));
      }),
    );
  });
});
