import { beforeAll, describe, expect, it } from "vitest";
import { workingMinutesBetween } from "@/lib/domain/worktime";
import { answerConsultation, openConsultation, withdrawConsultation } from "@/lib/features/consultations/commands";
import { organisationsWithDueTerms, tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { precedentView } from "@/lib/features/precedents/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "hilde" | "ilse" | "tom";
/** Friday 27 November 2026, 15:00 in Brussels; open on weekdays from 9 to 17. */
const friday = new Date("2026-11-27T14:00:00.000Z");
const at = (iso: string) => new Date(`2026-11-${iso}:00.000Z`);

const MEMBERS = {
  wout: ["member"],
  fatima: ["trekker"],
  hilde: ["executive"],
  ilse: ["expert"],
  tom: ["member"],
} as const;

/** An agreement of terms alone: no row answers anything. */
let town: GivenOrganisation<Name>;
/** One with rows, of which some want talk first. */
let ruled: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({ members: MEMBERS });
  ruled = await given.organisation({ starter: "volledig", members: MEMBERS });
  for (const { orgId, topicId, members } of [town, ruled]) {
    await inOrganisation(orgId, (tx) =>
      tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
    );
  }
});

const mobility = (now: Date = friday) => ({ channelIds: [town.channels.byHand], topicId: town.topicId, now });
const question = { power: "respond", words: "Mag dit zo?" };

async function held(now = friday) {
  const post = await postBeingWritten(town.members.wout, mobility(now));
  const { consultationId, askedIds } = await must(
    as(town.members.wout, openConsultation, { ...post.seen, ...question, now }),
  );
  return { ...post, consultationId, askedIds };
}

type Said = { now?: Date; answer?: "yes" | "no" | "yes_if"; words?: string };
const answer = (who: GivenMember, consultationId: string, said: Said = {}) =>
  as(who, answerConsultation, { consultationId, answer: "yes", now: friday, ...said });

const runOf = async (itemId: string) => {
  const run = (await postNow(town.orgId, itemId)).item.stageRuns.find(({ closedAt }) => closedAt === null);
  if (!run) throw new Error("No stage is open.");
  return run;
};
const stepsOf = (orgId: string, itemId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.deadlineStep.findMany({
      where: { orgId, stageRun: { itemId, closedAt: null } },
      orderBy: { dueAt: "asc" },
      select: { step: true, dueAt: true, firedAt: true, droppedAt: true },
    }),
  );
const noticesOf = ({ orgId, memberId }: GivenMember, itemId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.notification.findMany({ where: { orgId, memberId, href: { contains: itemId } }, orderBy: { id: "asc" } }),
  ).then((rows) => rows.map((row) => row.kind));

