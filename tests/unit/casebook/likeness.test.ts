import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathered, likeness, rowFromPrecedent, SAME_FACTS } from "@/lib/domain/casebook";

const facts = {
  workKind: ["post"],
  topic: ["mobility"],
  contentKind: ["own_content"],
  risk: ["low"],
  role: ["member"],
};
const one = { power: "respond", facts };

describe("how alike two cases are", () => {
  it("is in what was asked about before anything else: the topic with little else beats the rest without it", () => {
    const sameTopic = likeness(one, { power: "accept", facts: { ...facts, risk: ["high"] } }, 0.03);
    const restSame = likeness(one, { power: "respond", facts: { ...facts, topic: ["waste"] } }, 0);
    expect(sameTopic.isAlike).toBe(true);
    expect(restSame.isAlike).toBe(false);
  });

  it("is never that both have no topic", () => {
    const none = { power: "respond", facts: { ...facts, topic: ["none"] } };
    expect(likeness(none, none, 0).same).not.toContain("topic");
  });

  it("grows with the words they share, lies between 0 and 1, and is the same both ways", () => {
    const values = fc.subarray(["a", "b", "none"], { minLength: 1 });
    const some = fc.record({
      power: fc.constantFrom("respond", "accept"),
      facts: fc.dictionary(fc.constantFrom(...SAME_FACTS.filter((fact) => fact !== "power")), values),
    });
    fc.assert(
      fc.property(some, some, fc.double({ min: 0, max: 1, noNaN: true }), (left, right, rank) => {
        const { score, same } = likeness(left, right, rank);
        expect(likeness(right, left, rank)).toMatchObject({ score, same });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(likeness(left, right, rank + 0.1).score).toBeGreaterThan(score);
      }),
    );
  });
});

describe("a row made of a decided case", () => {
  const precedent = {
    power: "respond",
    facts,
    outcome: "yes",
    question: "Mag dit?",
    reasoning: "Zo mag het.",
  } as const;

  it("has the facts of the case, and a yes to responding still wants a second reader", () => {
    expect(rowFromPrecedent(precedent)).toEqual({
      question: "creator",
      power: "respond",
      when: {
        role: ["member"],
        workKind: ["post"],
        contentKind: ["own_content"],
        topic: ["mobility"],
        risk: ["low"],
      },
      verdict: "with_acceptance",
      note: "Mag dit? – Zo mag het.",
    });
  });

  it("names what was out of the ordinary, and only that", () => {
    const unusual = { ...facts, moment: ["outside"], priority: ["normal"], crisisMode: ["on"], authorKind: ["critic"] };
    const { when, question } = rowFromPrecedent({ ...precedent, facts: unusual });
    expect(when).toMatchObject({ moment: ["outside"], crisisMode: ["on"], authorKind: ["critic"] });
    expect(when).not.toHaveProperty("priority");
    expect(question).toBe("critic");
  });

  it("refuses what was refused, under the question its power belongs to", () => {
    expect(rowFromPrecedent({ ...precedent, power: "publish", outcome: "no" })).toMatchObject({
      question: "publish",
      verdict: "refused",
    });
    expect(rowFromPrecedent({ ...precedent, power: "accept" }).verdict).toBe("allowed");
    expect(rowFromPrecedent({ ...precedent, facts: { ...facts, role: ["editor"] } }).question).toBe("editor");
  });

  it("keeps its note within what a note can hold", () => {
    expect(rowFromPrecedent({ ...precedent, question: "a".repeat(900) }).note).toHaveLength(500);
  });
});

it("facts of several channels are one case with several channels", () => {
  expect(
    gathered([
      { topic: "t", channel: "b" },
      { topic: "t", channel: "a" },
    ]),
  ).toEqual({
    topic: ["t"],
    channel: ["a", "b"],
  });
});
