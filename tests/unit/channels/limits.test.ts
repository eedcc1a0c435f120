import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countGraphemes, isNetworkName, limitsOf, measure, networkNames } from "@/lib/domain/channels";

const family = "👨‍👩‍👧‍👦";

describe("Bluesky counts what a reader sees, and bytes", () => {
  test.each([
    ["", 0],
    ["één", 3],
    ["e\u0301e\u0301n", 3],
    [family, 1],
    ["🇧🇪🇳🇱", 2],
    ["👋🏽", 1],
    ["regel\nregel", 11],
  ])("%j is %i signs", (text, used) => {
    expect(measure("bluesky", text)).toMatchObject({ used, unit: "graphemes", limit: 300, exact: true });
  });

  test("300 fit and 301 do not", () => {
    expect(measure("bluesky", "a".repeat(300))).toMatchObject({ used: 300, over: false });
    expect(measure("bluesky", "a".repeat(301))).toMatchObject({ used: 301, over: true });
  });

  test("few signs of many bytes are over too", () => {
    expect(measure("bluesky", family.repeat(120))).toMatchObject({ over: false, bytes: { used: 3_000, limit: 3_000 } });
    expect(measure("bluesky", family.repeat(121))).toMatchObject({ used: 121, over: true, bytes: { used: 3_025 } });
  });

  test("its limit can be lowered for a channel, never raised", () => {
    expect(measure("bluesky", "abc", { limit: 2 })).toMatchObject({ limit: 2, over: true });
    expect(measure("bluesky", "abc", { limit: 500 })).toMatchObject({ limit: 300 });
  });
});

describe("X weighs: 280 in all", () => {
  test.each([
    ["Vergadering om 20 uur", 21],
    ["één", 3],
    ["e\u0301e\u0301n", 3],
    ["漢字", 4],
    [family, 2],
    ["🇧🇪", 2],
    ["1️⃣", 2],
    ["©", 1],
    ["™", 2],
    // Curly quotes and dashes weigh 1; the three dots in one sign weigh 2.
    ["“quote” – done…", 16],
    ["Lees https://www.voorbeeld.be/een/heel/lang/pad?met=vragen", 28],
    ["https://a.be en https://b.be.", 23 + 4 + 23 + 1],
  ])("%j weighs %i", (text, used) => {
    expect(measure("x", text)).toMatchObject({ used, unit: "characters", limit: 280 });
  });

  test("it says so where X's own list of domains decides", () => {
    expect(measure("x", "Lees voorbeeld.be").exact).toBe(false);
    expect(measure("x", "Lees https://voorbeeld.be/a_(b)").exact).toBe(false);
    expect(measure("x", "Lees https://voorbeeld.be/a. Tot dan.").exact).toBe(true);
  });

  test("a longer subscription has its own limit", () => {
    expect(measure("x", "a".repeat(281), { limit: 25_000 })).toMatchObject({ limit: 25_000, over: false });
  });
});

test("Mastodon counts an address as 23 and of a mention only the name", () => {
  expect(measure("mastodon", "https://www.voorbeeld.be/een/heel/lang/pad")).toMatchObject({ used: 23, limit: 500 });
  expect(measure("mastodon", "Dag @an@mastodon.voorbeeld.be!")).toMatchObject({ used: 8 });
  expect(measure("mastodon", "an@voorbeeld.be")).toMatchObject({ used: 15 });
});

test("Facebook, Instagram and LinkedIn are counted in the unit that fits for certain", () => {
  expect(measure("instagram", "a".repeat(2_201))).toMatchObject({ limit: 2_200, over: true, exact: true });
  expect(measure("linkedin", "😀")).toMatchObject({ used: 2, limit: 3_000, exact: false });
  expect(measure("facebook", "Dag")).toMatchObject({ used: 3, limit: 63_206, over: false });
});

test("a newsletter and an unnamed network have no limit until the channel sets one", () => {
  for (const network of ["newsletter", "other"] as const) {
    expect(measure(network, "a".repeat(10_000))).toMatchObject({ limit: null, over: false });
    expect(measure(network, "abc", { limit: 2 })).toMatchObject({ limit: 2, over: true });
    expect(measure(network, "abc", { limit: null })).toMatchObject({ limit: null });
  }
});

test("adding text never makes it shorter, on any network", () => {
  fc.assert(
    fc.property(fc.constantFrom(...networkNames), fc.lorem(), fc.lorem(), (network, first, second) => {
      expect(measure(network, `${first} ${second}`).used).toBeGreaterThan(measure(network, first).used);
    }),
  );
});

test("signs are never more than code points, nor fewer than one for a text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(countGraphemes(text)).toBeLessThanOrEqual([...text].length);
      expect(countGraphemes(text)).toBeGreaterThan(0);
    }),
  );
});

test("what is said of limits is what is measured", () => {
  for (const network of networkNames) expect(limitsOf(network).text.limit).toBe(measure(network, "").limit);
  expect(limitsOf("bluesky").images).toMatchObject({ max: 4, maxBytes: 2_000_000 });
});

test("a stored word is a network or it is not", () => {
  expect(isNetworkName("bluesky")).toBe(true);
  expect(isNetworkName("toString")).toBe(false);
});
