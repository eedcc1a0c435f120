import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandOf,
  loadOf,
  mergeCandidates,
  readCountTable,
  roomFor,
  shareOf,
  startWith,
  stepsOf,
  trendOf,
} from "@/lib/domain/communities";

const people = fc
  .record({ size: fc.integer({ min: 1, max: 5_000 }), a: fc.nat(5_000), b: fc.nat(5_000) })
  .map(({ size, a, b }) => {
    const creators = a % (size + 1);
    return { size, creators, critics: b % (size - creators + 1) };
  });

describe("the share of creators and critics", () => {
  it("has its limits where the article has them: 15 and 30 per cent lie in the middle", () => {
    const at = (creators: number) => bandOf({ size: 1_000, creators, critics: 0 });
    expect([0, 149, 150, 300, 301, 1_000].map(at)).toEqual([
      ...["quiet", "quiet", "lively", "lively", "thriving", "thriving"],
    ]);
    expect(bandOf({ size: 0, creators: 0, critics: 0 })).toBeNull();
  });

  it("is a part of the whole, says its own band, and never falls when somebody begins to make something", () => {
    fc.assert(
      fc.property(people, (count) => {
        const share = shareOf(count) ?? -1;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const expected = share < 0.15 ? "quiet" : share > 0.3 ? "thriving" : "lively";
        expect(bandOf(count)).toBe(expected);
        const more = { ...count, creators: Math.min(count.creators + 1, count.size - count.critics) };
        expect(shareOf(more)).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it("always asks for an expert, and for joining together only where it is not thriving", () => {
    expect(stepsOf("thriving")).toEqual(["take_part", "expert"]);
    for (const band of ["quiet", "lively"] as const)
      expect(stepsOf(band)).toEqual(expect.arrayContaining(["bring_together", "stimulate", "expert"]));
  });

  it("moves from the oldest count of a year to the newest, in whatever order they come", () => {
    const counts = [
      { onDay: "2026-11-01", size: 100, creators: 12, critics: 6 },
      { onDay: "2024-01-01", size: 100, creators: 90, critics: 0 },
      { onDay: "2026-03-01", size: 100, creators: 10, critics: 0 },
    ];
    expect(trendOf(counts)).toEqual({ since: "2026-03-01", from: 0.1, to: 0.18, direction: "up" });
    expect(trendOf(counts.slice(0, 1))).toBeNull();
  });
});

const some = fc.record({
  name: fc.constantFrom("Ouders van Westwijk", "Westwijk ouders", "Fietsers", "Tuinieren aan zee"),
  topicId: fc.constantFrom(null, "mobility", "school"),
  segmentId: fc.constantFrom(null, "west"),
  count: fc.option(people),
});
const several = fc.array(some, { maxLength: 8 }).map((all) => all.map((one, index) => ({ id: `c${index}`, ...one })));

describe("communities that could be one", () => {
  it("are each too quiet or small, have something in common, and the smaller goes up in the larger", () => {
    fc.assert(
      fc.property(several, (all) => {
        const of = (id: string) => all.find((one) => one.id === id);
        for (const { id, intoId, alike } of mergeCandidates(all)) {
          expect(alike.length).toBeGreaterThan(0);
          expect(id).not.toBe(intoId);
          const [from, into] = [of(id)?.count, of(intoId)?.count];
          expect(from && into && from.size <= into.size).toBe(true);
          for (const count of [from, into]) expect(count && bandOf(count)).not.toBe("thriving");
        }
      }),
    );
  });

  it("are the same pairs in whatever order they are named", () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(mergeCandidates(all.toReversed())).toEqual(mergeCandidates(all));
      }),
    );
  });

  it("are not told of one that was never counted", () => {
    const two = ["a", "b"].map((id) => ({ id, name: "Fietsers", topicId: "x", segmentId: null, count: null }));
    expect(mergeCandidates(two)).toEqual([]);
  });
});

describe("following up", () => {
  const minutes = fc.array(fc.record({ weekMinutes: fc.nat(300) }), { maxLength: 6 });
  const hours = fc.array(fc.option(fc.nat(40)), { maxLength: 6 });

  it("fits as long as it stays within a quarter of the hours, and says nothing where no hours are known", () => {
    expect(loadOf([{ weekMinutes: 60 }], [4, null])).toMatchObject({ roomMinutes: 60, fits: true, unknown: 1 });
    expect(loadOf([{ weekMinutes: 61 }], [4])).toMatchObject({ fits: false });
    expect(loadOf([{ weekMinutes: 60 }], [null])).toMatchObject({ fits: null });
  });

  it("never fits better with one more community, nor worse with more hours", () => {
    fc.assert(
      fc.property(minutes, hours, fc.nat(200), (followed, week, extra) => {
        const load = loadOf(followed, week);
        const fuller = loadOf([...followed, { weekMinutes: extra }], week);
        expect(roomFor(load, extra)).toBe(fuller.fits);
        if (fuller.fits) expect(load.fits).toBe(true);
        if (load.fits) expect(loadOf(followed, [...week, 10]).fits).toBe(true);
      }),
    );
  });

  it("begins with the largest of those in which most are active", () => {
    const of = (id: string, size: number, creators: number) => ({ id, count: { size, creators, critics: 0 } });
    expect(startWith([of("a", 900, 90), of("b", 200, 80), of("c", 120, 60)])?.id).toBe("b");
    expect(startWith([of("a", 900, 90), { id: "d", count: null }])).toBeNull();
  });
});

describe("a table of counts", () => {
  const known = { communities: [{ id: "f", name: "Fietsers aan zee" }], today: "2026-11-24" };
  const heads = ["Datum", "Gemeenschap", "Leden", "Makers", "Critici"];

  it("is read by the names of its columns, and each wrong row is left out with its reason", () => {
    const table = readCountTable(
      [
        heads,
        ["24/11/2026", "fietsers aan zee", "1.240", "80", "40"],
        ["", "", "", "", ""],
        ["2026-11-01", "Fietsers aan zee", "1200", "75", "40"],
        ["2026-11-01", "Fietsers aan zee", "1200", "75", "40"],
        ["2026-11-25", "Fietsers aan zee", "1200", "75", "40"],
        ["31/02/2026", "Fietsers aan zee", "1200", "75", "40"],
        ["2026-10-01", "Vissers", "10", "1", "1"],
        ["2026-10-01", "Fietsers aan zee", "10", "8", "3"],
        ["2026-09-01", "Fietsers aan zee", "veel", "8", "3"],
      ],
      known,
    );
    expect(table).toMatchObject({
      rows: [
        { row: 2, communityId: "f", onDay: "2026-11-24", size: 1_240, creators: 80, critics: 40 },
        { row: 4, onDay: "2026-11-01" },
      ],
      errors: [
        { row: 5, problem: "twice" },
        { row: 6, problem: "future" },
        { row: 7, problem: "day" },
        { row: 8, problem: "unknownCommunity", words: "Vissers" },
        { row: 9, problem: "moreThanThereAre" },
        { row: 10, problem: "number" },
      ],
    });
  });

  it("is refused as a whole when a column is missing or nothing is in it", () => {
    expect(readCountTable([heads.slice(0, 4), ["1", "2", "3", "4"]], known)).toEqual({
      kind: "noColumn",
      part: "critics",
    });
    expect(readCountTable([heads], known)).toEqual({ kind: "empty" });
  });
});
