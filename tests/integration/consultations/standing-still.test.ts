import { beforeAll, describe, expect, it } from "vitest";
import { workingMinutesBetween } from "@/lib/domain/worktime";
import { openConsultation } from "@/lib/features/consultations/commands";
import { organisationsWithDueTerms, tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { saveDetails } from "@/lib/features/details/commands";
import { submitItem } from "@/lib/features/flow/commands";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import {
  answer,
  at,
  type ConsultingTown,
  consultingTown,
  friday,
  heldIn,
  mobility,
  noticesOf,
  openRunIn,
  question,
  stepsOf,
} from "@/tests/support/consulting";
import type { GivenMember } from "@/tests/support/given";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

/** An agreement of terms alone: no row answers anything. */
let town: ConsultingTown;

beforeAll(async () => {
  town = await consultingTown();
});

const held = (now?: Date) => heldIn(town, now);
const runOf = (itemId: string) => openRunIn(town, itemId);

const linksMailedTo = ({ orgId, memberId }: GivenMember) =>
  inOrganisation(orgId, async (tx) => {
    const where = { orgId, kind: "mail", dedupeKey: { startsWith: "mail:consultation_", endsWith: memberId } };
    const rows = await tx.outbox.findMany({ where, orderBy: { id: "asc" } });
    return rows.map(({ payload }) => ("personal" in (payload as object) ? "yes" : "no"));
  });

describe("while a question is open", () => {
  it("the clock stands still: the deadline moves by exactly the working time, over a night and a weekend", async () => {
    const now = at("27T15:00");
    const { itemId } = await postBeingWritten(town.members.wout, mobility(town));
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
    const { itemId } = await postBeingWritten(town.members.wout, mobility(town, at("24T08:00")));
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
    const { seen } = await postBeingWritten(wout, mobility(town));
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
    // An executive opens nothing but mail: each says by which link to answer, and the asker's says none.
    expect(new Set(await linksMailedTo(hilde))).toEqual(new Set(["yes"]));
    expect(new Set(await linksMailedTo(ilse))).toEqual(new Set(["yes"]));
    expect(await linksMailedTo(wout)).not.toContain("yes");
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
