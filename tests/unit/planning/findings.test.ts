import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  COLLISION_MINUTES,
  collisionsOf,
  gapsOf,
  movesBack,
  stateOf,
  type Timed,
} from "@/lib/domain/planning";

const START = Date.parse("2026-11-24T08:00:00.000Z");
const TODAY = "2026-11-24";

const posts = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 1_500 }),
      channelIds: fc.uniqueArray(fc.constantFrom("facebook", "instagram", "bluesky")),
      isPublished: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ minute, ...rest }, index): Timed => {
      return { id: `post ${index}`, at: new Date(START + minute * 60_000).toISOString(), ...rest };
    }),
  );

const minutesApart = (a: Timed, b: Timed) => Math.abs(Date.parse(a.at) - Date.parse(b.at)) / 60_000;

describe("posts in each other's way", () => {
  it("are found for every post that is still to go out and has another within two hours on its channel", () => {
    fc.assert(
      fc.property(posts, (all) => {
        const found = new Set(collisionsOf(all).flatMap(({ first, second }) => [first, second]));
        const hasOther = (post: Timed) =>
          all.some(
            (other) =>
              other !== post &&
              other.channelIds.some((channel) => post.channelIds.includes(channel)) &&
              minutesApart(other, post) < COLLISION_MINUTES,
          );
        for (const post of all.filter(({ isPublished }) => !isPublished))
          expect(found.has(post.id)).toBe(hasOther(post));
      }),
    );
  });

  it("never name two that are out, or two further apart", () => {
    fc.assert(
      fc.property(posts, (all) => {
        const byId = new Map(all.map((post) => [post.id, post]));
        for (const { first, second, channelId } of collisionsOf(all)) {
          const [one, other] = [byId.get(first), byId.get(second)];
          if (!one || !other) throw new Error("A post that is not there.");
          expect(one.isPublished && other.isPublished).toBe(false);
          expect(minutesApart(one, other)).toBeLessThan(COLLISION_MINUTES);
          expect([one, other].every((post) => post.channelIds.includes(channelId))).toBe(true);
        }
      }),
    );
  });

  it("are the same whatever the order in which they come", () => {
    fc.assert(
      fc.property(posts, (all) => {
        const moments = new Set(all.map(({ at }) => at));
        fc.pre(moments.size === all.length);
        expect(collisionsOf(all.toReversed())).toEqual(collisionsOf(all));
      }),
    );
  });
});

describe("a gap", () => {
  const weeksAgo = (weekday: string, ...weeks: number[]) => weeks.map((ago) => addDays(weekday, -7 * ago));

  it("is a day on which something went out in three of the last four weeks, and nothing stands", () => {
    // 24 November 2026 is a Tuesday; the Thursdays before it are in the rhythm, the Fridays are not.
    const busy = new Set([...weeksAgo("2026-11-26", 1, 2, 4), ...weeksAgo("2026-11-27", 1, 3)]);
    expect(gapsOf(busy, TODAY)).toEqual([{ from: "2026-11-26", until: "2026-12-17" }]);
  });

  it("ends where something stands", () => {
    const busy = new Set([...weeksAgo("2026-11-26", 1, 2, 3), "2026-12-01", "2026-12-10"]);
    const found = gapsOf(busy, TODAY);
    expect(found).toEqual([
      { from: "2026-11-26", until: "2026-11-26" },
      { from: "2026-12-03", until: "2026-12-03" },
      { from: "2026-12-17", until: "2026-12-17" },
    ]);
  });

  it("is never where there is no rhythm, never a day with a post, and never in the past", () => {
    const days = fc
      .uniqueArray(fc.integer({ min: -40, max: 40 }))
      .map((rows) => rows.map((row) => addDays(TODAY, row)));
    fc.assert(
      fc.property(days, (rows) => {
        const busy = new Set(rows);
        for (const { from, until } of gapsOf(busy, TODAY)) {
          expect(from >= TODAY && from <= until).toBe(true);
          for (const end of [from, until]) {
            expect(busy.has(end)).toBe(false);
            const before = [1, 2, 3, 4, 5, 6, 7, 8].map((ago) => addDays(end, -7 * ago)).filter((one) => one < TODAY);
            expect(before.slice(0, 4).filter((one) => busy.has(one)).length).toBeGreaterThanOrEqual(3);
          }
        }
        expect(gapsOf(new Set(), TODAY)).toEqual([]);
      }),
    );
  });
});

describe("the state of a post", () => {
  const standing = { state: "open", stage: "respond", needsMoment: false, isHeld: false };

  it("says what asks for somebody's decision before what is under way", () => {
    expect(stateOf(standing)).toBe("draft");
    expect(stateOf({ ...standing, stage: "accept" })).toBe("waiting");
    expect(stateOf({ ...standing, stage: "publish" })).toBe("accepted");
    expect(stateOf({ ...standing, stage: "publish", needsMoment: true })).toBe("needs_moment");
    expect(stateOf({ ...standing, stage: "publish", isHeld: true, needsMoment: true })).toBe("held");
    expect(stateOf({ ...standing, state: "published", isHeld: true })).toBe("published");
  });

  it("says what another moment takes back to writing", () => {
    expect(["respond", "accept", "publish"].map((stage) => movesBack({ state: "open", stage }))).toEqual([
      false,
      true,
      true,
    ]);
    expect(movesBack({ state: "published", stage: "publish" })).toBe(false);
  });
});
