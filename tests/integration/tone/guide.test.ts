import { beforeEach, describe, expect, it } from "vitest";
import {
  addExample,
  addWord,
  changeExample,
  changeWord,
  removeExample,
  removeWord,
  savePart,
  startGuide,
  teachWord,
} from "@/lib/features/tone/commands";
import { readGuide } from "@/lib/features/tone/queries";
import type { GuideView } from "@/lib/features/tone/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "jan" | "nele" | "wout">;

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], jan: ["trekker"], nele: ["editor"], wout: ["member"] },
  });
});

const guideNow = async (): Promise<GuideView> => {
  const guide = await inOrganisation(town.orgId, (tx) => readGuide(tx, town.orgId));
  if (!guide) throw new Error("There is no guide.");
  return guide;
};
const journal = (action: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, action }, orderBy: { id: "asc" } }),
  );
const voice = (words: string, seenRevision: number) => ({
  part: "voice",
  value: { words, register: "warm" },
  seenRevision,
});

describe("The tone guide", () => {
  it("is begun once from the one that comes along, by whoever leads it", async () => {
    expect(await as(town.members.wout, startGuide)).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(as(town.members.fatima, startGuide));
    expect(await as(town.members.jan, startGuide)).toMatchObject({ refusal: { code: "conflict" } });
    const guide = await guideNow();
    expect(guide.parts.address.form).toBe("informal");
    expect(guide.examples.length).toBeGreaterThan(3);
    expect(guide.words.map(({ word }) => word)).toContain("burger");
    expect(guide.marks.voice).toMatchObject({ revision: 0, by: null });
  });

  it("is not there before, and then nothing of it can be changed", async () => {
    expect(await as(town.members.fatima, savePart, voice("Warm.", 0))).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await as(town.members.nele, teachWord, { word: "kids-ID" })).toMatchObject({
      refusal: { code: "not_found" },
    });
  });

  describe("once there is one", () => {
    beforeEach(async () => {
      await must(as(town.members.fatima, startGuide));
    });

    it("keeps who changed what, with what stood there before", async () => {
      const before = (await guideNow()).parts.voice;
      await must(as(town.members.jan, savePart, voice("Kort en warm.", 0)));
      expect((await guideNow()).marks.voice).toMatchObject({ revision: 1, by: town.members.jan.name });
      const [entry] = await journal("tone.savePart");
      expect(entry?.data).toEqual({ part: "voice", before, after: { words: "Kort en warm.", register: "warm" } });
    });

    it("loses nothing when two people change the same part: the second one gets both", async () => {
      await must(as(town.members.fatima, savePart, voice("Van Fatima.", 0)));
      const second = await as(town.members.jan, savePart, voice("Van Jan.", 0));
      expect(second).toMatchObject({
        refusal: {
          code: "stale",
          message: "tone.partChanged",
          values: { name: town.members.fatima.name, revision: 1 },
        },
      });
      const theirs = second.ok ? "" : String(second.refusal.values?.theirs);
      expect(JSON.parse(theirs)).toEqual({ words: "Van Fatima.", register: "warm" });
      expect((await guideNow()).parts.voice.words).toBe("Van Fatima.");
      await must(as(town.members.jan, savePart, voice("Van Jan.", 1)));
      expect((await guideNow()).parts.voice.words).toBe("Van Jan.");
    });

    it("takes the changes of two people in two parts, also at the same moment", async () => {
      const numbers = { part: "emoji", value: { words: "Geen.", most: 0 }, seenRevision: 0 };
      const both = await Promise.all([
        as(town.members.fatima, savePart, voice("Van Fatima.", 0)),
        as(town.members.jan, savePart, numbers),
      ]);
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      const { parts } = await guideNow();
      expect([parts.voice.words, parts.emoji.most]).toEqual(["Van Fatima.", 0]);
    });

    it("says beside the field what does not fit", async () => {
      const value = { words: "", suggestedWords: 40, mostWords: 20, leastReadingEase: null };
      expect(await as(town.members.fatima, savePart, { part: "plain", value, seenRevision: 0 })).toMatchObject({
        refusal: { code: "invalid", fields: { "value.mostWords": [{ message: "fields.atLeastSuggested" }] } },
      });
      const levels = { words: "", levels: { spelling: "error" } };
      expect(await as(town.members.fatima, savePart, { part: "levels", value: levels, seenRevision: 0 })).toMatchObject(
        {
          refusal: { code: "invalid" },
        },
      );
    });

    it("knows a word once, whatever its capitals, and forgets it on purpose", async () => {
      const word = { kind: "avoid", word: "hinder", instead: ["last"], reason: "", severity: "warning" };
      const { wordId } = await must(as(town.members.fatima, addWord, word));
      expect(await as(town.members.jan, addWord, { ...word, word: "Hinder" })).toMatchObject({
        refusal: { code: "conflict", message: "tone.hasWord" },
      });
      await must(as(town.members.jan, changeWord, { ...word, instead: ["overlast"], wordId, seenRevision: 0 }));
      expect(await as(town.members.fatima, changeWord, { ...word, wordId, seenRevision: 0 })).toMatchObject({
        refusal: { code: "stale" },
      });
      await must(as(town.members.fatima, removeWord, { wordId }));
      expect((await guideNow()).words.map((one) => one.word)).not.toContain("hinder");
      await must(as(town.members.fatima, addWord, word));
      expect((await guideNow()).words.map((one) => one.word)).toContain("hinder");
    });

    it("takes signs in a word as they are written", async () => {
      const word = { kind: "avoid", instead: [], reason: "", severity: "warning" };
      for (const one of ["100 redenen", "slot\\"]) await must(as(town.members.fatima, addWord, { ...word, word: one }));
      await must(as(town.members.fatima, addWord, { ...word, word: "100%" }));
      expect(await as(town.members.fatima, addWord, { ...word, word: "Slot\\" })).toMatchObject({
        refusal: { message: "tone.hasWord" },
      });
    });

    it("learns how a word is spelled from an editor too, once", async () => {
      const taught = await must(as(town.members.nele, teachWord, { word: "kids-ID" }));
      expect(await must(as(town.members.fatima, teachWord, { word: "Kids-id" }))).toEqual(taught);
      expect(await as(town.members.wout, teachWord, { word: "wouterij" })).toMatchObject({
        refusal: { code: "not_allowed" },
      });
      expect(await journal("tone.teachWord")).toHaveLength(1);
    });

    it("shows pairs of sentences, each changed on top of what was seen", async () => {
      const example = { about: "Feest", instead: "Er wordt gefeest.", better: "We feesten.", reason: "Zeg wie." };
      const { exampleId } = await must(as(town.members.fatima, addExample, example));
      const change = { ...example, better: "Wij feesten mee.", exampleId };
      await must(as(town.members.jan, changeExample, { ...change, seenRevision: 0 }));
      expect(await as(town.members.fatima, changeExample, { ...change, seenRevision: 0 })).toMatchObject({
        refusal: { code: "stale" },
      });
      await must(as(town.members.fatima, removeExample, { exampleId }));
      await must(as(town.members.fatima, addExample, { ...example, id: exampleId }));
      expect((await guideNow()).examples.filter(({ id }) => id === exampleId)).toMatchObject([example]);
    });
  });
});
