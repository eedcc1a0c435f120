import { describe, expect, test } from "vitest";
import { entitiesIn, isPressable, linksIn } from "@/lib/domain/channels";

const found = (text: string) => entitiesIn(text).map(({ kind, text: words }) => [kind, words]);

describe("Addresses, hashtags and mentions are told from plain words", () => {
  test.each([
    ["Kom naar #Kerstmarkt!", [["hashtag", "#Kerstmarkt"]]],
    [
      "#Duinenfestival2026 en #één",
      [
        ["hashtag", "#Duinenfestival2026"],
        ["hashtag", "#één"],
      ],
    ],
    ["Nummer #1 in de rij", []],
    ["a#b &#39; zomaar", []],
    ["Zie https://zee.be/pad#deel.", [["link", "https://zee.be/pad#deel"]]],
    ["(https://zee.be/a)", [["link", "https://zee.be/a"]]],
    ["https://zee.be/a_(b)", [["link", "https://zee.be/a_(b)"]]],
    ["Dag @gemeente, mail an@zee.be", [["mention", "@gemeente"]]],
    ["@an.bsky.social.", [["mention", "@an.bsky.social"]]],
    [
      "@an@mastodon.be en @bo",
      [
        ["mention", "@an@mastodon.be"],
        ["mention", "@bo"],
      ],
    ],
    [
      "https://zee.be/@an #zee",
      [
        ["link", "https://zee.be/@an"],
        ["hashtag", "#zee"],
      ],
    ],
    ["Geen https:// adres", []],
    ["cafe\u0301 #cafe\u0301", [["hashtag", "#cafe\u0301"]]],
  ])("%j", (text, entities) => {
    expect(found(text)).toEqual(entities);
  });

  test("each stands where it says it stands", () => {
    const text = "👩‍👩‍👧 #Zee bij https://zee.be, @an";
    for (const { start, end, text: words } of entitiesIn(text)) expect(text.slice(start, end)).toBe(words);
  });

  test("an address that stands there twice is one address", () => {
    expect(linksIn("https://zee.be en nog eens https://zee.be")).toEqual(["https://zee.be"]);
  });
});

test("a network presses what it knows: no addresses on Instagram, whole handles on Bluesky", () => {
  const [link, tag, short, whole] = entitiesIn("https://zee.be #zee @an @an.bsky.social");
  if (!link || !tag || !short || !whole) throw new Error("The text has four.");
  expect([link, tag, short].map((one) => isPressable("instagram", one))).toEqual([false, true, true]);
  expect([link, tag, short, whole].map((one) => isPressable("bluesky", one))).toEqual([true, true, false, true]);
  expect([link, tag].map((one) => isPressable("newsletter", one))).toEqual([true, false]);
});
