import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Activity, countRungs, DEEDS_OF, type Deed, nudgeFor, RUNGS, rungsOf } from "@/lib/domain/ladder";

const DEEDS = Object.values(DEEDS_OF).flat() as Deed[];
const activities = fc.record({
  deeds: fc.dictionary(fc.constantFrom(...DEEDS), fc.nat({ max: 9 })),
  hasRead: fc.boolean(),
}) as fc.Arbitrary<Activity>;

describe("the rungs of the ladder", () => {
  it("are each there for a deed of that rung and for nothing else; looking on and not being there stand alone", () => {
    fc.assert(
      fc.property(activities, (activity) => {
        const did = (rung: keyof typeof DEEDS_OF) => DEEDS_OF[rung].some((deed: Deed) => activity.deeds[deed]);
        const expected = (Object.keys(DEEDS_OF) as (keyof typeof DEEDS_OF)[]).filter(did);
        const alone = activity.hasRead ? "spectator" : "inactive";
        expect(rungsOf(activity)).toEqual(expected.length > 0 ? expected : [alone]);
      }),
    );
  });

  it("hold everybody at least once and nobody twice on the same one", () => {
    fc.assert(
      fc.property(fc.array(activities, { maxLength: 30 }), (people) => {
        const counted = countRungs(people);
        const sum = RUNGS.reduce((total, rung) => total + counted[rung], 0);
        expect(sum).toBeGreaterThanOrEqual(people.length);
        for (const rung of RUNGS) {
          expect(counted[rung]).toBe(people.filter((one) => rungsOf(one).includes(rung)).length);
        }
      }),
    );
  });
});

describe("the word that fits", () => {
  it.each([
    ["nobody saw", { deeds: {}, hasRead: false }, "missed"],
    ["looks on", { deeds: {}, hasRead: true }, "join_in"],
    ["joins in", { deeds: { votes: 3 }, hasRead: true }, "say_what_you_think"],
    ["says what they think", { deeds: { remarks: 1 }, hasRead: true }, "first_idea"],
    ["answers people", { deeds: { replies: 2, votes: 1 }, hasRead: true }, "first_idea"],
    ["has ideas", { deeds: { ideas: 1, votes: 4 }, hasRead: true }, "try_writing"],
    ["writes", { deeds: { ideas: 1, posts: 1 }, hasRead: true }, "well_done"],
    ["does a bit of all", { deeds: { ideas: 1, remarks: 1, votes: 1 }, hasRead: true }, "well_done"],
  ] as const)("for somebody who %s", (_, activity, word) => {
    expect(nudgeFor(activity)).toBe(word);
  });

  it("is thanks only for whoever did something, and asks nobody to come back who is there", () => {
    fc.assert(
      fc.property(activities, (activity) => {
        const isThere = activity.hasRead || Object.values(activity.deeds).some((count) => count > 0);
        expect(nudgeFor(activity) === "missed").toBe(!isThere);
      }),
    );
  });
});
