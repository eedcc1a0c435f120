import { beforeAll, describe, expect, it } from "vitest";
import { fireStep } from "@/lib/features/deadlines/commands";
import { fireDueSteps, organisationsWithDueSteps } from "@/lib/features/deadlines/jobs";
import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, sendBackItem } from "@/lib/features/flow/commands";
import { execute } from "@/lib/platform/command";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "hilde";
/** Tuesday 24 November 2026, 15:30 in Brussels; open from 9 to 17. */
const now = new Date("2026-11-24T14:30:00.000Z");
const at = (iso: string) => new Date(`2026-11-${iso}:00.000Z`);

let town: GivenOrganisation<Name>;
let byHand: { channelIds: string[]; now: Date };

beforeAll(async () => {
  const members = { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
  byHand = { channelIds: [town.channels.byHand], now };
});

const stepsOf = (itemId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.deadlineStep.findMany({
      where: { orgId: town.orgId, stageRun: { itemId, closedAt: null } },
      orderBy: { dueAt: "asc" },
      select: { id: true, step: true, dueAt: true, firedAt: true },
    }),
  );
const noticesOf = (memberId: string, itemId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({
      where: { orgId: town.orgId, memberId, href: { contains: itemId } },
      orderBy: { id: "asc" },
    }),
  ).then((rows) => rows.map((row) => row.kind));

describe("a stage's term", () => {
  it("becomes stored moments in working time: reminder, deadline, and what comes after", async () => {
    const { itemId } = await postHandedIn(town.members.wout, byHand);
    // Four working hours from 15:30: an hour and a half today, two and a half tomorrow from nine.
    expect((await stepsOf(itemId)).map(({ step, dueAt }) => [step, dueAt.toISOString()])).toEqual([
      ["remind", "2026-11-25T09:30:00.000Z"],
      ["due", "2026-11-25T10:30:00.000Z"],
      ["escalate:1", "2026-11-25T10:30:00.000Z"],
    ]);
  });

  it("ends with its stage: what did not fire yet never will", async () => {
    const { itemId, seen } = await postHandedIn(town.members.wout, byHand);
    await must(as(town.members.fatima, sendBackItem, { ...seen, words: "Korter.", now }));
    const dropped = await inOrganisation(town.orgId, (tx) =>
      tx.deadlineStep.findMany({ where: { orgId: town.orgId, stageRun: { itemId, stage: "accept" } } }),
    );
    expect(dropped.every((step) => step.droppedAt !== null && step.firedAt === null)).toBe(true);
  });
});

describe("when a moment comes", () => {
  it("reminds whoever has the stage, before the deadline and once", async () => {
    const { itemId } = await postHandedIn(town.members.wout, byHand);
    await fireDueSteps(town.orgId, at("25T09:29"));
    expect(await noticesOf(town.members.fatima.memberId, itemId)).toEqual(["item_to_accept"]);
    await fireDueSteps(town.orgId, at("25T09:30"));
    await fireDueSteps(town.orgId, at("25T09:31"));
    expect(await noticesOf(town.members.fatima.memberId, itemId)).toEqual(["item_to_accept", "deadline_near"]);
  });

  it("passes the power on where the term says so: the former holder is refused with the reason, the other may", async () => {
    const { fatima, hilde, wout } = town.members;
    const { itemId } = await postHandedIn(wout, byHand);
    const late = at("25T10:45");
    await fireDueSteps(town.orgId, late);
    const { item, seen, fingerprint } = await postNow(town.orgId, itemId);
    expect(item.stageRuns.at(-1)).toMatchObject({ passedOnToRole: "executive", passedOnAt: late });
    expect(await noticesOf(hilde.memberId, itemId)).toEqual(["stage_passed_to_you"]);
    expect(await noticesOf(fatima.memberId, itemId)).toContain("stage_passed_on");
    const refused = await as(fatima, acceptItem, { ...seen, fingerprint, now: late });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "not_allowed", message: "powers.passedOn", values: { role: "executive" } },
    });
    expect(await as(hilde, acceptItem, { ...seen, fingerprint, now: late })).toMatchObject({ ok: true });
    const ended = (await postNow(town.orgId, itemId)).item.stageRuns.find((run) => run.stage === "accept");
    expect(ended).toMatchObject({ outcome: "accepted", usedMinutes: 255, differenceMinutes: -15 });
  });

  it("only warns where the term says so: late but possible, and on record as late", async () => {
    const { itemId } = await postBeingWritten(town.members.wout, byHand);
    await fireDueSteps(town.orgId, at("27T15:00"));
    expect(await noticesOf(town.members.wout.memberId, itemId)).toEqual(["deadline_near", "deadline_missed"]);
    expect((await postNow(town.orgId, itemId)).item.stageRuns.at(-1)?.passedOnToRole).toBeNull();
  });

  it("lets an urgent post leave the flow where the term says it expires, and its idea is the trekkers' again", async () => {
    const members = { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] } as const;
    const full = await given.organisation({ starter: "volledig", members });
    const { item, itemId } = await postBeingWritten(full.members.wout, { channelIds: [full.channels.byHand], now });
    const details = {
      title: item.title,
      risk: "low",
      priority: "urgent",
      audience: "for_community",
      topicId: null,
      segmentId: null,
    };
    const channelIds = [full.channels.byHand];
    await must(
      as(full.members.fatima, saveDetails, {
        itemId,
        seenVersion: item.version,
        ...details,
        channelIds,
        plannedAt: null,
        now,
      }),
    );
    const urgent = await inOrganisation(full.orgId, (tx) =>
      tx.stageRun.findFirstOrThrow({ where: { orgId: full.orgId, itemId, closedAt: null }, select: { dueAt: true } }),
    );
    expect(urgent.dueAt.toISOString()).toBe("2026-11-25T08:30:00.000Z");
    await fireDueSteps(full.orgId, at("25T08:30"));
    expect((await postNow(full.orgId, itemId)).item).toMatchObject({ state: "archived", closedReason: "expired" });
  });

  it("fires each step once, however many workers try at the same moment", async () => {
    const posts = await Promise.all(Array.from({ length: 10 }, () => postHandedIn(town.members.wout, byHand)));
    const late = at("25T11:00");
    const fired = await Promise.all(Array.from({ length: 6 }, () => fireDueSteps(town.orgId, late)));
    const steps = (await Promise.all(posts.map(({ itemId }) => stepsOf(itemId)))).flat();
    expect(steps.every((step) => step.firedAt !== null)).toBe(true);
    expect(fired.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(steps.length);
    for (const { itemId } of posts) {
      expect(await noticesOf(town.members.hilde.memberId, itemId)).toEqual(["stage_passed_to_you"]);
      const rows = await inOrganisation(town.orgId, (tx) =>
        tx.journalEntry.count({ where: { orgId: town.orgId, subjectId: itemId, action: "deadlines.step" } }),
      );
      expect(rows).toBe(3);
    }
  });

  it("fires the steps of a stage in their order, whichever is asked for first", async () => {
    const { itemId } = await postHandedIn(town.members.wout, byHand);
    const [remind, due, passOn] = await stepsOf(itemId);
    const fire = async (step: typeof due) => {
      const caller = { kind: "system", orgId: town.orgId } as const;
      return execute(fireStep, { caller, raw: { stepId: step?.id }, now: at("25T11:00") });
    };
    for (const tooSoon of [passOn, due]) expect(await fire(tooSoon)).toEqual({ ok: true, value: { hasFired: false } });
    for (const next of [remind, due, passOn]) expect(await fire(next)).toEqual({ ok: true, value: { hasFired: true } });
    expect(await noticesOf(town.members.hilde.memberId, itemId)).toEqual(["stage_passed_to_you"]);
  });

  it("never fires before its moment, also when asked to", async () => {
    const { itemId } = await postHandedIn(town.members.wout, byHand);
    const [step] = await stepsOf(itemId);
    const caller = { kind: "system", orgId: town.orgId } as const;
    expect(await execute(fireStep, { caller, raw: { stepId: step?.id }, now })).toEqual({
      ok: true,
      value: { hasFired: false },
    });
  });

  it("is found over all organisations when its wake-up was lost", async () => {
    await postHandedIn(town.members.wout, byHand);
    expect(await organisationsWithDueSteps(at("26T12:00"))).toContain(town.orgId);
    await fireDueSteps(town.orgId, at("26T12:00"));
    expect(await organisationsWithDueSteps(at("26T12:00"))).not.toContain(town.orgId);
  });
});

describe("mail", () => {
  it("waits for working time, unless the item is urgent", async () => {
    const evening = at("24T19:00");
    const { itemId } = await postHandedIn(town.members.wout, { ...byHand, now: evening });
    const mails = await inOrganisation(town.orgId, (tx) =>
      tx.outbox.findMany({ where: { orgId: town.orgId, kind: "mail", dedupeKey: { contains: itemId } } }),
    );
    expect(mails.map((mail) => mail.dueAt.toISOString())).toEqual(["2026-11-25T08:00:00.000Z"]);
  });
});
