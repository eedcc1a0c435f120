import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeFilters } from "@/components/board/filters/active";
import { CARDS_ON, posterHref, posterOptions } from "@/components/board/poster/layout";
import { FILTERS } from "@/lib/domain/board";
import {
  boardHref,
  comparePlaces,
  cursorOf,
  isNarrowed,
  type Looking,
  parametersOf,
  placeAt,
  placeOf,
  SORTS,
  WHOLE_BOARD,
  widened,
} from "@/lib/domain/board/looking";
import { lookingSchema } from "@/lib/features/looking/schema";

const uuid = fc.uuid({ version: 7 });
const looking: fc.Arbitrary<Looking> = fc.record({
  filter: fc.constantFrom(...FILTERS),
  words: fc.constantFrom("", "fiets", "de zeehond", "100 %", "ijspiste & meer", "'; drop table"),
  labelIds: fc.uniqueArray(uuid, { maxLength: 4 }).map((ids) => ids.toSorted()),
  goalId: fc.option(uuid),
  segmentId: fc.option(uuid),
  pinnedById: fc.option(uuid),
  sort: fc.constantFrom(...SORTS),
});

const moment = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map((ms) => new Date(ms).toISOString());
const idea = fc.record({
  id: uuid,
  movedAt: moment,
  pinnedAt: moment,
  votes: fc.nat(40),
  goal: fc.option(fc.record({ id: uuid })),
});

describe("the way of looking in an address", () => {
  it("is read back as it was written, whatever was chosen", () => {
    fc.assert(
      fc.property(looking, (chosen) => {
        const { searchParams } = new URL(boardHref(chosen), "https://trekker.example");
        expect(lookingSchema.parse(Object.fromEntries(searchParams))).toEqual(chosen);
      }),
    );
  });

  it("leaves out what is usual, so that the plain board has a plain address", () => {
    expect(boardHref(WHOLE_BOARD)).toBe("/board");
    expect(parametersOf({ ...WHOLE_BOARD, sort: "votes" })).toEqual({ sort: "votes" });
  });

  it("that somebody typed wrong shows what is usual in that place, and never fails", () => {
    const typed = {
      filter: "everything",
      goal: "1",
      by: ["x", "y"],
      labels: "a,b",
      sort: "best",
      words: "  de \n bus ",
    };
    expect(lookingSchema.parse(typed)).toEqual({ ...WHOLE_BOARD, words: "de bus" });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("filter", "words", "labels", "goal", "by", "sort"), fc.string()),
        (any) => {
          lookingSchema.parse(any);
        },
      ),
    );
  });

  it("without any of its filters is the whole board in the same order", () => {
    fc.assert(
      fc.property(looking, (chosen) => {
        expect(isNarrowed(widened(chosen))).toBe(false);
        expect(widened(chosen).sort).toBe(chosen.sort);
        const left = activeFilters(chosen).reduce((rest) => activeFilters(rest)[0]?.without ?? rest, chosen);
        expect(activeFilters(left)).toEqual([]);
        expect(left.words).toBe(chosen.words);
      }),
    );
  });
});

describe("a place in an order", () => {
  it("goes into a cursor and comes out as the same place", () => {
    fc.assert(
      fc.property(idea, fc.constantFrom(...SORTS), (one, sort) => {
        const place = placeOf(one, sort);
        expect(placeAt(cursorOf(place), sort)).toEqual(place);
      }),
    );
  });

  it("is before, behind or the same: never two of these, and of three never in a circle", () => {
    fc.assert(
      fc.property(fc.tuple(idea, idea, idea), fc.constantFrom(...SORTS), (ideas, sort) => {
        const [x = [], y = [], z = []] = ideas.map((one) => placeOf(one, sort));
        expect(Math.sign(comparePlaces(x, y)) + Math.sign(comparePlaces(y, x))).toBe(0);
        if (comparePlaces(x, y) <= 0 && comparePlaces(y, z) <= 0) expect(comparePlaces(x, z)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("of another order, or of nonsense, is none", () => {
    expect(placeAt("-1_0190f1e2-0000-7000-8000-000000000000", "votes")).toBeNull();
    expect(placeAt("x_y", "newest")).toBeNull();
  });
});

describe("a poster", () => {
  it("has an address of its own that says what is on it", () => {
    const options = {
      columns: ["pinned" as const, "published" as const],
      paper: "A4" as const,
      cards: 2,
      sort: "votes" as const,
    };
    const { searchParams } = new URL(posterHref(options), "https://trekker.example");
    expect(posterOptions(Object.fromEntries(searchParams))).toEqual(options);
  });

  it("never carries more cards than can be read on its paper", () => {
    const options = posterOptions({ paper: "A4", cards: "5", columns: "nowhere" });
    expect(CARDS_ON.A4).toContain(options.cards);
    expect(options.columns).toContain("pinned");
  });
});
