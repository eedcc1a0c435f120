import { describe, expect, it } from "vitest";
import type { StageTerm } from "@/lib/domain/agreement";
import { termText } from "@/lib/domain/agreement/sentences";
import { STARTERS, starterAgreement } from "@/lib/domain/agreement/starters";
import { LOCALES } from "@/lib/domain/language";
import { termWords } from "./catalogue";

const hour = 60;
const day = 7 * hour;
const term: StageTerm = {
  workKind: "post",
  priority: "normal",
  stage: "accept",
  amountMinutes: 4 * hour,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "pass_on",
  escalation: [{ afterMinutes: 0, toRole: "executive" }],
};
const say = (changes: Partial<StageTerm>, locale: (typeof LOCALES)[number] = "nl") =>
  termText({ ...term, ...changes }, termWords[locale], day);

describe("a term as one sentence", () => {
  it("says within what time, when somebody is reminded, and to whom it goes after", () => {
    expect(say({})).toBe(
      "Accepteren: binnen 4 werkuren, herinnering na 3 werkuren; daarna gaat het naar de eindverantwoordelijke.",
    );
    expect(say({}, "en")).toBe(
      "Accept: within 4 working hours, reminder after 3 working hours; after that it goes to the executive.",
    );
  });

  it("counts whole working days of the calendar as days, and the rest in hours", () => {
    const amounts = [day, 2 * day, 2 * day + hour, day + hour, 90, 30, 1].map(
      (amountMinutes) => /binnen ([^;]*);/.exec(say({ amountMinutes, remindAtShare: 1 }))?.[1],
    );
    expect(amounts).toEqual([
      "1 werkdag",
      "2 werkdagen",
      "2 werkdagen en 1 uur",
      "8 werkuren",
      "1 uur en 30 minuten werktijd",
      "30 werkminuten",
      "1 werkminuut",
    ]);
  });

  it("says plain hours where the clock runs day and night", () => {
    const urgent = { clock: "clock", amountMinutes: hour, stage: "respond", workKind: "case" } as const;
    expect(say(urgent)).toBe(
      "Reageren: binnen 1 uur, herinnering na 45 minuten; daarna gaat het naar de eindverantwoordelijke.",
    );
  });

  it("calls the second stage writing for a post and replying for what came in", () => {
    expect(say({ stage: "respond" })).toMatch(/^Schrijven: /);
    expect(say({ stage: "respond", workKind: "case" })).toMatch(/^Reageren: /);
  });

  it("names further steps in order of time, whatever order they are written in", () => {
    const escalation = [
      { afterMinutes: day, toRole: "executive" },
      { afterMinutes: hour, toRole: "trekker" },
    ];
    expect(say({ afterwards: "warn", escalation })).toContain(
      "daarna kan het nog, maar telt het als te laat, 1 werkuur na afloop hoort de trekker het, en 1 werkdag na afloop hoort de eindverantwoordelijke het.",
    );
    expect(say({ escalation: [{ afterMinutes: 0, toRole: "trekker" }, ...escalation.slice(0, 1)] })).toContain(
      "daarna gaat het naar de trekker, en 1 werkdag na afloop naar de eindverantwoordelijke.",
    );
  });

  it("says a reminder as a share where the amount would be a mouthful, and nothing where there is none", () => {
    expect(say({ amountMinutes: day })).toContain("herinnering na 75 % van de tijd");
    expect(say({ remindAtShare: 1 })).not.toContain("herinnering");
  });

  it("says what lapses goes back to the trekker", () => {
    expect(say({ afterwards: "expire", escalation: [] })).toContain(
      "daarna vervalt het en gaat het terug naar de trekker.",
    );
  });
});

describe.each(STARTERS)("the terms of %s", (key) => {
  it.each(LOCALES)("in %s are sentences that were read and found right", async (locale) => {
    const lines = starterAgreement(key).terms.map(
      (one) => `${one.workKind}, ${one.priority}: ${termText(one, termWords[locale], day)}`,
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./listings/${key}-terms.${locale}.txt`);
  });
});
