import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeTerm, removeTerm } from "@/lib/features/draft-terms/commands";
import { contentOf, type SeenTerm } from "@/lib/features/draft-terms/schema";
import { discardDraft, startDraft } from "@/lib/features/drafts/commands";
import { draftView } from "@/lib/features/drafts/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "hilde" | "wout";
const now = new Date("2026-11-24T14:30:00.000Z");
const NORMAL = { workKind: "case", priority: "normal", stage: "accept" } as const;
const URGENT = { ...NORMAL, priority: "urgent" } as const;

let town: GivenOrganisation<Name>;
let draftId: string;

beforeAll(async () => {
  const members = { fatima: ["trekker"], hilde: ["executive"], wout: ["member"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

beforeEach(async () => {
  ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
  await must(as(town.members.fatima, discardDraft, { draftId, words: "", now }));
  ({ draftId } = await must(as(town.members.fatima, startDraft, { now })));
});

type Place = typeof NORMAL | typeof URGENT;

async function seenAt(place: Place): Promise<SeenTerm | null> {
  const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now));
  const term = view?.terms.find(
    ({ workKind, priority, stage }) =>
      workKind === place.workKind && priority === place.priority && stage === place.stage,
  );
  return term ? contentOf(term) : null;
}

const TWO_HOURS: SeenTerm = {
  amountMinutes: 120,
  clock: "working",
  remindPercent: 50,
  afterwards: "pass_on",
  escalation: [
    { afterMinutes: 0, toRole: "trekker" },
    { afterMinutes: 60, toRole: "executive" },
  ],
};

describe("a term of the draft", () => {
  it("is said anew, and stands so for whoever opens the draft", async () => {
    const seen = await seenAt(NORMAL);
    await must(as(town.members.fatima, changeTerm, { draftId, ...NORMAL, seen, term: TWO_HOURS, now }));
    expect(await seenAt(NORMAL)).toEqual(TWO_HOURS);
    expect(await seenAt(URGENT)).not.toEqual(TWO_HOURS);
  });

  it("leaves the version in force as it was", async () => {
    const seen = await seenAt(NORMAL);
    await must(as(town.members.hilde, changeTerm, { draftId, ...NORMAL, seen, term: TWO_HOURS, now }));
    const view = await inOrganisation(town.orgId, (tx) => draftView(tx, town.orgId, now));
    const before = view?.termsBefore.find(({ stage, priority, workKind }) => {
      return stage === "accept" && priority === "normal" && workKind === "case";
    });
    expect(before && contentOf(before)).toEqual(seen);
  });

  it("is not for everybody", async () => {
    const seen = await seenAt(NORMAL);
    const answer = await as(town.members.wout, changeTerm, { draftId, ...NORMAL, seen, term: TWO_HOURS, now });
    expect(answer).toMatchObject({ refusal: { code: "not_allowed" } });
  });

  it("keeps two from overwriting each other: of two at once one wins, and the other hears who", async () => {
    const seen = await seenAt(NORMAL);
    const change = (who: Name, amountMinutes: number) =>
      as(town.members[who], changeTerm, { draftId, ...NORMAL, seen, term: { ...TWO_HOURS, amountMinutes }, now });
    const answers = await Promise.all([change("fatima", 100), change("hilde", 200), change("fatima", 300)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers.findIndex(({ ok }) => ok);
    expect((await seenAt(NORMAL))?.amountMinutes).toBe([100, 200, 300][winner]);
    const name = ["Fatima", "Hilde", "Fatima"][winner];
    const stale = { code: "stale", message: "staleBy", values: { name, at: now.toISOString() } };
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toEqual(stale);
  });

  it("of an urgent stage can be taken away and given back; the normal one always stays", async () => {
    const seen = await seenAt(URGENT);
    await must(as(town.members.fatima, removeTerm, { draftId, ...URGENT, seen, now }));
    expect(await seenAt(URGENT)).toBeNull();
    expect(await as(town.members.hilde, removeTerm, { draftId, ...URGENT, seen, now })).toMatchObject({
      refusal: { code: "stale", values: { name: "Fatima" } },
    });
    await must(as(town.members.hilde, changeTerm, { draftId, ...URGENT, seen: null, term: seen, now }));
    expect(await seenAt(URGENT)).toEqual(seen);
    const normal = await seenAt(NORMAL);
    expect(await as(town.members.fatima, removeTerm, { draftId, ...NORMAL, seen: normal, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "agreement.termStays" },
    });
  });

  it("says beside the field what is wrong with it", async () => {
    const seen = await seenAt(NORMAL);
    const step = (afterMinutes: number) => ({ afterMinutes, toRole: "trekker" });
    const wrong: [Partial<SeenTerm>, string][] = [
      [{ amountMinutes: 0 }, "term.amountMinutes"],
      [{ amountMinutes: 525_601 }, "term.amountMinutes"],
      [{ amountMinutes: 1.5 }, "term.amountMinutes"],
      [{ remindPercent: 101 }, "term.remindPercent"],
      [{ remindPercent: -1 }, "term.remindPercent"],
      [{ clock: "sundial" }, "term.clock"],
      [{ escalation: [] }, "term.escalation"],
      [{ afterwards: "expire" }, "term.escalation"],
      [{ escalation: [step(60), step(60)] }, "term.escalation.1.afterMinutes"],
      [{ escalation: [step(-1)] }, "term.escalation.0.afterMinutes"],
      [{ escalation: [{ afterMinutes: 0, toRole: "mayor" }] }, "term.escalation.0.toRole"],
      [{ afterwards: "warn", escalation: [1, 2, 3, 4, 5, 6].map(step) }, "term.escalation"],
    ];
    for (const [part, field] of wrong) {
      const answer = await as(town.members.fatima, changeTerm, {
        draftId,
        ...NORMAL,
        seen,
        term: { ...TWO_HOURS, ...part },
        now,
      });
      expect(answer).toMatchObject({ refusal: { code: "invalid" } });
      expect(answer.ok ? [] : Object.keys(answer.refusal.fields ?? {})).toEqual([field]);
    }
    expect(await seenAt(NORMAL)).toEqual(seen);
  });

  it("exists only where work goes through: no urgent ideas, no answer to a post", async () => {
    for (const place of [
      { workKind: "idea", priority: "urgent", stage: "answer" },
      { workKind: "idea", priority: "normal", stage: "accept" },
      { workKind: "post", priority: "normal", stage: "answer" },
    ]) {
      const answer = await as(town.members.fatima, changeTerm, { draftId, ...place, seen: null, term: TWO_HOURS, now });
      expect(answer).toMatchObject({ refusal: { code: "invalid", fields: { stage: expect.anything() } } });
    }
  });

  it("changes no more once its draft is put away", async () => {
    const seen = await seenAt(NORMAL);
    await must(as(town.members.fatima, discardDraft, { draftId, words: "Later.", now }));
    const answer = await as(town.members.fatima, changeTerm, { draftId, ...NORMAL, seen, term: TWO_HOURS, now });
    expect(answer).toMatchObject({ refusal: { code: "wrong_state", message: "agreement.noDraft" } });
  });
});