describe("a step that nothing in the agreement answers", () => {
  it("is held, can be laid before whoever knows the topic, and goes on after a yes: to be read by somebody else", async () => {
    const { wout, ilse } = town.members;
    const { seen } = await postBeingWritten(wout, mobility());
    expect(await as(wout, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const { itemId, consultationId, askedIds } = await held();
    expect(askedIds).toEqual([ilse.memberId]);
    expect(await noticesOf(ilse, itemId)).toEqual(["consultation_asked"]);
    await must(
      answer(ilse, consultationId, { now: at("30T08:30"), answer: "yes_if", words: "Als het bij de halte hangt." }),
    );
    expect(await noticesOf(wout, itemId)).toEqual(["consultation_answered"]);
    const now = await postNow(town.orgId, itemId);
    expect(await must(as(wout, submitItem, { ...now.seen, now: at("30T08:40") }))).toEqual({ stage: "accept" });
    const entry = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, subjectId: itemId, action: "flow.submit" } }),
    );
    expect(entry.decision).toMatchObject({ verdict: "unanswered", consultationId });
  });

  it("goes before the executives where no expert or segment is near", async () => {
    const { wout, hilde } = town.members;
    const { seen } = await postBeingWritten(wout, { ...mobility(), topicId: null });
    const { askedIds } = await must(as(wout, openConsultation, { ...seen, ...question, now: friday }));
    expect(askedIds).toEqual([hilde.memberId]);
  });

  it("stays held after a no, with the words", async () => {
    const { wout, ilse } = town.members;
    const { itemId, consultationId } = await held();
    await must(answer(ilse, consultationId, { answer: "no", words: "De straat gaat pas in maart open." }));
    const { seen } = await postNow(town.orgId, itemId);
    expect(await as(wout, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const [kept] = (await postNow(town.orgId, itemId)).item.consultations;
    expect(kept).toMatchObject({ answer: "no", words: "De straat gaat pas in maart open." });
  });

  it("is opened for the one who asked, for what the work was, and once", async () => {
    const { wout, tom, ilse } = town.members;
    const { itemId, consultationId } = await held();
    await must(answer(ilse, consultationId));
    const { seen, item } = await postNow(town.orgId, itemId);
    expect(await as(tom, submitItem, { ...seen, now: friday })).toMatchObject({ refusal: { code: "unanswered" } });
    const details = { title: "Anders", risk: "high", priority: "normal", audience: "for_community", plannedAt: null };
    const channelIds = item.variants.map((variant) => variant.channelId);
    const rest = { topicId: town.topicId, segmentId: null, channelIds };
    await must(as(wout, saveDetails, { ...seen, ...details, ...rest, now: friday }));
    const changed = await postNow(town.orgId, itemId);
    expect(await as(wout, submitItem, { ...changed.seen, now: friday })).toMatchObject({
      refusal: { code: "unanswered" },
    });
    await must(as(wout, saveDetails, { ...changed.seen, ...details, risk: "low", ...rest, now: friday }));
    const back = await postNow(town.orgId, itemId);
    await must(as(wout, submitItem, { ...back.seen, now: friday }));
  });
});

