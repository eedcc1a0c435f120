import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { minutesMarkdown, minutesPaper } from "@/components/meetings/minutes-paper";
import type { MinutesPoint, MinutesView } from "@/lib/features/meetings/schema";
import nl from "@/messages/nl.json";

const fatima = { memberId: "f", name: "Fatima El Amrani" };
const at = "2026-11-26T09:00:00.000Z";
const point = (id: string, more: Partial<MinutesPoint>): MinutesPoint => ({
  ...{ id, part: "own", kind: "own", title: id, detail: "", facts: { kind: "own" }, state: "done" },
  ...{ choice: null, choices: [], lines: [], actions: [] },
  ...more,
});
const said = (words: string, kind: "said" | "decision") => ({
  ...{ id: words, pointId: null, kind, words, member: kind === "said" ? fatima : null, step: null },
  ...{ writtenBy: fatima, writtenAt: at, revision: 0, correction: null, isMine: false },
});
const view: MinutesView = {
  ...{ meetingId: "m", organisation: "Zonnebeke-aan-Zee", name: "Weekoverleg", onDay: "2026-11-26", place: "" },
  ...{ startsAt: at, startedAt: at, endedAt: "2026-11-26T10:00:00.000Z", timeZone: "Europe/Brussels", state: "ended" },
  ...{ lead: fatima, present: [fatima], excused: [], absent: [] },
  points: [
    point("Filmen | wie?", { lines: [said("Met #geluid 🎅", "said"), said("Tom filmt.", "decision")] }),
    point("Vakantie", { state: "carried" }),
  ],
  ...{ lines: [], actions: [] },
};
const sheet = { view, printedBy: "Fatima", now: new Date("2027-01-04T08:00:00.000Z"), locale: "nl" as const };
const speak = { locale: "nl" as const, messages: nl };
const words = {
  minutes: createTranslator({ ...speak, namespace: "meetings.minutes" }),
  points: createTranslator({ ...speak, namespace: "meetingPoints" }),
  sheet: createTranslator({ ...speak, namespace: "agreement.sheet" }),
} as Parameters<typeof minutesPaper>[1];

describe("the minutes outside the program", () => {
  it("say every day with its year, decisions first, and apart what was not reached", () => {
    const text = minutesMarkdown(sheet, words);
    expect(text).toContain("# Notulen van Weekoverleg, donderdag 26 november 2026");
    expect(text).toContain("Van 10:00 tot 11:00, geleid door Fatima El Amrani.");
    expect(text).toContain("1. Tom filmt.");
    expect(text).toContain("## Voor de volgende keer\n\n- Vakantie");
  });

  it("set no sign that somebody said as if it were layout, and print no letter that paper lacks", () => {
    expect(minutesMarkdown(sheet, words)).toContain("### Filmen \\| wie?\n\n- **Fatima El Amrani:** Met \\#geluid 🎅");
    expect(JSON.stringify(minutesPaper(sheet, words).parts)).not.toContain("🎅");
  });
});
