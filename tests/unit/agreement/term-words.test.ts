import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { amountOf, clockOf, minutesOf, UNITS, unitsOf } from "@/components/agreement/terms/amounts";
import { momentWords } from "@/components/agreement/terms/example-words";
import { termRuns } from "@/components/agreement/terms/term-words";
import type { StageTerm } from "@/lib/domain/agreement";
import { termText } from "@/lib/domain/agreement/sentences";
import { contentOf, whatIsWrong } from "@/lib/features/draft-terms/schema";
import nl from "@/messages/nl.json";

const t = createTranslator({ locale: "nl", messages: nl, namespace: "terms" });
const DAY = 420;

const ACCEPT: StageTerm = {
  workKind: "case",
  priority: "normal",
  stage: "accept",
  amountMinutes: 240,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "pass_on",
  escalation: [
    { afterMinutes: 0, toRole: "executive" },
    { afterMinutes: 420, toRole: "trekker" },
  ],
};

const said = (term: StageTerm) => termRuns(term, { t, noReminder: "geen herinnering", dayMinutes: DAY });

describe("a term in words that can be chosen", () => {
  it("reads as the sentence of the agreement, with a word for each thing that can be chosen", () => {
    const { stage, runs } = said(ACCEPT);
    expect(`${stage}: ${runs.map(({ text }) => text).join("")}`).toBe(termText(ACCEPT, t, DAY));
    expect(runs.filter(({ word }) => word !== null)).toEqual([
      { word: "amount", text: "4 werkuren" },
      { word: "reminder", text: "herinnering na 3 werkuren" },
      { word: "afterwards", text: "daarna gaat het naar de eindverantwoordelijke" },
      { word: "afterwards", text: "1 werkdag na afloop naar de trekker" },
    ]);
  });

  it("keeps a word for the reminder where there is none, so that one can be chosen", () => {
    const runs = said({ ...ACCEPT, remindAtShare: 1, afterwards: "expire", escalation: [] }).runs;
    expect(runs.filter(({ word }) => word === "reminder")).toEqual([{ word: "reminder", text: "geen herinnering" }]);
    expect(runs.filter(({ word }) => word === "afterwards")).toHaveLength(1);
  });
});

describe("an amount of time as people choose it", () => {
  it("comes in the largest unit of its clock that is whole, and goes back to the same minutes", () => {
    expect(amountOf(840, "working", DAY)).toEqual({ count: 2, unit: "workDays" });
    expect(amountOf(240, "working", DAY)).toEqual({ count: 4, unit: "workHours" });
    expect(amountOf(90, "clock", DAY)).toEqual({ count: 90, unit: "minutes" });
    expect(amountOf(2_880, "clock", DAY)).toEqual({ count: 2, unit: "days" });
    expect(amountOf(0, "working", DAY)).toEqual({ count: 0, unit: "workHours" });
    const clock = fc.constantFrom("working" as const, "clock" as const);
    fc.assert(
      fc.property(fc.nat(525_600), clock, fc.integer({ min: 0, max: 1_440 }), (minutes, of, dayMinutes) => {
        const amount = amountOf(minutes, of, dayMinutes);
        expect(minutesOf(amount, dayMinutes)).toBe(minutes);
        expect(clockOf(amount.unit)).toBe(of);
      }),
    );
    expect([...unitsOf("working"), ...unitsOf("clock")]).toEqual([...UNITS]);
  });
});

describe("what can be saved", () => {
  it("is everything the starters say, and nothing that names a field", () => {
    const term = contentOf(ACCEPT);
    expect(whatIsWrong(term)).toEqual({});
    expect(whatIsWrong({ ...term, amountMinutes: Number.NaN })).toHaveProperty("amountMinutes");
    expect(whatIsWrong({ ...term, escalation: [] })).toEqual({ escalation: "fields.passOnToWhom" });
    expect(whatIsWrong({ ...term, afterwards: "expire" })).toEqual({ escalation: "fields.expireIsTheEnd" });
    expect(whatIsWrong({ ...term, remindPercent: 101 })).toEqual({ remindPercent: "fields.percent" });
  });
});

describe("a moment of the example", () => {
  it("is a weekday with its time, and gets its date where another one could be meant", () => {
    const place = { near: "2026-11-27T15:45:00.000Z", zone: "Europe/Brussels" };
    expect(momentWords("2026-11-30T09:15:00.000Z", { ...place, locale: "nl" })).toBe("maandag 10:15");
    expect(momentWords("2026-11-30T09:15:00.000Z", { ...place, locale: "en" })).toBe("Monday 10:15");
    expect(momentWords("2026-12-07T09:15:00.000Z", { ...place, locale: "nl" })).toBe("maandag 7 december 10:15");
  });
});
