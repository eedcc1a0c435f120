import { beforeAll, describe, expect, it } from "vitest";
import { closeCase } from "@/lib/features/case-endings/commands";
import { addRule } from "@/lib/features/case-rules/commands";
import { recordByHand } from "@/lib/features/cases/commands";
import { findByWords } from "@/lib/features/search/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import {
  atTheButtons,
  type CaseTown,
  caseNow,
  caseTown,
  messagesOf,
  minutesLater,
  notice,
  noticed,
  tuesday as now,
  seen,
  signalIn,
} from "@/tests/support/cases";
import { must, postNow } from "@/tests/support/post";

let town: CaseTown;
beforeAll(async () => {
  town = await caseTown();
});

const casesOf = (threadKey: string) =>
  inOrganisation(town.orgId, (tx) => tx.case.findMany({ where: { orgId: town.orgId, threadKey } }));

describe("what comes in from outside", () => {
  it("is one case with one answer to be judged, also when eight pollers bring it at once", async () => {
    const signals = [signalIn(town, { key: "a1", thread: "t1" }), signalIn(town, { key: "a2", thread: "t1" })];
    const answers = await Promise.all(Array.from({ length: 8 }, () => notice(town, signals)));
    const [file, ...more] = await casesOf("t1");
    expect(more).toEqual([]);
    expect(answers.flatMap(({ cases }) => cases).filter(({ isNew }) => isNew)).toHaveLength(2);
    expect(answers.every(({ cases }) => cases.every(({ caseId }) => caseId === file?.id))).toBe(true);
    expect(await messagesOf(town, file?.id ?? "")).toHaveLength(2);
    const { item } = await postNow(town.orgId, file?.itemId ?? "");
    expect(item).toMatchObject({
      kind: "case",
      stage: "notice",
      caseId: file?.id,
      authorId: town.members.fatima.memberId,
    });
    const found = await inOrganisation(town.orgId, (tx) => findByWords(tx, town.orgId, "duinlaan afgesloten"));
    expect(found).toEqual([{ id: file?.id, kind: "case", title: file?.title, where: "open" }]);
    const contacts = await inOrganisation(town.orgId, (tx) => tx.contact.count({ where: { orgId: town.orgId } }));
    expect(contacts).toBe(1);
  });

  it("does not wait in a circle when the same conversations come in another order", async () => {
    const some = Array.from({ length: 12 }, (_, index) => signalIn(town, { key: `c${index}`, thread: `c${index}` }));
    await Promise.all([notice(town, some), notice(town, some.toReversed()), notice(town, some)]);
    for (const { threadKey } of some) expect(await casesOf(threadKey)).toHaveLength(1);
  });

  it("is sorted by the trekker's words, which only suggest", async () => {
    const rule = { words: ["afgesloten"], contentKind: "complaint", risk: "medium", priority: null, segmentId: null };
    await must(as(town.members.fatima, addRule, { ...rule, topicId: town.topicId, now }));
    const file = await noticed(town, { body: "Alles is AFGESLOTEN!" });
    expect(file).toMatchObject({ contentKind: "complaint", risk: "medium", topicId: town.topicId, triagedAt: null });
  });

  it("goes to whoever is at the buttons, and says how the other side speaks to us", async () => {
    const before = await noticed(town);
    expect(before.holderId).toBeNull();
    await atTheButtons(town.members.wout);
    const file = await noticed(town, { body: "Kunt u mij zeggen wanneer het loket open is?" });
    expect(file).toMatchObject({ holderId: town.members.wout.memberId, contact: { addressForm: "formal" } });
    expect((await postNow(town.orgId, file.itemId ?? "")).item.authorId).toBe(town.members.wout.memberId);
  });

  it("opens a case again that was closed this month, and begins a new one after that", async () => {
    const file = await noticed(town, { key: "r1", thread: "r" });
    await must(as(town.members.fatima, closeCase, { ...seen(file), outcome: "answered", now }));
    await notice(town, [signalIn(town, { key: "r2", thread: "r" })], minutesLater(60));
    expect(await caseNow(town, file.id)).toMatchObject({ state: "open", outcome: null, closedAt: null });
    const again = await caseNow(town, file.id);
    await must(as(town.members.fatima, closeCase, { ...seen(again), outcome: "answered", now: minutesLater(61) }));
    await notice(town, [signalIn(town, { key: "r3", thread: "r" })], minutesLater(32 * 24 * 60));
    expect(await casesOf("r")).toHaveLength(2);
  });
});

describe("what somebody brings in by hand", () => {
  const record = (more: object) => must(as(town.members.wout, recordByHand, { now, ...more }));

  it("is one case for one link, on the network that the link is of", async () => {
    const url = "https://bsky.app/profile/rita.example/post/3kabc?utm_source=app";
    const first = await record({ url, from: "@rita.example" });
    expect(first.isNew).toBe(true);
    expect(await record({ url: "https://bsky.app/profile/rita.example/post/3kabc" })).toMatchObject({
      caseId: first.caseId,
      isNew: false,
    });
    const file = await caseNow(town, first.caseId);
    expect(file).toMatchObject({ network: "bluesky", channelId: town.channels.bluesky, source: "by_hand" });
  });

  it("takes words alone, the same sent twice once, and what they answered in the case it belongs to", async () => {
    const raw = { id: newId(), body: "Iemand belde over de Duinlaan." };
    const { caseId } = await record(raw);
    expect(await record(raw)).toMatchObject({ caseId, isNew: false });
    expect(await record({ body: "Ze belde opnieuw.", caseId })).toMatchObject({ caseId, isNew: true });
    expect(await messagesOf(town, caseId)).toHaveLength(2);
    const nothing = await as(town.members.wout, recordByHand, { now });
    expect(nothing).toMatchObject({ refusal: { fields: { body: [{ message: "fields.required" }] } } });
  });
});
