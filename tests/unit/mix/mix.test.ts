import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CONTENT_TYPES,
  communityNeeded,
  contentTypeOf,
  type MixPost,
  mixOf,
  windowAhead,
  windowBehind,
  withPost,
} from "@/lib/domain/mix";
import { addDays, daysBetween, isIn } from "@/lib/domain/planning";

const TODAY = "2026-11-24";
const post = fc.record({
  day: fc.integer({ min: -60, max: 60 }).map((away) => addDays(TODAY, away)),
  isAboutUs: fc.boolean(),
  contentType: fc.constantFrom(...CONTENT_TYPES),
  isPublished: fc.boolean(),
});
const posts = fc
  .array(post, { maxLength: 40 })
  .map((rows) => rows.map((row, index): MixPost => ({ id: `${index}`, ...row })));
const days = windowAhead(TODAY, 28);

describe("the mix", () => {
  it("counts every post in the window once, in one kind, and none outside", () => {
    fc.assert(
      fc.property(posts, (all) => {
        const mix = mixOf(all, days);
        expect(mix.total).toBe(all.filter(({ day }) => isIn(day, days)).length);
        expect(Object.values(mix.types).reduce((sum, count) => sum + count, 0)).toBe(mix.total);
        expect(mix.percent === null).toBe(mix.total === 0);
        expect(mixOf(all.toReversed(), days)).toEqual(mix);
      }),
    );
  });

  it("never goes down by a post about us, and never up by one for the community", () => {
    fc.assert(
      fc.property(posts, fc.boolean(), (all, isAboutUs) => {
        const added: MixPost = { id: "new", day: TODAY, isAboutUs, contentType: "text", isPublished: false };
        const before = mixOf(all, days).percent ?? (isAboutUs ? 0 : 100);
        const after = mixOf(withPost(all, added), days).percent ?? 0;
        expect(isAboutUs ? after >= before : after <= before).toBe(true);
      }),
    );
  });

  it("stays the same when a post moves to another day of the window", () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 0, max: 27 }), (all, away) => {
        const [first] = all.filter(({ day }) => isIn(day, days));
        fc.pre(first !== undefined);
        const moved = withPost(all, { ...first, day: addDays(TODAY, away) });
        expect(mixOf(moved, days)).toEqual(mixOf(all, days));
      }),
    );
  });

  it("says the fewest posts for the community that bring the share to the goal", () => {
    const counts = fc
      .integer({ min: 0, max: 40 })
      .chain((total) => fc.record({ total: fc.constant(total), aboutUs: fc.integer({ min: 0, max: total }) }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 100 }), ({ total, aboutUs }, goal) => {
        const needed = communityNeeded({ total, aboutUs }, goal) ?? Number.NaN;
        const isFine = (more: number) => aboutUs * 100 <= goal * (total + more);
        expect(isFine(needed)).toBe(true);
        if (needed > 0) expect(isFine(needed - 1)).toBe(false);
      }),
    );
    expect(communityNeeded({ total: 4, aboutUs: 1 }, 0)).toBeNull();
    expect(communityNeeded({ total: 29, aboutUs: 9 }, 20)).toBe(16);
  });
});

describe("the window", () => {
  it("ahead begins today, and moves on only as far as a later day asks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 90 }), fc.integer({ min: 0, max: 200 }), (length, away) => {
        const holding = addDays(TODAY, away);
        const found = windowAhead(TODAY, length, holding);
        expect(daysBetween(found.from, found.to)).toBe(length);
        expect(isIn(holding, found)).toBe(true);
        if (away < length) expect(found.from).toBe(TODAY);
        else expect(found.to).toBe(addDays(holding, 1));
      }),
    );
  });

  it("behind ends before today", () => {
    expect(windowBehind(TODAY, 28)).toEqual({ from: "2026-10-27", to: TODAY });
  });
});

describe("the kind of a post", () => {
  it("is what somebody chose, else what its media have, else a link, else text", () => {
    const of = (part: Partial<Parameters<typeof contentTypeOf>[0]>) =>
      contentTypeOf({ chosen: null, mediaKinds: [], hasLink: false, ...part });
    expect(of({})).toBe("text");
    expect(of({ hasLink: true })).toBe("link");
    expect(of({ hasLink: true, mediaKinds: ["image"] })).toBe("photo");
    expect(of({ mediaKinds: ["image", "video"] })).toBe("video");
    expect(of({ chosen: "text", mediaKinds: ["video"] })).toBe("text");
    expect(of({ chosen: "anders", hasLink: true })).toBe("link");
  });
});
