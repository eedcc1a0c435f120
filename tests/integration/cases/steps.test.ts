import { beforeAll, describe, expect, it } from "vitest";
import { closeCase, endCaseRoute, reopenCase, setCaseRoute, snoozeCase } from "@/lib/features/case-endings/commands";
import { organisationsWithDueCases, tendDueCases } from "@/lib/features/case-endings/jobs";
import { noteOnCase, passCaseTo, takeCase, triageCase } from "@/lib/features/case-steps/commands";
import { listenToCase, startTalking } from "@/lib/features/case-talking/commands";
import { answerConsultation } from "@/lib/features/consultations/commands";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { itemPage } from "@/lib/features/item-page/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { removeMember } from "@/lib/features/team/commands";
import { waitingFor } from "@/lib/features/waiting/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import {
  answering,
  type CaseTown,
  caseNow,
  caseTown,
  messagesOf,
  minutesLater,
  notice,
  noticed,
  tuesday as now,
  ordinary,
  seen,
  signalIn,
} from "@/tests/support/cases";
import type { GivenMember } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must, postNow } from "@/tests/support/post";

let town: CaseTown;
beforeAll(async () => {
  town = await caseTown();
});

const itemOf = async (caseId: string) => (await postNow(town.orgId, (await caseNow(town, caseId)).itemId ?? "")).item;

const noticesOf = ({ orgId, memberId }: GivenMember, caseId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.notification.findMany({ where: { orgId, memberId, href: { contains: caseId } }, orderBy: { id: "asc" } }),
  ).then((rows) => rows.map(({ kind }) => kind));

describe("who has a case", () => {
  it("is one of two who take it at once, and the other hears who", async () => {
    const { wout, yasmin } = town.members;
    const file = await noticed(town);
    const outcomes = await Promise.all([wout, yasmin].map((one) => as(one, takeCase, { ...seen(file), now })));
    const lost = outcomes.filter((outcome) => !outcome.ok);
    expect(lost).toHaveLength(1);
    const { holder } = await caseNow(town, file.id);
    expect(lost[0]).toMatchObject({
      refusal: { code: "stale", message: "cases.takenBy", values: { name: holder?.name } },
    });
  });

  it("writes its answer once it was judged; passed on, another does", async () => {
    const { wout, tom } = town.members;
    const { id, ...file } = await noticed(town);
    await must(as(wout, triageCase, { ...seen({ id, ...file }), ...ordinary, takes: true, now }));
    expect(await itemOf(id)).toMatchObject({ stage: "respond", authorId: wout.memberId });
    const passed = { ...seen(await caseNow(town, id)), memberId: tom.memberId, words: "Jij kent dit.", now };
    await must(as(wout, passCaseTo, passed));
    expect(await itemOf(id)).toMatchObject({ stage: "respond", authorId: tom.memberId });
    expect(await noticesOf(tom, id)).toEqual(["case_passed_to_you"]);
  });

  it("is nobody any more when they leave the organisation", async () => {
    const other = await caseTown();
    const { wout, fatima, hilde } = other.members;
    const { caseId, itemId } = await answering(other, wout);
    await must(as(hilde, removeMember, { memberId: wout.memberId, now }));
    expect((await caseNow(other, caseId)).holderId).toBeNull();
    expect((await postNow(other.orgId, itemId)).item.authorId).toBe(fatima.memberId);
  });

  it("sees it on Today until it was judged, and answers it from there", async () => {
    const { fatima, wout } = town.members;
    const { id, itemId } = await noticed(town);
    const waits = (member: GivenMember) =>
      lookAs(member, now, async (looking) => (await waitingFor(looking)).filter((one) => one.itemId === itemId));
    expect(await waits(fatima)).toMatchObject([{ kind: "judge" }]);
    await must(as(wout, triageCase, { ...seen(await caseNow(town, id)), ...ordinary, takes: true, now }));
    expect(await waits(fatima)).toEqual([]);
    expect(await waits(wout)).toMatchObject([{ kind: "write" }]);
  });
});

