import { beforeAll, describe, expect, it } from "vitest";
import { tellDueTerms } from "@/lib/features/consultations/jobs";
import { saveDetails } from "@/lib/features/details/commands";
import { askSignOff, signOffItem } from "@/lib/features/sign-offs/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "hilde" | "ilse";
const MEMBERS = { wout: ["member"], fatima: ["trekker"], hilde: ["executive"], ilse: ["expert"] } as const;
/** Friday 27 November 2026, 15:00 in Brussels; open on weekdays from 9 to 17. */
const friday = new Date("2026-11-27T14:00:00.000Z");
const at = (iso: string) => new Date(`2026-11-${iso}:00.000Z`);

let ruled: GivenOrganisation<Name>;

beforeAll(async () => {
  ruled = await given.organisation({ starter: "volledig", members: MEMBERS });
  const { orgId, topicId, members } = ruled;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
});

const stepsOf = (orgId: string, itemId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.deadlineStep.findMany({
      where: { orgId, stageRun: { itemId, closedAt: null } },
      orderBy: { dueAt: "asc" },
      select: { step: true, dueAt: true },
    }),
  );

describe("an expert who is obliged to agree", () => {
  it("has the item: the clock stands still from the asking until the answer, and asking again changes nothing", async () => {
    const { wout, fatima, ilse } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], risk: "medium" as const, topicId: ruled.topicId };
    const { itemId, seen, fingerprint } = await postHandedIn(wout, { ...options, now: at("24T08:00") });
    const [, before] = await stepsOf(ruled.orgId, itemId);
    const ask = { ...seen, kind: "expert", about: "mobility" };
    await must(as(wout, askSignOff, { ...ask, now: at("24T09:00") }));
    await must(as(fatima, askSignOff, { ...ask, now: at("24T10:00") }));
    await must(as(ilse, signOffItem, { ...ask, fingerprint, isGiven: true, words: "", now: at("24T12:00") }));
    const [, after] = await stepsOf(ruled.orgId, itemId);
    expect((after?.dueAt.getTime() ?? 0) - (before?.dueAt.getTime() ?? 0)).toBe(3 * 3600_000);
    await must(as(fatima, askSignOff, { ...ask, seenVersion: seen.seenVersion + 1, now: at("24T12:30") }));
    const { item } = await postNow(ruled.orgId, itemId);
    expect(item.stageRuns.at(-1)?.pausedAt).toBeNull();
  });

  it("is asked for good measure elsewhere: then the clock runs on", async () => {
    const { wout } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], topicId: ruled.topicId, now: friday };
    const { itemId, seen } = await postHandedIn(wout, options);
    await must(as(wout, askSignOff, { ...seen, kind: "expert", about: "mobility", now: friday }));
    expect((await postNow(ruled.orgId, itemId)).item.stageRuns.at(-1)?.pausedAt).toBeNull();
  });

  it("who does not answer in time is reminded, and then the executives and the writer hear of it; each once", async () => {
    const { wout, ilse, hilde } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], risk: "medium" as const, topicId: ruled.topicId };
    const { itemId, seen } = await postHandedIn(wout, { ...options, now: at("23T08:00") });
    await must(as(wout, askSignOff, { ...seen, kind: "expert", about: "mobility", now: at("23T08:00") }));
    for (const now of [at("24T13:00"), at("24T13:00"), at("25T09:00"), at("25T09:00")])
      await tellDueTerms(ruled.orgId, now);
    const told = await inOrganisation(ruled.orgId, (tx) =>
      tx.notification.findMany({
        where: { orgId: ruled.orgId, href: { contains: itemId }, kind: { startsWith: "sign_off_" } },
        select: { memberId: true, kind: true },
      }),
    );
    const expected = [
      { memberId: ilse.memberId, kind: "sign_off_near" },
      { memberId: hilde.memberId, kind: "sign_off_overdue" },
      { memberId: wout.memberId, kind: "sign_off_overdue" },
    ];
    expect(told).toHaveLength(expected.length);
    expect(told).toEqual(expect.arrayContaining(expected));
  });

  it("is obliged no more once the topic is another: then nobody has the item, and the clock goes on", async () => {
    const { wout } = ruled.members;
    const options = { channelIds: [ruled.channels.byHand], risk: "medium" as const, topicId: ruled.topicId };
    const { item, itemId, seen } = await postHandedIn(wout, { ...options, now: friday });
    await must(as(wout, askSignOff, { ...seen, kind: "expert", about: "mobility", now: friday }));
    expect((await postNow(ruled.orgId, itemId)).item.stageRuns.at(-1)?.pausedAt).toEqual(friday);
    const details = { title: "Anders", risk: "low", priority: "normal", audience: "for_community", plannedAt: null };
    const channelIds = item.variants.map((variant) => variant.channelId);
    const rest = { topicId: null, segmentId: null, channelIds, takesBack: true };
    await must(as(wout, saveDetails, { ...seen, ...details, ...rest, now: friday }));
    const { item: after } = await postNow(ruled.orgId, itemId);
    expect(after.stageRuns.every((run) => run.pausedAt === null)).toBe(true);
  });
});
