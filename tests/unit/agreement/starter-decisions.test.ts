import { describe, expect, it } from "vitest";
import type { StarterKey } from "@/lib/domain/agreement/starters";
import { answer, askEach, type Facts, post, question } from "./starter-answers";

describe("who may do what with a post", () => {
  it.each([
    [
      "low",
      {
        trekker: "allowed",
        member: "with_acceptance trekker",
        editor: "with_acceptance trekker",
        expert: "with_acceptance trekker",
      },
    ],
    [
      "medium",
      {
        trekker: "with_acceptance executive",
        member: "with_acceptance trekker",
        editor: "with_acceptance trekker",
        expert: "with_acceptance trekker",
      },
    ],
    [
      "high",
      {
        trekker: "with_acceptance executive",
        member: "with_acceptance executive",
        editor: "with_acceptance executive",
        expert: "with_acceptance executive",
      },
    ],
  ])("korte lijnen, writing at %s risk", (risk, expected) => {
    const rest = { executive: "unanswered", adviser: "refused" };
    expect(askEach("korte-lijnen", "respond", { ...post, risk })).toEqual({ ...expected, ...rest });
  });

  it.each([
    ["low", { trekker: "allowed", executive: "allowed" }],
    ["medium", { trekker: "allowed expert:topic", executive: "allowed expert:topic" }],
    ["high", { trekker: "refused", executive: "allowed expert:topic four_eyes" }],
  ])("korte lijnen, accepting at %s risk", (risk, expected) => {
    const rest = { member: "refused", editor: "refused", expert: "refused", adviser: "refused" };
    expect(askEach("korte-lijnen", "accept", { ...post, risk })).toEqual({ ...expected, ...rest });
  });

  it("korte lijnen, publishing: trekker, team member and executive; in crisis mode the executive alone", () => {
    const refused = { editor: "refused", expert: "refused", adviser: "refused" };
    const usual = { trekker: "allowed", member: "allowed", executive: "allowed" };
    expect(askEach("korte-lijnen", "publish", post)).toEqual({ ...usual, ...refused });
    const crisis = { trekker: "consult_first executive", member: "consult_first executive", executive: "allowed" };
    expect(askEach("korte-lijnen", "publish", { ...post, crisisMode: "on" })).toEqual({ ...crisis, ...refused });
  });

  it.each([
    ["low", "with_acceptance trekker"],
    ["medium", "with_acceptance trekker"],
    ["high", "with_acceptance executive"],
  ])("volledig, writing at %s risk: always read by somebody else", (risk, verdict) => {
    expect(askEach("volledig", "respond", { ...post, risk })).toEqual({
      trekker: "with_acceptance four_eyes",
      executive: "with_acceptance four_eyes",
      member: verdict,
      editor: verdict,
      expert: verdict,
      adviser: "refused",
    });
  });

  it.each([
    ["low", "mobility", { trekker: "allowed four_eyes", executive: "allowed four_eyes" }],
    ["medium", "mobility", { trekker: "allowed four_eyes expert:topic", executive: "allowed four_eyes expert:topic" }],
    ["high", "mobility", { trekker: "refused", executive: "allowed four_eyes expert:topic" }],
    ["low", "none", { trekker: "allowed four_eyes", executive: "allowed four_eyes" }],
    ["medium", "none", { trekker: "consult_first executive", executive: "allowed four_eyes" }],
    ["high", "none", { trekker: "refused", executive: "allowed four_eyes" }],
  ])("volledig, accepting at %s risk with topic %s", (risk, topic, expected) => {
    const rest = { member: "refused", editor: "refused", expert: "refused", adviser: "refused" };
    expect(askEach("volledig", "accept", { ...post, risk, topic })).toEqual({ ...expected, ...rest });
  });

  it("volledig, publishing: communication, the executive, and a team member at the buttons", () => {
    const usual = {
      trekker: "allowed",
      executive: "allowed",
      editor: "refused",
      expert: "refused",
      adviser: "refused",
    };
    expect(askEach("volledig", "publish", post)).toEqual({ ...usual, member: "refused" });
    expect(askEach("volledig", "publish", { ...post, atTheButtons: "yes" })).toEqual({ ...usual, member: "allowed" });
    expect(askEach("volledig", "publish", { ...post, atTheButtons: "yes", crisisMode: "on" })).toEqual({
      ...usual,
      trekker: "consult_first executive",
      member: "refused",
    });
  });
});

describe("who may answer what comes in", () => {
  it.each<{ of: StarterKey; guarantee: string; facts: Facts; answers: string }>([
    { of: "korte-lijnen", guarantee: "a question of low risk is the member's own", facts: {}, answers: "allowed" },
    {
      of: "korte-lijnen",
      guarantee: "a critic's is read first",
      facts: { authorKind: "critic" },
      answers: "with_acceptance trekker",
    },
    {
      of: "korte-lijnen",
      guarantee: "medium risk takes an approved answer",
      facts: { risk: "medium" },
      answers: "with_acceptance trekker approved_content_only",
    },
    {
      of: "korte-lijnen",
      guarantee: "a complaint is coordinated",
      facts: { contentKind: "complaint" },
      answers: "with_acceptance trekker coordinate",
    },
    {
      of: "korte-lijnen",
      guarantee: "a crisis is the executive's",
      facts: { contentKind: "crisis" },
      answers: "consult_first trekker executive",
    },
    {
      of: "volledig",
      guarantee: "away from the buttons it is read first",
      facts: {},
      answers: "with_acceptance trekker",
    },
    {
      of: "volledig",
      guarantee: "at the buttons an ordinary question is the member's own",
      facts: { atTheButtons: "yes" },
      answers: "allowed",
    },
    {
      of: "volledig",
      guarantee: "outside office hours it waits",
      facts: { atTheButtons: "yes", moment: "outside" },
      answers: "refused",
    },
    {
      of: "volledig",
      guarantee: "outside office hours an urgent one may",
      facts: { moment: "outside", priority: "urgent" },
      answers: "with_acceptance trekker",
    },
    {
      of: "volledig",
      guarantee: "high risk goes to communication",
      facts: { risk: "high" },
      answers: "consult_first trekker executive",
    },
    {
      of: "volledig",
      guarantee: "a complaint takes the department's content",
      facts: { contentKind: "complaint" },
      answers: "with_acceptance trekker expert:topic",
    },
    {
      of: "volledig",
      guarantee: "a rumour is never answered with something new",
      facts: { contentKind: "rumour" },
      answers: "consult_first trekker executive hard_content_only",
    },
    {
      of: "volledig",
      guarantee: "a crisis is the executive's, also at night",
      facts: { contentKind: "crisis", moment: "outside" },
      answers: "consult_first trekker executive",
    },
  ])("$of: $guarantee", ({ of, facts, answers }) => {
    expect(answer(of, "respond", { ...question, role: "member", ...facts })).toBe(answers);
  });
});
