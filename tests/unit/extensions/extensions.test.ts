import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/authority";
import { planDeadline, type Term } from "@/lib/domain/deadlines";
import { extended, type GrantQuestion, whoMayGrant } from "@/lib/domain/extensions";
import type { HeldRole } from "@/lib/domain/people";
import type { Calendar } from "@/lib/domain/worktime";

const day: [string, string][] = [["09:00", "17:00"]];
const calendar: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  closed: [],
};
const term: Term = {
  amountMinutes: 240,
  clock: "working",
  remindAtShare: 0.5,
  afterwards: "pass_on",
  escalation: [{ afterMinutes: 60, toRole: "executive" }],
};
const somebody = (memberId: string, ...roles: Role[]) => {
  return { memberId, name: memberId, roles: roles.map((role): HeldRole => ({ role, segmentId: null })) };
};
const [wout, fatima, jan, hilde] = [
  somebody("wout", "member"),
  somebody("fatima", "trekker"),
  somebody("jan", "trekker"),
  somebody("hilde", "executive"),
];
const people = [wout, fatima, jan, hilde];
const names = (question: Partial<GrantQuestion<ReturnType<typeof somebody>>>) =>
  whoMayGrant({ term, people, askerIds: ["wout"], isSmallTeam: false, ...question }).map(({ memberId }) => memberId);

describe("who may grant more time", () => {
  it("is the role the term goes to first, else the trekkers", () => {
    expect(names({})).toEqual(["hilde"]);
    expect(names({ term: { ...term, escalation: [] } })).toEqual(["fatima", "jan"]);
    expect(names({ people: [wout, fatima] })).toEqual(["fatima"]);
  });

  it("is never whoever asks: another one of the role, else the next role", () => {
    const toTrekker = { ...term, escalation: [] };
    expect(names({ term: toTrekker, askerIds: ["fatima"] })).toEqual(["jan"]);
    expect(names({ term: toTrekker, askerIds: ["fatima"], people: [wout, fatima, hilde] })).toEqual(["hilde"]);
    expect(names({ askerIds: ["hilde"] })).toEqual(["fatima", "jan"]);
  });

  it("is oneself only in a small team where nobody else is left", () => {
    const alone = { term: { ...term, escalation: [] }, people: [fatima], askerIds: ["fatima"] };
    expect(names(alone)).toEqual([]);
    expect(names({ ...alone, isSmallTeam: true })).toEqual(["fatima"]);
    expect(names({ ...alone, people: [fatima, hilde], isSmallTeam: true })).toEqual(["hilde"]);
  });

  it("is no deputy in the name of whoever asks", () => {
    const standsInFor = { memberId: "fatima", name: "fatima" };
    const tom = { ...somebody("tom", "editor"), roles: [{ role: "trekker" as const, segmentId: null, standsInFor }] };
    const toTrekker = { ...term, escalation: [] };
    expect(names({ term: toTrekker, people: [fatima, tom], askerIds: ["fatima"] })).toEqual([]);
    expect(names({ term: toTrekker, people: [fatima, tom, wout], askerIds: ["wout"] })).toEqual(["fatima", "tom"]);
  });
});

describe("a later end", () => {
  // Tuesday 15:30: an hour and a half that day, two and a half the next.
  const plan = planDeadline(calendar, term, "2026-11-24T14:30:00.000Z");

  it("is exactly the moment that was granted; what comes after keeps its distance, a reminder its share", () => {
    const later = extended({ calendar, term, ...plan }, "2026-11-25T14:30:00.000Z");
    expect(later.term.amountMinutes).toBe(480);
    expect(later.steps).toEqual([
      { step: "remind", at: "2026-11-25T10:30:00.000Z" },
      { step: "due", at: "2026-11-25T14:30:00.000Z" },
      { step: "escalate:1", at: "2026-11-25T15:30:00.000Z" },
    ]);
  });

  it("may lie outside opening hours: what is counted from it goes on when the doors open", () => {
    const later = extended({ calendar, term, ...plan }, "2026-11-28T10:00:00.000Z");
    expect(later.steps.find(({ step }) => step === "due")?.at).toBe("2026-11-28T10:00:00.000Z");
    expect(later.steps.find(({ step }) => step === "escalate:1")?.at).toBe("2026-11-30T09:00:00.000Z");
  });

  it("moves only the steps it is given: what fired stays", () => {
    const unfired = plan.steps.filter(({ step }) => step !== "remind");
    const later = extended({ calendar, term, dueAt: plan.dueAt, steps: unfired }, "2026-11-25T14:30:00.000Z");
    expect(later.steps.map(({ step }) => step)).toEqual(["due", "escalate:1"]);
  });
});