describe("while a question is open", () => {
  it("the clock stands still: the deadline moves by exactly the working time, over a night and a weekend", async () => {
    const now = at("27T15:00");
    const { itemId } = await postBeingWritten(town.members.wout, mobility());
    const before = await stepsOf(town.orgId, itemId);
    const { seen } = await postNow(town.orgId, itemId);
    const { consultationId } = await must(as(town.members.wout, openConsultation, { ...seen, ...question, now }));
    expect((await runOf(itemId)).pausedAt).toEqual(now);
    await fireDueSteps(town.orgId, at("30T16:00"));
    expect((await stepsOf(town.orgId, itemId)).every(({ firedAt, droppedAt }) => !firedAt && droppedAt)).toBe(true);
    // An hour on Friday, an hour and a half on Monday.
    await must(answer(town.members.ilse, consultationId, { now: at("30T09:30") }));
    const after = await stepsOf(town.orgId, itemId);
    const { calendar } = await inOrganisation(town.orgId, async (tx) =>
      loadAgreement(tx, await readInForce(tx, town.orgId)),
    );
    const moved = after.map(({ dueAt }, index) =>
      workingMinutesBetween(calendar, before[index]?.dueAt.toISOString() ?? "", dueAt.toISOString()),
    );
    expect(moved).toEqual(before.map(() => 150));
    expect(after.every(({ firedAt, droppedAt }) => !firedAt && !droppedAt)).toBe(true);
    expect((await runOf(itemId)).dueAt).toEqual(after.find(({ step }) => step === "due")?.dueAt);
  });

  it("what had fired stays fired, and what is still to come fires once, whoever looks", async () => {
    const { itemId } = await postBeingWritten(town.members.wout, mobility(at("24T08:00")));
    await fireDueSteps(town.orgId, at("24T14:00"));
    const { seen } = await postNow(town.orgId, itemId);
    const { consultationId } = await must(
      as(town.members.wout, openConsultation, { ...seen, ...question, now: at("24T14:30") }),
    );
    await must(answer(town.members.ilse, consultationId, { now: at("25T14:30") }));
    await Promise.all(Array.from({ length: 6 }, () => fireDueSteps(town.orgId, at("25T16:00"))));
    const steps = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({
        where: { orgId: town.orgId, subjectId: itemId, action: "deadlines.step" },
        orderBy: { id: "asc" },
      }),
    );
    expect(steps.map(({ data }) => (data as { step: string }).step)).toEqual(["remind", "due"]);
    expect(steps.at(-1)?.at).toEqual(at("25T16:00"));
  });

  it("the time it was open does not count as used", async () => {
    const { wout, ilse } = town.members;
    const { itemId, consultationId } = await held(at("24T08:00"));
    await must(answer(ilse, consultationId, { now: at("25T08:00") }));
    const { seen } = await postNow(town.orgId, itemId);
    await must(as(wout, submitItem, { ...seen, now: at("25T09:00") }));
    const ended = (await postNow(town.orgId, itemId)).item.stageRuns.find(({ stage }) => stage === "respond");
    expect(ended).toMatchObject({ usedMinutes: 60, differenceMinutes: 420 });
  });

  it("there is one at a time about a step, however many ask at once", async () => {
    const { wout } = town.members;
    const { seen } = await postBeingWritten(wout, mobility());
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => as(wout, openConsultation, { ...seen, ...question, now: friday })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: "conflict", message: "consultations.alreadyOpen" },
    });
  });

  it("one answer counts, however many come at once", async () => {
    const { ilse, hilde } = town.members;
    const { itemId, consultationId } = await held();
    const tries = await Promise.all([
      answer(ilse, consultationId),
      answer(hilde, consultationId, { answer: "no", words: "Nee." }),
      answer(ilse, consultationId),
    ]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const precedents = await inOrganisation(town.orgId, (tx) =>
      tx.precedent.count({ where: { orgId: town.orgId, itemId } }),
    );
    expect(precedents).toBe(1);
  });

  it("reminds those asked, then tells the executives, who can answer from then on; each once", async () => {
    const { ilse, hilde, wout } = town.members;
    const { itemId, consultationId } = await held(at("24T08:00"));
    expect(await organisationsWithDueTerms(at("24T14:00"))).toContain(town.orgId);
    await Promise.all(Array.from({ length: 4 }, () => tellDueTerms(town.orgId, at("24T14:00"))));
    expect(await noticesOf(ilse, itemId)).toEqual(["consultation_asked", "consultation_near"]);
    await Promise.all(Array.from({ length: 4 }, () => tellDueTerms(town.orgId, at("24T16:00"))));
    expect(await noticesOf(hilde, itemId)).toEqual(["consultation_overdue"]);
    expect(await noticesOf(wout, itemId)).toEqual(["consultation_overdue"]);
    const [asked] = (await postNow(town.orgId, itemId)).item.consultations;
    expect(asked?.asked.map(({ memberId }) => memberId).sort()).toEqual([ilse.memberId, hilde.memberId].sort());
    await must(answer(hilde, consultationId, { now: at("24T16:00") }));
  });

  it("ends when the stage does, or the work becomes something else: the clock is nobody's to hold any more", async () => {
    const { wout } = town.members;
    const { itemId, seen, item } = await held();
    const details = { title: "Anders", risk: "high", priority: "normal", audience: "for_community", plannedAt: null };
    const channelIds = item.variants.map((variant) => variant.channelId);
    await must(
      as(wout, saveDetails, { ...seen, ...details, topicId: town.topicId, segmentId: null, channelIds, now: friday }),
    );
    expect((await postNow(town.orgId, itemId)).item.consultations).toEqual([]);
    expect((await runOf(itemId)).pausedAt).toBeNull();
  });
});

