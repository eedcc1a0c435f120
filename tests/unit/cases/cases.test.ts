import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atTheButtonsFor, checkCaseMove, type KeywordRule, suggest, titleOf } from "@/lib/domain/cases";

const rule = (words: string[], more: Partial<KeywordRule> = {}): KeywordRule => ({
  ...{ words, contentKind: null, risk: null, priority: null, topicId: null, segmentId: null },
  ...more,
});

describe("what words suggest", () => {
  it("counts where a word of the text begins with them, whatever its letters", () => {
    const rules = [rule(["cafe terras"], { topicId: "horeca" }), rule(["dicht"], { contentKind: "rumour" })];
    expect(suggest("Het Café-terras: gaat het dicht?", rules)).toMatchObject({
      topicId: "horeca",
      contentKind: "rumour",
    });
    expect(suggest("Een gedicht", rules).contentKind).toBeNull();
    expect(suggest("Dichterbij!", rules).contentKind).toBe("rumour");
  });

  it("takes the highest risk of all rules, and of the rest what comes first", () => {
    const rules = [
      rule(["vuur"], { risk: "medium", topicId: "een" }),
      rule(["brand"], { risk: "high", topicId: "twee", priority: "urgent" }),
    ];
    expect(suggest("Brand en vuur", rules)).toMatchObject({ risk: "high", topicId: "een", priority: "urgent" });
    expect(suggest("Niets", rules)).toMatchObject({ risk: null, topicId: null });
  });

  it("suggests nothing by words without letters", () => {
    expect(suggest("wat dan ook!", [rule(["!!", " "], { topicId: "een" })]).topicId).toBeNull();
  });
});

describe("what a case is called", () => {
  it("is the beginning of what was said: never longer than it, never empty, never half a sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (said) => {
        const title = titleOf(said, "Rita");
        expect(title).not.toBe("");
        expect(title.length).toBeLessThanOrEqual(91);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
    expect(titleOf("  ", "Rita")).toBe("Rita");
    expect(titleOf("Waar is\n het loket?", "Rita")).toBe("Waar is het loket?");
    expect(titleOf("Wanneer komt de veegwagen? De bladeren liggen er al weken.", "Rita")).toBe(
      "Wanneer komt de veegwagen?",
    );
  });
});

describe("who is at the buttons for something", () => {
  const everywhere = { memberId: "wout", channelId: null, segmentId: null };
  const channel = { memberId: "tom", channelId: "facebook", segmentId: null };
  const both = { memberId: "emma", channelId: "facebook", segmentId: "jeugd" };

  it("goes by how exactly it is theirs, then by whose turn began last", () => {
    const about = { channelId: "facebook", segmentId: "jeugd" };
    expect(atTheButtonsFor([everywhere, both, channel], about)).toBe("emma");
    expect(atTheButtonsFor([everywhere, both, channel], { channelId: "facebook", segmentId: null })).toBe("tom");
    expect(atTheButtonsFor([both, channel], { channelId: null, segmentId: null })).toBeNull();
    expect(atTheButtonsFor([everywhere, { ...everywhere, memberId: "later" }], about)).toBe("later");
  });
});

describe("what may follow what", () => {
  it("begins to talk only where it listens, and opens only what was closed", () => {
    expect(checkCaseMove({ state: "open", mode: "listening" }, "start_talking").ok).toBe(true);
    expect(checkCaseMove({ state: "open", mode: "talking" }, "start_talking")).toMatchObject({
      refusal: { message: "cases.otherMode" },
    });
    expect(checkCaseMove({ state: "open", mode: "talking" }, "reopen").ok).toBe(false);
    for (const move of ["triage", "take", "snooze", "close"] as const)
      expect(checkCaseMove({ state: "closed", mode: "talking" }, move).ok).toBe(false);
  });
});
