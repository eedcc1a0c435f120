import { describe, expect, test } from "vitest";
import { type ChannelPost, cutAt, misfitsOf, suggestedType } from "@/lib/domain/channels";

const post = (part: Partial<ChannelPost> & Pick<ChannelPost, "network">): ChannelPost => ({
  characterLimit: null,
  body: "De kerstmarkt komt.",
  linkUrl: null,
  pictures: [],
  ...part,
});
const kinds = (part: Parameters<typeof post>[0]) => misfitsOf(post(part)).map(({ kind }) => kind);
const photo = { alt: "Een kraam met lichtjes." };

describe("What a network would refuse or lose is known while writing", () => {
  test("Instagram wants a picture, and an address in its text cannot be pressed", () => {
    expect(kinds({ network: "instagram" })).toEqual(["needsPicture"]);
    expect(kinds({ network: "instagram", pictures: [photo] })).toEqual([]);
    expect(kinds({ network: "instagram", pictures: [photo], body: "https://zee.be" })).toEqual(["linkNotPressable"]);
    expect(kinds({ network: "instagram", pictures: [photo], linkUrl: "https://zee.be" })).toEqual(["noCard"]);
  });

  test("Instagram takes 30 hashtags and not 31", () => {
    const tags = (count: number) => Array.from({ length: count }, (_, at) => `#zee${at}`).join(" ");
    expect(kinds({ network: "instagram", pictures: [photo], body: tags(30) })).toEqual([]);
    expect(misfitsOf(post({ network: "instagram", pictures: [photo], body: tags(31) }))).toEqual([
      { kind: "tooManyHashtags", weight: "refused", count: 31, limit: 30 },
    ]);
  });

  test("few signs of many bytes are too long for Bluesky, and the bytes are said", () => {
    expect(misfitsOf(post({ network: "bluesky", body: "👨‍👩‍👧‍👦".repeat(121) }))).toEqual([
      { kind: "tooLong", weight: "refused", count: 3_025, limit: 3_000 },
    ]);
  });

  test("beside pictures the card of a link is lost, on networks that we know", () => {
    const both = { linkUrl: "https://zee.be", pictures: [photo] };
    expect(kinds({ network: "bluesky", ...both })).toEqual(["cardOrPictures"]);
    expect(kinds({ network: "newsletter", ...both })).toEqual([]);
  });

  test("five pictures are too many for Mastodon, and so is a description of 1,501 signs", () => {
    expect(kinds({ network: "mastodon", pictures: [photo, photo, photo, photo, photo] })).toEqual(["tooManyPictures"]);
    expect(kinds({ network: "mastodon", pictures: [{ alt: "a".repeat(1_501) }] })).toEqual(["altTooLong"]);
  });

  test("the limit of the channel counts before the network's", () => {
    expect(kinds({ network: "mastodon", body: "a".repeat(501) })).toEqual(["tooLong"]);
    expect(kinds({ network: "mastodon", body: "a".repeat(501), characterLimit: 5_000 })).toEqual([]);
  });

  test("what is refused stands before what is lost", () => {
    expect(kinds({ network: "instagram", body: "https://zee.be" })).toEqual(["needsPicture", "linkNotPressable"]);
  });
});

describe("A preview cuts where the network cuts", () => {
  test("networks that show everything cut nothing", () => {
    expect(cutAt("bluesky", "a".repeat(300))).toBeNull();
  });
  test("Instagram cuts after 125 signs, before the word that would break", () => {
    const text = "Kerstmarkt op het plein ".repeat(8);
    const end = cutAt("instagram", text);
    expect(end).toBeLessThanOrEqual(125);
    expect(text[end ?? 0]).toBe(" ");
  });
  test("or after its lines", () => {
    expect(cutAt("facebook", "1\n2\n3\n4\n5")).toBeNull();
    expect(cutAt("facebook", "1\n2\n3\n4\n5\n6")).toBe(9);
  });
  test("never inside a sign", () => {
    expect(cutAt("instagram", "👨‍👩‍👧‍👦".repeat(126))).toBe("👨‍👩‍👧‍👦".length * 125);
  });
});

test("what a post is follows from what is in it", () => {
  expect(suggestedType({ pictures: 0, links: [] })).toBe("text");
  expect(suggestedType({ pictures: 2, links: ["https://zee.be"] })).toBe("photo");
  expect(suggestedType({ pictures: 0, links: ["https://zee.be"] })).toBe("link");
  expect(suggestedType({ pictures: 1, links: ["https://www.youtube.com/watch?v=a"] })).toBe("video");
});
