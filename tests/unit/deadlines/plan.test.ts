import { describe, expect, it } from "vitest";
import {
  dueAfterPauses,
  isWorkingMoment,
  mailMoment,
  planAfterPauses,
  planDeadline,
  type Term,
  TermError,
  usedMinutes,
} from "@/lib/domain/deadlines";
import { fourHours, july, office, oneDayOfClock } from "./terms";

describe("the plan of a deadline", () => {
  it("has a moment for the reminder, the end and every escalation, in order", () => {
    expect(planDeadline(office, fourHours, july(13, "14:00"))).toEqual({
      dueAt: july(14, "10:00"),
      steps: [
        { step: "remind", at: july(13, "17:00") },
        { step: "due", at: july(14, "10:00") },
        { step: "escalate:1", at: july(14, "10:00") },
        { step: "escalate:2", at: july(15, "10:00") },
      ],
    });
  });

  it("runs round the clock when the term does", () => {
    expect(planDeadline(office, oneDayOfClock, july(17, "16:00"))).toEqual({
      dueAt: july(18, "16:00"),
      steps: [
        { step: "remind", at: july(18, "10:00") },
        { step: "due", at: july(18, "16:00") },
      ],
    });
  });

  it("keeps a local day of 24 hours by the clock when summer time begins", () => {
    const { dueAt } = planDeadline(office, oneDayOfClock, "2026-03-28T12:00:00Z");
    expect(dueAt).toBe("2026-03-29T12:00:00.000Z");
  });

  it("ends on closing time when it ends exactly there", () => {
    expect(planDeadline(office, fourHours, july(13, "13:00")).dueAt).toBe(july(13, "17:00"));
  });

  it("has no reminder that is not before the end", () => {
    const stepsOf = (term: Term) => planDeadline(office, term, july(13, "10:00")).steps.map(({ step }) => step);
    expect(stepsOf({ ...fourHours, remindAtShare: 1, escalation: [] })).toEqual(["due"]);
    expect(stepsOf({ ...fourHours, amountMinutes: 0, escalation: [] })).toEqual(["due"]);
    expect(stepsOf({ ...fourHours, amountMinutes: 1, escalation: [] })).toEqual(["remind", "due"]);
  });

  it("numbers escalations as the term lists them, whatever their order in time", () => {
    const escalation = [
      { afterMinutes: 60, toRole: "executive" },
      { afterMinutes: 30, toRole: "trekker" },
    ];
    const { steps } = planDeadline(office, { ...fourHours, escalation }, july(13, "09:00"));
    expect(steps.slice(-2)).toEqual([
      { step: "escalate:2", at: july(13, "13:30") },
      { step: "escalate:1", at: july(13, "14:00") },
    ]);
  });

  it.each([
    { amountMinutes: -1 },
    { amountMinutes: Number.NaN },
    { remindAtShare: 1.1 },
    { remindAtShare: Number.NaN },
    { escalation: [{ afterMinutes: -5, toRole: "trekker" }] },
  ])("is refused for a malformed term: %o", (mistake) => {
    expect(() => planDeadline(office, { ...fourHours, ...mistake }, july(13, "09:00"))).toThrow(TermError);
  });
});

describe("a clock that stands still", () => {
  const stage = { calendar: office, term: fourHours, openedAt: july(13, "09:00") };

  it("moves the end, the reminder and the escalations by the working time of the pause", () => {
    const pauses = [{ from: july(13, "10:00"), to: july(14, "11:00") }];
    expect(planAfterPauses({ ...stage, pauses })).toEqual({
      dueAt: july(14, "14:00"),
      steps: [
        { step: "remind", at: july(14, "13:00") },
        { step: "due", at: july(14, "14:00") },
        { step: "escalate:1", at: july(14, "14:00") },
        { step: "escalate:2", at: july(15, "14:00") },
      ],
    });
  });

  it("does not move an end that came before it", () => {
    const pauses = [{ from: july(13, "15:00"), to: july(14, "11:00") }];
    expect(dueAfterPauses({ ...stage, pauses })).toBe(july(13, "13:00"));
  });

  it("has no end while it stands still, but keeps what came before", () => {
    const pauses = [{ from: july(13, "12:30"), to: null }];
    expect(planAfterPauses({ ...stage, pauses })).toEqual({
      dueAt: null,
      steps: [{ step: "remind", at: july(13, "12:00") }],
    });
  });

  it("counts overlapping pauses once, in any order, and only from the opening", () => {
    const pauses = [
      { from: july(13, "11:00"), to: july(13, "12:00") },
      { from: july(10, "09:00"), to: july(13, "09:30") },
      { from: july(13, "10:30"), to: july(13, "11:30") },
    ];
    expect(dueAfterPauses({ ...stage, pauses })).toBe(july(13, "15:00"));
  });

  it("costs nothing outside opening hours, and everything round the clock", () => {
    const pauses = [{ from: july(13, "18:00"), to: july(14, "08:00") }];
    const opened = { calendar: office, openedAt: july(13, "15:00"), pauses };
    expect(dueAfterPauses({ ...opened, term: fourHours })).toBe(july(14, "11:00"));
    expect(dueAfterPauses({ ...opened, term: oneDayOfClock })).toBe(july(15, "05:00"));
  });

  it("waits for its end when nothing is left to run but the stage opened outside opening hours", () => {
    const pauses = [{ from: july(13, "08:00"), to: july(13, "12:00") }];
    const opened = { calendar: office, openedAt: july(12, "12:00"), pauses };
    expect(dueAfterPauses({ ...opened, term: { ...fourHours, amountMinutes: 0 } })).toBe(july(13, "12:00"));
  });

  it("uses up no minutes", () => {
    const pauses = [{ from: july(13, "10:00"), to: july(13, "12:00") }];
    expect(usedMinutes({ ...stage, pauses, until: july(13, "11:00") })).toBe(60);
    expect(usedMinutes({ ...stage, pauses, until: july(13, "13:00") })).toBe(120);
    expect(usedMinutes({ ...stage, pauses: [{ from: july(13, "10:00"), to: null }], until: july(20, "10:00") })).toBe(
      60,
    );
    expect(usedMinutes({ ...stage, pauses, until: july(10, "13:00") })).toBe(0);
  });

  it("is refused when it would end before it begins", () => {
    const pauses = [{ from: july(13, "12:00"), to: july(13, "10:00") }];
    expect(() => dueAfterPauses({ ...stage, pauses })).toThrow(TermError);
  });
});

describe("mail to people", () => {
  it("goes out at once in working time, and waits for the next opening outside it", () => {
    expect(mailMoment(office, july(13, "11:00"), false)).toBe(july(13, "11:00"));
    expect(mailMoment(office, july(17, "17:00"), false)).toBe(july(20, "09:00"));
  });

  it("goes out at once at any hour when it is urgent", () => {
    expect(mailMoment(office, july(18, "03:00"), true)).toBe(july(18, "03:00"));
  });

  it("knows a working moment", () => {
    expect(isWorkingMoment(office, july(13, "09:00"))).toBe(true);
    expect(isWorkingMoment(office, july(13, "17:00"))).toBe(false);
  });
});
