import { describe, expect, it } from "vitest";
import { readProfile } from "@/lib/domain/communities";

describe("the profile of a community", () => {
  it.each([
    ["bluesky", "@Duin.bsky.social ", "duin.bsky.social"],
    ["bluesky", "tuinen.example", "tuinen.example"],
    ["bluesky", "https://bsky.app/profile/duin.bsky.social", "duin.bsky.social"],
    ["bluesky", "https://bsky.app/profile/duin.bsky.social/post/3k", "duin.bsky.social"],
    ["bluesky", "did:plc:abcdefghijklmnopqrstuvw2", "did:plc:abcdefghijklmnopqrstuvw2"],
    ["mastodon", "@Tuinen@groen.example", "tuinen@groen.example"],
    ["mastodon", "tuinen", "tuinen"],
    ["mastodon", "https://groen.example/@tuinen", "tuinen@groen.example"],
    ["mastodon", "https://groen.example/@tuinen@elders.example", "tuinen@elders.example"],
    ["mastodon", "https://groen.example/users/tuinen", "tuinen@groen.example"],
  ] as const)("on %s is read from %s", (network, typed, named) => {
    expect(readProfile(network, typed)).toBe(named);
  });

  it.each([
    ["bluesky", "duin"],
    ["bluesky", "https://bsky.app/search?q=duin"],
    ["bluesky", "did:key:z6Mk"],
    ["bluesky", "https://bsky.app/profile/%E0%A4%A"],
    ["mastodon", "tuinen@groen@elders"],
    ["mastodon", "tuinen@localhost"],
    ["mastodon", "https://groen.example/about"],
    ["mastodon", "twee woorden"],
    ["mastodon", ""],
    ["facebook", "tuinen"],
  ] as const)("on %s is not %s", (network, typed) => {
    expect(readProfile(network, typed)).toBeNull();
  });
});