describe("a question is refused", () => {
  it("where nothing is held, where it is refused outright, and for what somebody may not try at all", async () => {
    const { wout, fatima, ilse, hilde } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], topicId: ruled.topicId, now: friday };
    const { seen } = await postBeingWritten(wout, options);
    const open = (who: GivenMember, power: string, of: object = seen) =>
      as(who, openConsultation, { ...of, power, words: "Mag dit?", now: friday });
    expect(await open(wout, "respond")).toMatchObject({ refusal: { message: "consultations.notHeld" } });
    expect(await open(hilde, "respond")).toMatchObject({ refusal: { message: "notYourRole" } });
    expect(await open(wout, "accept")).toMatchObject({ refusal: { message: "flow.otherStage" } });
    const handedIn = await postHandedIn(wout, { ...options, risk: "medium", topicId: null });
    expect(await open(wout, "accept", handedIn.seen)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await open(ilse, "accept", handedIn.seen)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await open(fatima, "accept", handedIn.seen)).toMatchObject({ ok: true });
    expect(await open(fatima, "accept", { ...handedIn.seen, seenVersion: 0 })).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  it("without words, and an answer that is not a yes without words", async () => {
    const { wout, ilse } = town.members;
    const { seen } = await postBeingWritten(wout, mobility());
    expect(await as(wout, openConsultation, { ...seen, power: "respond", words: " ", now: friday })).toMatchObject({
      refusal: { code: "invalid", fields: { words: [{ message: "fields.required" }] } },
    });
    const { consultationId } = await held();
    for (const one of ["no", "yes_if"] as const)
      expect(await answer(ilse, consultationId, { answer: one, words: "" })).toMatchObject({
        refusal: { code: "invalid", fields: { words: [{ message: "fields.reasonNeeded" }] } },
      });
  });

  it("from whoever was not asked, about one's own question, and once it is answered or taken back", async () => {
    const { wout, tom, ilse } = town.members;
    const { consultationId } = await held();
    expect(await answer(tom, consultationId)).toMatchObject({ refusal: { message: "consultations.notAsked" } });
    expect(await answer(wout, consultationId)).toMatchObject({
      refusal: { message: "consultations.ownQuestion" },
    });
    expect(await as(ilse, withdrawConsultation, { consultationId, now: friday })).toMatchObject({
      refusal: { message: "consultations.notYoursToWithdraw" },
    });
    await must(as(wout, withdrawConsultation, { consultationId, now: friday }));
    expect(await answer(ilse, consultationId)).toMatchObject({
      refusal: { message: "consultations.withdrawn" },
    });
    const next = await held();
    await must(answer(ilse, next.consultationId));
    expect(await answer(ilse, next.consultationId)).toMatchObject({
      refusal: { message: "consultations.answered", values: { name: "Ilse" } },
    });
  });
});

describe("where a rule says to consult first", () => {
  it("goes before whom it names; four eyes still hold after a yes", async () => {
    const { wout, fatima, hilde } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], risk: "medium" as const, topicId: null, now: friday };
    const { itemId, seen, fingerprint } = await postHandedIn(wout, options);
    expect(await as(fatima, acceptItem, { ...seen, fingerprint, now: friday })).toMatchObject({
      refusal: { code: "consult_first" },
    });
    const asked = await must(
      as(fatima, openConsultation, { ...seen, power: "accept", words: "Mag dit?", now: friday }),
    );
    expect(asked.askedIds).toEqual([hilde.memberId]);
    await must(answer(hilde, asked.consultationId));
    const { seen: now } = await postNow(ruled.orgId, itemId);
    expect(await must(as(fatima, acceptItem, { ...now, fingerprint, now: friday }))).toEqual({ stage: "publish" });

    const own = await postHandedIn(fatima, options);
    const mine = await must(
      as(fatima, openConsultation, { ...own.seen, power: "accept", words: "Mag dit?", now: friday }),
    );
    await must(answer(hilde, mine.consultationId));
    expect(await as(fatima, acceptItem, { ...own.seen, fingerprint: own.fingerprint, now: friday })).toMatchObject({
      refusal: { code: "not_allowed", message: "powers.ownWork" },
    });
  });
});

describe("what was decided", () => {
  it("is in the casebook at once, with its facts, its words and who decided", async () => {
    const { ilse } = town.members;
    const { consultationId } = await held();
    const { precedentId } = await must(answer(ilse, consultationId, { answer: "no", words: "Eerst de gemeenteraad." }));
    const view = await inOrganisation(town.orgId, (tx) => precedentView(tx, town.orgId, precedentId));
    expect(view).toMatchObject({
      title: "Kerstmarkt",
      power: "respond",
      question: "Mag dit zo?",
      reasoning: "Eerst de gemeenteraad.",
      outcome: "no",
      decidedBy: "Ilse",
      askedBy: "Wout",
      facts: { topic: ["Mobiliteit"], risk: ["low"], channel: ["Instagram"] },
    });
  });
});
