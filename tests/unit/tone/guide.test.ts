import { describe, expect, it } from "vitest";
import {
  addressOn,
  check,
  forChannel,
  forShared,
  type Guide,
  STARTER_PARTS,
  STARTER_WORDS,
  shifted,
  toneGuideOf,
} from "@/lib/domain/tone";
import type { Text } from "@/prisma/seed/telling/story";
import { zonnebeke } from "@/prisma/seed/zonnebeke/story";

const TODAY = "2026-11-24";
const words = STARTER_WORDS.map((word, index) => ({ ...word, id: String(index) }));
const starter: Guide = { parts: STARTER_PARTS, words };
const withParts = (parts: Partial<Guide["parts"]>): Guide => ({ ...starter, parts: { ...STARTER_PARTS, ...parts } });
const told = (text: string, guide = toneGuideOf(starter, TODAY)) =>
  check(text, guide).map(({ rule, severity, text: found }) => `${severity} ${rule}: ${found}`);

describe("The guide that people read is the one texts are checked by", () => {
  it("for a word to avoid, one that is preferred, and one that is the organisation's own", () => {
    expect(told("De burgers helpen.")).toEqual(["warning words: burgers"]);
    expect(told("Een mindervalide buur.")).toEqual(["error words: mindervalide"]);
    expect(told("We vragen het aan de bevolking.")).toEqual(["suggestion words: de bevolking"]);
    const own = toneGuideOf({ ...starter, words: [{ ...words[0], kind: "own", word: "burger" } as never] }, TODAY);
    expect(own.ownWords).toEqual(["burger"]);
    expect(told("De burgers helpen.", own)).toEqual([]);
  });

  it("for the form of address, and otherwise on a channel that says so", () => {
    const guide = toneGuideOf(
      withParts({ channels: { words: "", exceptions: [{ channelId: "brief", address: "formal", words: "" }] } }),
      TODAY,
    );
    expect(told("Komt u ook?", guide)).toEqual(["error address: u"]);
    expect(told("Komt u ook?", forChannel(guide, "brief"))).toEqual([]);
    expect(told("Kom je ook?", forChannel(guide, "brief"))).toEqual(["error address: je"]);
    expect([addressOn(guide, "brief"), addressOn(guide, "elders")]).toEqual(["formal", "informal"]);
    // What both share keeps to one form, whichever that is.
    expect(told("Komt u ook?", forShared(guide, ["brief", "elders"]))).toEqual([]);
    expect(told("Komt u ook? Wat breng je mee? Wat eet je?", forShared(guide, ["brief", "elders"]))).toEqual([
      "warning address-mix: u",
    ]);
    expect(told("Komt u ook?", forShared(guide, ["brief"]))).toEqual([]);
  });

  it("for what is asked of nobody: an empty number asks nothing", () => {
    const free = withParts({
      emoji: { words: "", most: null },
      numbers: { words: "", inWordsUpTo: null, times: null },
    });
    expect(told("We zijn met 3 buren om 14u30. 🎉 🎈 🥁 🎺", toneGuideOf(free, TODAY))).toEqual([]);
    expect(told("We zijn met 3 buren. 🎉 🎈 🥁 🎺")).toContain("suggestion numbers: 3");
  });

  it("in the story of the demo: one post alone goes against it, and that one waits", () => {
    const own = zonnebeke.tone;
    if (!own) throw new Error("The story has no guide.");
    const parts = { ...STARTER_PARTS, ...Object.fromEntries(own.parts.map(({ part, value }) => [part, value])) };
    const channels = { words: "", exceptions: [] };
    const added = own.words.map((word, index) => ({ ...word, id: `own ${index}`, severity: "warning" as const }));
    const guide = toneGuideOf({ parts: { ...parts, channels }, words: [...words, ...added] }, TODAY);
    const bodyOf = (text: Text) => (typeof text === "string" ? text : text.body);
    const against = zonnebeke.posts.filter(({ steps }) =>
      steps
        .flatMap((step) => (step.does === "write" ? [step.shared ?? "", ...Object.values(step.texts).map(bodyOf)] : []))
        .some((text) => check(text, guide).some(({ severity }) => severity === "error")),
    );
    expect(against.map(({ key }) => key)).toEqual(["sneeuw-ruimen"]);
  });
});

describe("While a text is typed on", () => {
  const guide = toneGuideOf(starter, TODAY);
  const before = "De burgers komen. Komt u ook?";
  const places = (after: string) =>
    shifted(check(before, guide), before, after).map(({ start, end }) => after.slice(start, end));

  it("findings stay at their words, and one that is typed in is gone", () => {
    expect(places(before)).toEqual(["burgers", "u"]);
    expect(places("Kijk. De burgers komen. Komt u ook?")).toEqual(["burgers", "u"]);
    expect(places("De burgers komen. Komt u ook? Ja!")).toEqual(["burgers", "u"]);
    expect(places("De buren komen. Komt u ook?")).toEqual(["u"]);
    expect(places("")).toEqual([]);
  });
});