describe("an answer of two people", () => {
  it("goes on once: whoever hands in what the other changed is told so", async () => {
    const { wout } = town.members;
    const { caseId, seen: asSeen } = await answering(town, wout);
    const judged = { ...ordinary, contentKind: "complaint", topicId: town.topicId };
    await must(as(town.members.fatima, triageCase, { ...seen(await caseNow(town, caseId)), ...judged, now }));
    expect(await as(wout, submitItem, { ...asSeen, now })).toMatchObject({ refusal: { code: "stale" } });
  });

  it("is not withdrawn by itself, nor described apart from its case", async () => {
    const { fatima } = town.members;
    const { caseId, itemId, seen: asSeen } = await answering(town, fatima);
    expect(await as(fatima, withdrawItem, { ...asSeen, words: "Toch niet.", now })).toMatchObject({
      refusal: { message: "cases.closeInstead" },
    });
    const page = await lookAs(fatima, now, (looking) => itemPage(looking, itemId));
    expect(page).toMatchObject({ kind: "case", file: { id: caseId, said: { by: "Rita Goethals" } } });
    expect(page?.history.lines.map(({ kind }) => kind)).toEqual(["caseJudged", "caseTaken", "caseNoticed"]);
  });
});

describe("listening", () => {
  it("leaves the answer, and talking begins where the agreement says so", async () => {
    const { fatima } = town.members;
    const { caseId, itemId } = await answering(town, fatima);
    await must(as(fatima, listenToCase, { ...seen(await caseNow(town, caseId)), words: "Nog even kijken.", now }));
    expect((await postNow(town.orgId, itemId)).item).toMatchObject({
      state: "archived",
      closedReason: "Nog even kijken.",
    });
    expect(await caseNow(town, caseId)).toMatchObject({ mode: "listening", state: "open", itemId: null });
    expect(await as(town.members.piet, startTalking, { ...seen(await caseNow(town, caseId)), now })).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    await must(as(fatima, startTalking, { ...seen(await caseNow(town, caseId)), now }));
    expect(await itemOf(caseId)).toMatchObject({ stage: "respond", authorId: fatima.memberId });
  });

  it("is laid before the trekker by a member; a yes lets them begin, a no leaves nothing waiting", async () => {
    const { wout, fatima } = town.members;
    for (const answer of ["yes", "no"] as const) {
      const { id } = await noticed(town);
      await must(as(wout, listenToCase, { ...seen(await caseNow(town, id)), now }));
      const asked = async (question: string) =>
        as(wout, startTalking, { ...seen(await caseNow(town, id)), question, now });
      expect(await asked("")).toMatchObject({ refusal: { code: "consult_first", fields: { question: [{}] } } });
      expect(await caseNow(town, id)).toMatchObject({ itemId: null });
      const { consultationId } = await must(asked("Mogen we antwoorden?"));
      const told = { consultationId, answer, words: answer === "no" ? "Nog niet." : "", now };
      await must(as(fatima, answerConsultation, told));
      const after = await caseNow(town, id);
      expect(after).toMatchObject(answer === "no" ? { itemId: null, mode: "listening" } : { mode: "listening" });
      if (answer === "no") continue;
      expect(await must(asked(""))).toMatchObject({ consultationId: null });
      expect(await caseNow(town, id)).toMatchObject({ mode: "talking", state: "open" });
    }
  });
});

describe("a question about talking", () => {
  it("is asked no more once somebody who may began, and theirs is the answer then", async () => {
    const { wout, fatima } = town.members;
    const { id } = await noticed(town);
    await must(as(wout, listenToCase, { ...seen(await caseNow(town, id)), now }));
    const question = "Mogen we antwoorden?";
    await must(as(wout, startTalking, { ...seen(await caseNow(town, id)), question, now }));
    await must(as(fatima, startTalking, { ...seen(await caseNow(town, id)), now }));
    expect(await caseNow(town, id)).toMatchObject({ mode: "talking", holderId: fatima.memberId });
    const item = await itemOf(id);
    expect(item).toMatchObject({ stage: "notice", authorId: fatima.memberId, consultations: [] });
    expect(openRunOf(item)?.pausedAt).toBeNull();
  });
});

describe("a case that is put off", () => {
  it("wakes at its moment, once, and earlier when the other side writes", async () => {
    const { fatima } = town.members;
    const file = await noticed(town, { thread: "slaap" });
    const until = minutesLater(60);
    expect(await as(fatima, snoozeCase, { ...seen(file), until: minutesLater(-1).toISOString(), now })).toMatchObject({
      refusal: { fields: { until: [{ message: "fields.inThePast" }] } },
    });
    await must(as(fatima, snoozeCase, { ...seen(file), until: until.toISOString(), now }));
    expect(await organisationsWithDueCases(minutesLater(59))).not.toContain(town.orgId);
    expect(await organisationsWithDueCases(until)).toContain(town.orgId);
    const tended = await Promise.all([tendDueCases(town.orgId, until), tendDueCases(town.orgId, until)]);
    expect(tended[0] + tended[1]).toBe(1);
    const again = { ...seen(await caseNow(town, file.id)), until: minutesLater(120).toISOString(), now };
    await must(as(fatima, snoozeCase, again));
    await notice(town, [signalIn(town, { thread: "slaap", at: minutesLater(70) })], minutesLater(70));
    expect((await caseNow(town, file.id)).snoozedUntil).toBeNull();
  });
});

