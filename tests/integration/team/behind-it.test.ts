import { beforeAll, describe, expect, it } from "vitest";
import { QUESTION_KEYS, QUESTIONS } from "@/lib/domain/start-up";
import { addPolicy, confirmPolicy, revisePolicy } from "@/lib/features/policies/commands";
import { policiesToRead, policyView } from "@/lib/features/policies/queries";
import { answerStartUp, finishStartUp } from "@/lib/features/start-up/commands";
import { startUpView } from "@/lib/features/start-up/queries";
import { removeMember } from "@/lib/features/team/commands";
import { addDepartment, endDepartment, saveTeamProfile } from "@/lib/features/team-people/commands";
import { mirrorView } from "@/lib/features/team-people/queries";
import { divideTask } from "@/lib/features/team-tasks/commands";
import { tasksView } from "@/lib/features/team-tasks/queries";
import { addTool } from "@/lib/features/tools/commands";
import { tellOfRenewals } from "@/lib/features/tools/jobs";
import { readActor } from "@/lib/platform/actor";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "wout" | "tom" | "hilde" | "piet";
const now = new Date("2026-11-24T14:30:00.000Z");
const members = {
  fatima: ["trekker"],
  wout: ["member"],
  tom: ["member"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const;

let town: GivenOrganisation<Name>;
beforeAll(async () => {
  town = await given.organisation({ starter: "volledig", members });
});

async function looking<T>(who: GivenMember, read: (look: Look) => Promise<T>): Promise<T> {
  return inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("no access");
    return read({ tx, viewer, now });
  });
}
type Look = { tx: Tx; viewer: NonNullable<Awaited<ReturnType<typeof readActor>>>; now: Date };

describe("what people bring to the team", () => {
  it("is said by themselves or by whoever leads, counted in the mirror, and an adviser is not of the team", async () => {
    const { fatima, wout, tom } = town.members;
    const { departmentId } = await must(as(fatima, addDepartment, { name: "Groen", people: 60, now }));
    const other = await must(as(fatima, addDepartment, { name: "Sport", people: 20, now }));
    expect(await as(fatima, addDepartment, { name: "groen", people: 3, now })).toMatchObject({
      refusal: { fields: { name: [{ message: "fields.taken" }] } },
    });
    // What stands for any letter elsewhere is a letter in a name.
    const looksAlike = await must(as(fatima, addDepartment, { name: "Gro_n", people: 2, now }));
    await must(as(fatima, endDepartment, { ...looksAlike, now }));
    const said = { departmentId, skills: ["Schrijven", "schrijven"], affinities: ["de zee"], weekHours: 4, now };
    await must(as(wout, saveTeamProfile, { memberId: wout.memberId, seenRevision: 0, ...said }));
    await must(as(fatima, saveTeamProfile, { memberId: tom.memberId, seenRevision: 0, ...said }));
    expect(await as(wout, saveTeamProfile, { memberId: tom.memberId, seenRevision: 1, ...said })).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    expect(await as(wout, saveTeamProfile, { memberId: wout.memberId, seenRevision: 0, ...said })).toMatchObject({
      refusal: { code: "stale" },
    });
    const seen = await looking(fatima, mirrorView);
    expect(seen.mirror).toMatchObject({ counted: 2, withoutDepartment: 2, people: 80, isSmall: true });
    expect(seen).toMatchObject({ weekHours: 8, withoutHours: 2 });
    await must(as(fatima, endDepartment, { ...other, now }));
    expect((await looking(fatima, mirrorView)).mirror.rows.map(({ name }) => name)).toEqual(["Groen"]);
  });
});

