import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dueAfterPauses,
  dueState,
  judge,
  movedByPause,
  type Pause,
  planAfterPauses,
  planDeadline,
  type Term,
  usedMinutes,
} from "@/lib/domain/deadlines";
import { anyAmount, anyCalendar, anyMoment } from "@/tests/unit/worktime/calendars";

const anyTerm: fc.Arbitrary<Term> = fc.record({
  amountMinutes: anyAmount,
  clock: fc.constantFrom("working", "clock"),
  remindAtShare: fc.double({ min: 0, max: 1, noNaN: true }),
  afterwards: fc.constantFrom("warn", "pass_on", "expire"),
  escalation: fc.array(fc.record({ afterMinutes: anyAmount, toRole: fc.constant("executive") }), { maxLength: 3 }),
});

const anyPause: fc.Arbitrary<Pause> = fc.tuple(anyMoment, anyMoment).map((pair) => {
  const [from = "", to = ""] = pair.toSorted();
  return { from, to };
});

/** In their order; of two that overlap the later begins where the earlier ends. */
function apartInTime(pauses: readonly Pause[]): { from: string; to: string }[] {
  let free = "";
  return pauses
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))
    .flatMap(({ from, to }) => {
      const begins = free && Date.parse(from) < Date.parse(free) ? free : from;
      if (to === null || Date.parse(to) <= Date.parse(begins)) return [];
      free = to;
      return [{ from: begins, to }];
    });
}

const anyStage = fc.record({
  calendar: anyCalendar,
  term: anyTerm,
  openedAt: anyMoment,
  pauses: fc.array(anyPause, { maxLength: 4 }),
});

describe("for every term, calendar and history of pauses", () => {
  it("at the end exactly the amount is used", () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        const until = dueAfterPauses(stage) ?? "";
        expect(usedMinutes({ ...stage, until })).toBe(stage.term.amountMinutes);
      }),
    );
  });

  it("a stored end that one pause after another moved leaves exactly the amount, as the plan of all pauses does", () => {
    fc.assert(
      fc.property(anyStage, ({ pauses, ...stage }) => {
        const running = { ...stage, clock: stage.term.clock };
        const apart = apartInTime(pauses);
        const { dueAt } = planDeadline(stage.calendar, stage.term, stage.openedAt);
        const until = apart.reduce((moment, pause) => movedByPause(running, moment, pause), dueAt);
        expect(usedMinutes({ ...stage, pauses: apart, until })).toBe(stage.term.amountMinutes);
      }),
    );
  });

  it("done at the end is in time with nothing over, a millisecond later is late", () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        const dueAt = dueAfterPauses(stage) ?? "";
        expect(judge({ ...stage, dueAt, doneAt: dueAt })).toEqual({
          inTime: true,
          usedMinutes: stage.term.amountMinutes,
          differenceMinutes: 0,
        });
        const justAfter = new Date(Date.parse(dueAt) + 1).toISOString();
        expect(judge({ ...stage, dueAt, doneAt: justAfter }).inTime).toBe(false);
      }),
    );
  });

  it("used and left add up to the amount at any moment between opening and end", () => {
    fc.assert(
      fc.property(anyStage, fc.double({ min: 0, max: 1, noNaN: true }), (stage, share) => {
        const dueAt = dueAfterPauses(stage) ?? "";
        const opened = Date.parse(stage.openedAt);
        const doneAt = new Date(opened + Math.round((Date.parse(dueAt) - opened) * share)).toISOString();
        const { usedMinutes: used, differenceMinutes: left } = judge({ ...stage, dueAt, doneAt });
        // Both are rounded to whole minutes.
        expect(Math.abs(used + left - stage.term.amountMinutes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("a pause never brings a step forward, and neither does the order in which pauses are told", () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        const promised = planDeadline(stage.calendar, stage.term, stage.openedAt);
        expect((dueAfterPauses(stage) ?? "") >= promised.dueAt).toBe(true);
        const reversed = { ...stage, pauses: stage.pauses.toReversed() };
        expect(planAfterPauses(reversed)).toEqual(planAfterPauses(stage));
      }),
    );
  });

  it("no step falls inside a pause", () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        for (const { at } of planAfterPauses(stage).steps) {
          expect(stage.pauses.some(({ from, to }) => from < at && at < (to ?? ""))).toBe(false);
        }
      }),
    );
  });

  it("reminder, end and escalations come in this order", () => {
    fc.assert(
      fc.property(anyStage, ({ calendar, term, openedAt }) => {
        const { dueAt, steps } = planDeadline(calendar, term, openedAt);
        for (const { step, at } of steps) {
          if (step === "remind") expect(at < dueAt).toBe(true);
          else expect(at >= dueAt).toBe(true);
        }
        expect(steps.filter(({ step }) => step.startsWith("escalate:"))).toHaveLength(term.escalation.length);
      }),
    );
  });

  it("the share grows as time passes, and is whole at the end", () => {
    fc.assert(
      fc.property(anyStage, fc.tuple(anyMoment, anyMoment), ({ calendar, term, openedAt }, pair) => {
        const { dueAt } = planDeadline(calendar, term, openedAt);
        const shareAt = (now: string) => dueState({ calendar, term, openedAt, dueAt, now }).share;
        const [early = "", late = ""] = pair.toSorted();
        expect(shareAt(early)).toBeLessThanOrEqual(shareAt(late));
        expect(shareAt(dueAt)).toBe(1);
      }),
    );
  });
});