describe("another door", () => {
  it("is followed up: asked about at its moment, once, until somebody says how it went", async () => {
    const { fatima: jan } = town.members;
    const file = await noticed(town);
    expect(await as(jan, closeCase, { ...seen(file), outcome: "other_door", now })).toMatchObject({
      refusal: { fields: { outcome: [{ message: "fields.routeNeeded" }] } },
    });
    const route = {
      route: "objection",
      url: "https://www.zonnebeke.be/bezwaar",
      lookAt: minutesLater(90).toISOString(),
    };
    await must(as(jan, setCaseRoute, { ...seen(file), ...route, now }));
    await must(as(jan, closeCase, { ...seen(await caseNow(town, file.id)), outcome: "other_door", now }));
    expect(await tendDueCases(town.orgId, minutesLater(90))).toBe(1);
    expect(await tendDueCases(town.orgId, minutesLater(91))).toBe(0);
    expect(await noticesOf(jan, file.id)).toContain("case_route_due");
    const ended = { ...seen(await caseNow(town, file.id)), words: "Zijn bezwaar is er.", now: minutesLater(100) };
    await must(as(jan, endCaseRoute, ended));
    expect(await caseNow(town, file.id)).toMatchObject({ routeWords: "Zijn bezwaar is er.", routeLookAt: null });
  });
});

describe("closing", () => {
  it("archives the answer that was not sent, and opening it again begins another", async () => {
    const { fatima } = town.members;
    const { caseId, itemId } = await answering(town, fatima);
    await must(as(fatima, closeCase, { ...seen(await caseNow(town, caseId)), outcome: "no_answer", now }));
    expect((await postNow(town.orgId, itemId)).item.state).toBe("archived");
    expect(await caseNow(town, caseId)).toMatchObject({
      state: "closed",
      outcome: "no_answer",
      itemId: null,
      solvedAt: now,
    });
    expect(await as(town.members.wout, takeCase, { ...seen(await caseNow(town, caseId)), now })).toMatchObject({
      refusal: { code: "wrong_state", message: "cases.otherState" },
    });
    await must(as(fatima, reopenCase, { ...seen(await caseNow(town, caseId)), now }));
    expect(await itemOf(caseId)).toMatchObject({ stage: "respond" });
  });

  it("keeps what was said among ourselves, the same once", async () => {
    const { id } = await noticed(town);
    const said = { ...seen(await caseNow(town, id)), id, body: "Bel haar even.", now };
    await must(as(town.members.wout, noteOnCase, said));
    await must(as(town.members.wout, noteOnCase, said));
    expect((await messagesOf(town, id)).map(({ direction }) => direction).sort()).toEqual(["in", "note"]);
  });
});

describe("outside opening hours", () => {
  it("it waits and the clock stands: what comes in on Friday evening is due on Monday", async () => {
    const friday = new Date("2026-11-27T19:00:00.000Z");
    const { itemId } = await noticed(town, { at: friday });
    const run = openRunOf((await postNow(town.orgId, itemId ?? "")).item);
    // Two working hours after Monday's opening at nine in Brussels.
    expect(run?.dueAt).toEqual(new Date("2026-11-30T10:00:00.000Z"));
    await fireDueSteps(town.orgId, new Date("2026-11-29T22:00:00.000Z"));
    const due = await inOrganisation(town.orgId, (tx) =>
      tx.deadlineStep.count({ where: { orgId: town.orgId, stageRunId: run?.id ?? "", firedAt: { not: null } } }),
    );
    expect(due).toBe(0);
    const { wout } = town.members;
    const file = (await answering(town, wout)).caseId;
    const evening = new Date("2026-11-27T19:30:00.000Z");
    const { seen: asSeen } = await postNow(town.orgId, (await caseNow(town, file)).itemId ?? "");
    expect(await as(wout, submitItem, { ...asSeen, now: evening })).toMatchObject({ refusal: { code: "not_allowed" } });
  });
});
