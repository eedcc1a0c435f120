import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  added,
  type Cell,
  type Finding,
  headlineOf,
  NOTHING,
  spansOf,
  typicalOf,
  whatWorks,
} from "@/lib/domain/insight";
import { bothTails, criticalValue } from "@/lib/domain/insight/student";
import { correctedChances } from "@/lib/domain/insight/works";

type Message = { channelId: string; value: string; figure: number };

const tallyOf = (figures: readonly number[]) =>
  figures
    .map(Math.log1p)
    .reduce((tally, log) => added(tally, { count: 1, logSum: log, logSquares: log * log }), NOTHING);

/** The messages as a week's rows hold them. */
function cellsOf(messages: readonly Message[], line: Cell["line"] = "content_type"): Cell[] {
  return [...Map.groupBy(messages, ({ channelId, value }) => `${channelId} ${value}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { channelId, value } = first;
    return { line, channelId, value, ...tallyOf(own.map(({ figure }) => figure)) };
  });
}

const message = fc.record({
  channelId: fc.constantFrom("facebook", "instagram", "bluesky"),
  value: fc.constantFrom("photo", "video", "text", "link"),
  figure: fc.integer({ min: 0, max: 100_000 }),
});
const messages = fc.array(message, { maxLength: 80 });
const by = (findings: readonly Finding[], value: string) => findings.find((finding) => finding.value === value);

/** A row of figures that jumps about like chance and is the same in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}
const ordinary = (next: () => number) => Math.exp(6 + 0.9 * (next() + next() + next() + next() - 2) * 1.7);

describe("Student's distribution", () => {
  test.each([
    [12.706, 1],
    [2.776, 4],
    [2.228, 10],
    [1.96, 1_000_000],
  ])("beyond %f lies one in twenty, with %i degrees of freedom", (t, freedom) => {
    expect(bothTails(t, freedom)).toBeCloseTo(0.05, 3);
    expect(criticalValue(0.05, freedom)).toBeCloseTo(t, 2);
  });
});

describe("what a message usually gets", () => {
  test("is the geometric mean, between edges that hold it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 60 }), (figures) => {
        const typical = typicalOf(tallyOf(figures));
        const mean = figures.reduce((sum, figure) => sum + Math.log(1 + figure), 0) / figures.length;
        expect(typical?.figure).toBeCloseTo(Math.exp(mean) - 1, 3);
        expect(typical?.low).toBeLessThanOrEqual(typical?.figure ?? 0);
        expect(typical?.high).toBeGreaterThanOrEqual(typical?.figure ?? 0);
      }),
    );
  });

  test("is not said of four messages", () => {
    expect(typicalOf(tallyOf([900, 950, 1000, 1050]))).toBeNull();
  });
});

describe("what works", () => {
  test("comes out the same in whatever order and in however many weeks the messages were added up", () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 5 }), (all, weeks) => {
        const perWeek = Array.from({ length: weeks }, (_, week) => all.filter((_, index) => index % weeks === week));
        const split = whatWorks(perWeek.flatMap((own) => cellsOf(own)).reverse());
        const whole = whatWorks(cellsOf(all));
        expect(split.length).toBe(whole.length);
        for (const finding of whole) {
          const other = by(split, finding.value);
          expect(other?.messages).toBe(finding.messages);
          expect(other?.against?.times.middle ?? 0).toBeCloseTo(finding.against?.times.middle ?? 0, 6);
        }
      }),
    );
  });

  test("says nothing of a value with fewer than five messages, or with nothing beside it", () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const finding of whatWorks(cellsOf(all))) {
          const own = all.filter(({ value }) => value === finding.value);
          expect(finding.messages).toBe(own.length);
          if (own.length < 5 || all.length - own.length < 5) expect(finding.verdict).toBe("few");
          if (own.length < 5) expect(finding.typical).toBeNull();
        }
      }),
    );
  });

  test("compares with what the others got on the same channel, so that a big channel makes nothing look good", () => {
    const next = chanceFrom(7);
    const sent = (channelId: string, value: string, count: number): Message[] =>
      Array.from({ length: count }, () => ({
        channelId,
        value,
        figure: (channelId === "big" ? 40 : 1) * ordinary(next),
      }));
    const big = [...sent("big", "video", 40), ...sent("big", "text", 10)];
    const small = [...sent("small", "video", 10), ...sent("small", "text", 40)];
    const findings = whatWorks(cellsOf([...big, ...small]));
    expect(by(findings, "video")?.typical?.figure).toBeGreaterThan(3 * (by(findings, "text")?.typical?.figure ?? 0));
    expect(["unclear", "same"]).toContain(by(findings, "video")?.verdict);
  });

  test("is sure of a difference that is there, and of which side it is on", () => {
    const next = chanceFrom(11);
    const all = Array.from({ length: 80 }, (_, index): Message => {
      const value = index % 2 ? "video" : "text";
      return { channelId: "facebook", value, figure: ordinary(next) * (value === "video" ? 4 : 1) };
    });
    const findings = whatWorks(cellsOf(all));
    expect(by(findings, "video")?.verdict).toBe("more");
    expect(by(findings, "text")?.verdict).toBe("less");
    expect(by(findings, "video")?.against?.times.low).toBeGreaterThan(1.25);
  });

  test("calls something sure by mistake in at most one in twenty towns where nothing makes a difference, whatever is asked", () => {
    let mistaken = 0;
    const towns = 400;
    for (let town = 0; town < towns; town += 1) {
      const next = chanceFrom(1_000 + town);
      const cells = Array.from({ length: 60 }, () => {
        const tally = tallyOf([ordinary(next)]);
        const at = (line: Cell["line"], of: number): Cell => {
          return { line, value: String(Math.floor(next() * of)), channelId: `c${Math.floor(next() * 2)}`, ...tally };
        };
        return [at("content_type", 4), at("weekday", 7), at("day_part", 5), at("theme", 6)];
      }).flat();
      if (whatWorks(cells).some(({ verdict }) => verdict === "more" || verdict === "less")) mistaken += 1;
    }
    expect(mistaken / towns).toBeLessThan(0.05);
  });

  test("does not take a few messages that happen to lie close together for certainty", () => {
    const close = Array.from({ length: 5 }, (): Message => ({ channelId: "x", value: "photo", figure: 0 }));
    const others = [0, 1, 0, 2, 0, 1, 0, 3].map((figure): Message => ({ channelId: "x", value: "text", figure }));
    expect(by(whatWorks(cellsOf([...close, ...others])), "photo")?.verdict).not.toBe("less");
  });
});

describe("many questions at once", () => {
  test("make no chance smaller, keep their order and count only what was asked", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 }), (chances) => {
        const corrected = correctedChances(chances);
        for (const [index, chance] of chances.entries()) {
          const own = corrected[index];
          if (chance === null) expect(own).toBeNull();
          else expect(own).toBeGreaterThanOrEqual(chance);
          for (const [at, other] of chances.entries()) {
            if (chance !== null && other !== null && chance < other)
              expect(own).toBeLessThanOrEqual(corrected[at] ?? 0);
          }
        }
      }),
    );
    expect(correctedChances([0.01, null, 0.04, 0.03])).toEqual([0.03, null, 0.06, 0.06]);
  });
});

describe("the one sentence above everything", () => {
  const finding = (line: Finding["line"], value: string, verdict: Finding["verdict"]): Finding => {
    return { line, value, verdict, messages: 9, typical: null, against: null };
  };

  test("names what is sure and nothing else", () => {
    const said = headlineOf([
      finding("content_type", "video", "more"),
      finding("content_type", "link", "perhaps_less"),
      finding("weekday", "5", "unclear"),
    ]);
    expect(said).toEqual({ well: [finding("content_type", "video", "more")], badly: [] });
  });

  test("says of messages about us and those for others, which are each other's rest, one thing only", () => {
    const said = headlineOf([finding("audience", "about_us", "less"), finding("audience", "community", "more")]);
    expect(said).toEqual({ well: [], badly: [finding("audience", "about_us", "less")] });
  });
});

describe("a period", () => {
  test("is of whole weeks up to today, and before it come as many", () => {
    const { now, before, weeks } = spansOf("weeks", "2026-11-24");
    expect(now).toEqual({ fromWeek: "2026-11-02", toWeek: "2026-11-23", fromDay: "2026-11-02", toDay: "2026-11-24" });
    expect(before).toEqual({
      fromWeek: "2026-10-05",
      toWeek: "2026-10-26",
      fromDay: "2026-10-05",
      toDay: "2026-11-01",
    });
    expect(weeks).toEqual(["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]);
  });
});