describe("the nine tasks", () => {
  it("have one who answers for each, whatever two people write at one moment, and never an adviser", async () => {
    const { fatima, hilde, wout, tom, piet } = town.members;
    const divided = (accountableId: string, seenRevision = 0) => ({
      task: "content",
      seenRevision,
      isOurs: true,
      accountableId,
      responsibleIds: [tom.memberId],
      consultedIds: [],
      informedIds: [],
      now,
    });
    expect(await as(fatima, divideTask, divided(piet.memberId))).toMatchObject({ refusal: { code: "invalid" } });
    const both = await Promise.all([
      as(fatima, divideTask, divided(wout.memberId)),
      as(hilde, divideTask, divided(hilde.memberId)),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const parts = await inOrganisation(town.orgId, (tx) =>
      tx.taskPart.count({ where: { orgId: town.orgId, part: "accountable" } }),
    );
    expect(parts).toBe(1);
    const { tasks } = await looking(wout, tasksView);
    expect(tasks.filter(({ standing }) => standing === "nobodys")).toHaveLength(8);
    expect(tasks.at(-1)).toMatchObject({ task: "content", standing: "divided", responsible: [{ name: "Tom" }] });
  });
});

describe("a guideline", () => {
  it("is to be read until somebody says so, again at the next version, and not for a slip of the pen", async () => {
    const { fatima, wout, tom, piet } = town.members;
    const { policyId } = await must(as(fatima, addPolicy, { title: "Zo doen we het", body: "Wees vriendelijk.", now }));
    const toRead = (who: GivenMember) => looking(who, policiesToRead);
    expect([await toRead(wout), await toRead(fatima), await toRead(piet)]).toEqual([1, 0, 0]);
    await must(as(wout, confirmPolicy, { policyId, version: 1, now }));
    await must(as(wout, confirmPolicy, { policyId, version: 1, now }));
    expect(await toRead(wout)).toBe(0);
    const next = { policyId, title: "Zo doen we het", body: "Wees vriendelijk en eerlijk.", now };
    await must(as(fatima, revisePolicy, { ...next, seenVersion: 1, asksReading: false }));
    expect([await toRead(wout), await toRead(tom)]).toEqual([0, 1]);
    await must(as(fatima, revisePolicy, { ...next, seenVersion: 2, changes: "eerlijk" }));
    expect(await toRead(wout)).toBe(1);
    expect(await as(wout, confirmPolicy, { policyId, version: 2, now })).toMatchObject({ refusal: { code: "stale" } });
    expect(await as(fatima, revisePolicy, { ...next, seenVersion: 2 })).toMatchObject({ refusal: { code: "stale" } });
    const view = await looking(fatima, (look) => policyView(look, policyId));
    expect(view?.behind.map(({ name }) => name)).toEqual(["Hilde", "Tom", "Wout"]);
    expect(view?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.count({ where: { orgId: town.orgId, kind: "policy_to_read", memberId: wout.memberId } }),
    );
    expect(told).toBe(2);
  });
});

describe("a tool", () => {
  it("tells its owner once before it renews, and the trekkers when the owner has left", async () => {
    const { fatima, tom } = town.members;
    const tool = { purpose: "", state: "in_use", yearCostCents: null, noticeDays: 30, now };
    await must(as(fatima, addTool, { ...tool, name: "Fotobank", ownerId: tom.memberId, renewsOn: "2026-12-24" }));
    await must(as(fatima, addTool, { ...tool, name: "Later", ownerId: tom.memberId, renewsOn: "2026-12-26" }));
    expect(await tellOfRenewals(town.orgId, new Date("2026-11-24T20:00:00.000Z"))).toBe(0);
    const both = await Promise.all([tellOfRenewals(town.orgId, now), tellOfRenewals(town.orgId, now)]);
    expect(both.toSorted()).toEqual([0, 1]);
    await must(as(fatima, removeMember, { memberId: tom.memberId, now }));
    expect(await tellOfRenewals(town.orgId, new Date("2026-11-26T10:00:00.000Z"))).toBe(1);
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "tool_renewal" }, orderBy: { createdAt: "asc" } }),
    );
    expect(told.map(({ memberId }) => memberId)).toEqual([tom.memberId, fatima.memberId]);
  });
});

describe("the start-up check", () => {
  const answerAll = async (place: 0 | 1 | 2) => {
    let revision = 0;
    for (const question of QUESTION_KEYS) {
      const given = { question, option: QUESTIONS[question][place], now };
      ({ revision } = await must(as(town.members.fatima, answerStartUp, given)));
    }
    return revision;
  };

  it("keeps each answer for whoever goes on later, and finishes with the answers that were read", async () => {
    const { fatima, hilde } = town.members;
    await must(as(fatima, answerStartUp, { question: "lines", option: "short", now }));
    expect((await looking(hilde, startUpView)).answers).toEqual({ lines: "short" });
    expect(await as(hilde, finishStartUp, { seenRevision: 1, choice: "no_team", now })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
    const revision = await answerAll(0);
    expect(await as(hilde, finishStartUp, { seenRevision: revision - 1, choice: "no_team", now })).toMatchObject({
      refusal: { code: "stale" },
    });
    await must(as(hilde, finishStartUp, { seenRevision: revision, choice: "no_team", now }));
    expect(await looking(hilde, startUpView)).toMatchObject({
      answers: {},
      last: { advice: "no_team", chosen: "no_team" },
      isDraftThere: false,
    });
  });

  it("sets up a next version with the rows and terms of the starter, and leaves what is being written alone", async () => {
    const { fatima } = town.members;
    const revision = await answerAll(1);
    const done = await must(as(fatima, finishStartUp, { seenRevision: revision, choice: "korte-lijnen", now }));
    const draft = await inOrganisation(town.orgId, (tx) =>
      tx.agreementVersion.findUniqueOrThrow({
        where: { orgId_id: { orgId: town.orgId, id: done.draftId ?? "" } },
        include: { rules: true, terms: true },
      }),
    );
    const { starterAgreement } = await import("@/lib/domain/agreement/starters");
    const { rules, terms, title } = starterAgreement("korte-lijnen");
    expect(draft).toMatchObject({ state: "draft", title: title.nl });
    expect([draft.rules.length, draft.terms.length]).toEqual([rules.length, terms.length]);
    const again = await answerAll(2);
    expect(await as(fatima, finishStartUp, { seenRevision: again, choice: "volledig", now })).toMatchObject({
      refusal: { code: "wrong_state", message: "startUp.draftThere" },
    });
    expect(Object.keys((await looking(fatima, startUpView)).answers)).toHaveLength(QUESTION_KEYS.length);
  });
});
