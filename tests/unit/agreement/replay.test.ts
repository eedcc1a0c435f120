import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StageTerm } from "@/lib/domain/agreement";
import { firstSituation } from "@/lib/domain/agreement/asking";
import {
  decideAgain,
  playerOf,
  type StoredDecision,
  type StoredStage,
  stageAgain,
} from "@/lib/domain/agreement/replay";
import { compile, dimensionsOf, ROLES, type Role, type Row, VERDICTS } from "@/lib/domain/authority";
import { bestOverRoles } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/worktime";

const own = { topics: ["mobility"], segments: [], channels: ["fb", "ig"] };
const dimensions = dimensionsOf(own);
const { facts } = firstSituation(dimensions);
const row = (id: string, verdict: Row["verdict"], more: Partial<Row> = {}): Row => {
  return { id, power: "respond", when: {}, verdict, ...more };
};

/** What the journal would keep of this question under these rows. */
function decided(rows: Row[], asked: { facts?: Record<string, string>[]; roles?: Role[] } = {}): StoredDecision {
  const roles = asked.roles ?? ["member"];
  const compiled = compile({ dimensions, rows });
  const answer = bestOverRoles(compiled, "respond", { facts: asked.facts ?? [facts], roles });
  return { power: "respond", roles, own, ...answer };
}

const someRows = fc
  .array(
    fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      binding: fc.boolean(),
      when: fc.record(
        {
          role: fc.subarray([...ROLES], { minLength: 1 }),
          channel: fc.subarray(["none", "fb", "ig"], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map((one, index) => row(`r${index}`, one.verdict, { when: one.when as Row["when"], binding: one.binding })),
  );
const someRoles = fc.subarray([...ROLES], { minLength: 0 });
const someFacts = fc
  .subarray(["none", "fb", "ig"], { minLength: 1 })
  .map((channels) => channels.map((channel) => ({ ...facts, channel })));

describe("a decision asked again", () => {
  it("gives the same answer from what was stored, whatever the organisation has added since", () => {
    const since = dimensionsOf({
      topics: ["mobility", "beach"],
      segments: ["youth"],
      channels: ["fb", "ig", "threads"],
    });
    fc.assert(
      fc.property(someRows, someRoles, someFacts, (rows, roles, sets) => {
        const stored = decided(rows, { roles, facts: sets });
        expect(decideAgain(stored, { dimensions: since, rows })).toMatchObject({ isSame: true });
        expect(playerOf({ dimensions, rows })(stored)).toBeNull();
      }),
    );
  });

  it("is known to come out differently when what stands there is not what it was decided by", () => {
    const stored = decided([row("1", "allowed")]);
    expect(decideAgain(stored, { dimensions, rows: [row("1", "refused")] })).toMatchObject({
      isSame: false,
      answer: { verdict: "refused" },
    });
    expect(decideAgain(stored, { dimensions, rows: [row("2", "allowed")] }).isSame).toBe(false);
  });

  it("can be asked of an entry that kept neither roles nor values, also about a channel that is gone", () => {
    const {
      roles: _,
      own: __,
      ...old
    } = decided([row("1", "allowed", { when: { channel: ["fb"] } })], {
      facts: [{ ...facts, channel: "fb" }],
    });
    const without = dimensionsOf({ topics: [], segments: [], channels: [] });
    const rows = [row("1", "allowed", { when: { channel: ["fb"] } })];
    expect(decideAgain(old, { dimensions: without, rows }).isSame).toBe(true);
  });

  it("says so when it can no longer be asked", () => {
    const stored = { ...decided([row("1", "allowed")]), facts: [{ weather: "sunny" }] };
    expect(decideAgain(stored, { dimensions, rows: [] })).toEqual({ answer: null, isSame: false });
  });
});

describe("a decision played over a draft", () => {
  const stored = decided([row("1", "with_acceptance", { obligations: [{ kind: "four_eyes" }] })]);
  const change = (rows: Row[]) => playerOf({ dimensions, rows })(stored)?.change ?? null;

  it("is wider, narrower, held, or the same with other duties", () => {
    expect(change([row("1", "allowed")])).toBe("wider");
    expect(change([row("1", "refused")])).toBe("narrower");
    expect(change([])).toBe("held");
    expect(change([row("1", "with_acceptance")])).toBe("obligations");
    expect(change([row("x", "with_acceptance", { obligations: [{ kind: "four_eyes" }] })])).toBeNull();
  });

  it("is judged for every role the person held, of which the best counts", () => {
    const both = decided([row("1", "with_acceptance")], { roles: ["member", "trekker"] });
    const rows = [row("1", "with_acceptance"), row("2", "allowed", { when: { role: ["trekker"] } })];
    expect(playerOf({ dimensions, rows })(both)).toMatchObject({ change: "wider", answer: { role: "trekker" } });
  });

  it("can be about a channel that is gone, which only rows that leave the channel open answer", () => {
    const gone = { ...decided([row("1", "allowed")]), facts: [{ ...facts, channel: "twitter" }] };
    const play = playerOf({ dimensions, rows: [row("1", "allowed")] });
    expect(play(gone)).toBeNull();
    expect(playerOf({ dimensions, rows: [row("1", "allowed", { when: { channel: ["fb"] } })] })(gone)?.change).toBe(
      "held",
    );
  });
});

const day: [string, string][] = [["09:00", "17:00"]];
const calendar: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  closed: [],
};
const term = (amountMinutes: number, more: Partial<StageTerm> = {}): StageTerm => ({
  workKind: "case",
  priority: "normal",
  stage: "respond",
  amountMinutes,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "warn",
  escalation: [],
  ...more,
});
const now = "2026-11-24T14:30:00.000Z";

describe("a deadline under other terms", () => {
  // Opened on a Friday at 16:00, promised for Monday 11:00 (three hours), done on Monday at 10:00.
  const stage: StoredStage = {
    workKind: "case",
    priority: "normal",
    stage: "respond",
    openedAt: "2026-11-20T15:00:00.000Z",
    dueAt: "2026-11-23T10:00:00.000Z",
    closedAt: "2026-11-23T09:00:00.000Z",
    pauses: [],
  };
  const under = (terms: StageTerm[], more: Partial<StoredStage> = {}) =>
    stageAgain({ ...stage, ...more }, { terms, calendar, now });

  it("would have been missed, or met, or neither", () => {
    expect(under([term(60)])).toEqual({ dueAt: "2026-11-20T16:00:00.000Z", change: "late" });
    expect(under([term(180)])?.change).toBeNull();
    expect(under([term(480)], { closedAt: "2026-11-23T11:00:00.000Z" })?.change).toBe("in_time");
  });

  it("of what is not done yet is judged now", () => {
    const open = { closedAt: null, dueAt: "2026-11-24T15:00:00.000Z" };
    expect(under([term(60)], open)?.change).toBe("late");
    expect(under([term(4_800)], open)?.change).toBeNull();
  });

  it("stands still with its clock, and falls back on the ordinary term", () => {
    const pauses = [{ from: "2026-11-20T15:30:00.000Z", to: "2026-11-23T08:30:00.000Z" }];
    expect(under([term(60)], { pauses })).toEqual({ dueAt: "2026-11-23T09:00:00.000Z", change: null });
    expect(under([term(60)], { priority: "urgent" })?.change).toBe("late");
    expect(under([term(60, { stage: "accept" })])).toBeNull();
  });
});
