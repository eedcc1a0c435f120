import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundMoment, canBeSame } from "@/lib/domain/results";

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 9, 20);
/** Within a few days of each other and often on the very edge of a day apart. */
const moment = fc
  .oneof(fc.integer({ min: 0, max: 6_000 }), fc.constantFrom(0, 1_440, 1_441, 2_880, 4_320))
  .map((minutes) => new Date(START + minutes * MINUTE_MS));
const sent = fc.record({
  publishedAt: moment,
  text: fc.constantFrom("De kerstmarkt komt eraan", "Het zwembad is dicht"),
});
const row = fc.record({
  publishedAt: moment.map((at) => at.toISOString()),
  text: fc.constantFrom("De kerstmarkt komt eraan", "Iets anders"),
  hasTime: fc.boolean(),
});

describe("the messages around the moment of a row", () => {
  it("are all that can be that row, and in the order in which they went out", () => {
    fc.assert(
      fc.property(row, fc.array(sent, { maxLength: 30 }), (one, messages) => {
        const inOrder = messages.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
        const same = ({ text, publishedAt }: (typeof inOrder)[number]) =>
          canBeSame(one, { text, publishedAt: publishedAt.toISOString() });
        expect(aroundMoment(one, inOrder).filter(same)).toEqual(inOrder.filter(same));
      }),
    );
  });

  it("are few, however many there were", () => {
    const messages = Array.from({ length: 1_000 }, (_, hour) => ({
      publishedAt: new Date(START + hour * 60 * MINUTE_MS),
    }));
    expect(aroundMoment({ publishedAt: new Date(START + 500 * 60 * MINUTE_MS).toISOString() }, messages)).toHaveLength(
      49,
    );
  });
});
