import { describe, expect, it } from "vitest";
import { type Became, comingBack, type Ended, type PointFacts, type PointKind, weave } from "@/lib/domain/meetings";

const PERSON = { memberId: "jan", name: "Jan" };
const DUE = { title: "De dijk", itemKind: "post" as const, stage: "accept", dueAt: "2026-10-20T09:00:00.000Z" };
const effect = (words: string) => ({
  ...{ words, story: "", amount: null, unit: "", onDay: "2026-10-20" },
  ...{ itemId: null, ideaId: null, title: "", pinnedBy: null },
});
const late = (itemId: string, doneAt: string | null) => ({ ...DUE, itemId, owner: PERSON, doneAt });

const OWN: PointFacts = { kind: "own" };
const IDEA: PointFacts = { kind: "idea", ideaId: "i", body: "", votes: 1, pinnedBy: "Wout", pinnedAt: "" };
const SUCCESS: PointFacts = { kind: "success", published: 2, items: [effect("veertig bezoekers")], more: 0 };
const MIX = { kind: "mix" } as PointFacts;
const ASKED = { kind: "consultation", consultationId: "c" } as PointFacts;

const hung = (column: string): Became => ({ kind: "idea", column, votes: 4 });
const asked = (state: string): Became => ({ kind: "consultation", state });

type Case = [what: string, point: Partial<Ended>, back: boolean];

describe("what comes back in the next meeting", () => {
  const cases: Case[] = [
    ["an own point that was not reached", { facts: OWN, state: "open" }, true],
    ["one that was put off", { facts: OWN, state: "carried" }, true],
    ["one that was spoken about", { facts: OWN, state: "done" }, false],
    ["a pinned one that was spoken about", { facts: OWN, state: "done", isPinned: true }, true],
    ["a pinned one that was taken off", { facts: OWN, state: "dropped", isPinned: true }, false],
    ["an idea nobody came to", { facts: IDEA, state: "open", became: hung("pinned") }, true],
    ["one in a stack", { facts: IDEA, state: "carried", became: hung("bundled") }, true],
    ["one that was chosen", { facts: IDEA, state: "open", became: hung("selected") }, false],
    ["one that was parked", { facts: IDEA, state: "carried", became: hung("parked") }, false],
    ["one that went out", { facts: IDEA, state: "open", became: hung("published") }, false],
    ["one that is gone", { facts: IDEA, state: "open", became: null }, false],
    ["one that was spoken about and still hangs", { facts: IDEA, state: "done", became: hung("pinned") }, false],
    ["successes nobody came to", { facts: SUCCESS, state: "open" }, true],
    ["none to speak of", { facts: { ...SUCCESS, items: [] } as PointFacts, state: "open" }, false],
    ["the mix, which the week writes anew", { facts: MIX, state: "open" }, false],
    ["the mix, put off with what was weighed about it", { facts: MIX, state: "carried" }, true],
    ["a question that was put off", { facts: ASKED, state: "carried", became: asked("open") }, true],
    ["one that was answered since", { facts: ASKED, state: "carried", became: asked("answered") }, false],
    [
      "one that was not reached: it comes by itself while it is open",
      { facts: ASKED, state: "open", became: asked("open") },
      false,
    ],
  ];
  it.each(cases)("%s", (_, { facts = OWN, ...more }, back) => {
    const point: Ended = { kind: facts.kind, state: "open", isPinned: false, became: null, facts, ...more };
    expect(comingBack([point])).toEqual(back ? [point] : []);
  });
});

describe("an agenda beside what the week writes", () => {
  const laid = (facts: PointFacts, more: { state?: string; became?: Became } = {}) => ({
    ...{ kind: facts.kind as PointKind, state: "open", facts, became: null },
    ...more,
  });

  it("has what always stands on it once, with what was not spoken about before", () => {
    const now: PointFacts = { kind: "success", published: 3, items: [effect("tien vrijwilligers")], more: 1 };
    const { kept, fresh } = weave([laid(SUCCESS), laid(SUCCESS)], [{ facts: now }]);
    expect(fresh).toEqual([]);
    expect(kept.map(({ facts }) => facts)).toEqual([
      { kind: "success", published: 3, items: [effect("tien vrijwilligers"), effect("veertig bezoekers")], more: 1 },
    ]);
  });

  it("keeps of what was late what is done, and has the week say what still waits", () => {
    const before: PointFacts = { kind: "missed", items: [late("a", null), late("b", "2026-10-21")], more: 3 };
    const now: PointFacts = { kind: "missed", items: [late("c", null)], more: 0 };
    const [point] = weave([laid(before)], [{ facts: now }]).kept;
    expect(point?.facts).toEqual({ kind: "missed", items: [late("c", null), late("b", "2026-10-21")], more: 0 });
    expect(weave([laid({ ...before, items: [late("a", null)] })], []).left).toHaveLength(1);
  });

  it("lets go of ideas that were chosen since and of what is not so any more, and shows the votes of now", () => {
    const chosen = laid(IDEA, { became: hung("selected") });
    const { kept, left } = weave([chosen, laid(MIX), laid(ASKED, { became: asked("open") })], []);
    expect(left).toEqual([chosen, laid(MIX)]);
    expect(kept.map(({ kind }) => kind)).toEqual(["consultation"]);
    expect(weave([laid(IDEA, { became: hung("pinned") })], []).kept[0]?.facts).toMatchObject({ votes: 4 });
  });

  it("does not write again what was taken off, and leaves people's own points as they are", () => {
    const { kept, fresh } = weave([laid(MIX, { state: "dropped" }), laid(OWN), laid(OWN)], [{ facts: MIX }]);
    expect([kept.length, fresh.length]).toEqual([2, 0]);
  });
});
