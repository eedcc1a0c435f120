import { beforeAll, describe, expect, it } from "vitest";
import { answerConsultation, openConsultation } from "@/lib/features/consultations/commands";
import { insertContent } from "@/lib/features/content-uses/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { answerHardening, harden } from "@/lib/features/hardening/commands";
import { saveVariant } from "@/lib/features/items/commands";
import { signOffItem } from "@/lib/features/sign-offs/commands";
import { as } from "@/tests/support/as";
import {
  answering,
  atTheButtons,
  type CaseTown,
  caseNow,
  caseTown,
  messagesOf,
  minutesLater,
  notice,
  tuesday as now,
  sendOut,
  signalIn,
} from "@/tests/support/cases";
import type { GivenMember } from "@/tests/support/given";
import { must, postNow } from "@/tests/support/post";

let town: CaseTown;
beforeAll(async () => {
  town = await caseTown();
});

const submit = async (by: GivenMember, itemId: string) =>
  as(by, submitItem, { ...(await postNow(town.orgId, itemId)).seen, now });

async function accept(by: GivenMember, itemId: string) {
  const { seen, fingerprint } = await postNow(town.orgId, itemId);
  return as(by, acceptItem, { ...seen, fingerprint, now });
}

async function write(by: GivenMember, itemId: string, body: string) {
  const { item } = await postNow(town.orgId, itemId);
  const [text] = item.variants;
  const said = { itemId, channelId: text?.channelId, body, linkUrl: null, linkTitle: null };
  return must(as(by, saveVariant, { ...said, seenRevision: text?.revision, now }));
}

async function signOff(by: GivenMember, itemId: string, about: { kind: "expert" | "coordinate"; about: string }) {
  const { seen, fingerprint } = await postNow(town.orgId, itemId);
  return must(as(by, signOffItem, { ...seen, fingerprint, ...about, isGiven: true, words: "", now }));
}

describe("an answer under the full agreement", () => {
  it("goes out on own authority of whoever is at the buttons, and then it is the other side's turn", async () => {
    const own = await caseTown();
    const { wout } = own.members;
    await atTheButtons(wout);
    const { caseId, itemId, seen } = await answering(own, wout);
    expect(await must(as(wout, submitItem, { ...seen, now }))).toEqual({ stage: "publish" });
    await sendOut(wout, itemId);
    const file = await caseNow(own, caseId);
    expect(file).toMatchObject({ state: "waiting", itemId: null, firstAnsweredAt: now });
    const [asked, answered] = await messagesOf(own, caseId);
    expect(answered).toMatchObject({ direction: "out", itemId, memberId: wout.memberId, parentKey: asked?.remoteKey });
    await notice(own, [signalIn(own, { thread: file.threadKey, at: minutesLater(20) })], minutesLater(20));
    const back = await caseNow(own, caseId);
    expect(back).toMatchObject({ state: "open", holderId: wout.memberId, firstAnsweredAt: now });
    const next = await postNow(own.orgId, back.itemId ?? "");
    expect(next.itemId).not.toBe(itemId);
    expect(next.item).toMatchObject({ stage: "respond", authorId: wout.memberId, variants: [{ body: "" }] });
  });

  it("goes by the trekker where a member is not at the buttons", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await answering(town, wout);
    expect(await must(submit(wout, itemId))).toEqual({ stage: "accept" });
    expect(await accept(wout, itemId)).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
    expect(await must(accept(fatima, itemId))).toEqual({ stage: "publish" });
    await sendOut(fatima, itemId);
    expect((await postNow(town.orgId, itemId)).item.state).toBe("published");
  });

  it("waits for the expert with a complaint, and is handed in once the expert agreed", async () => {
    const { wout, fatima, ilse } = town.members;
    const judged = { contentKind: "complaint", topicId: town.topicId };
    const { itemId } = await answering(town, wout, { judged });
    expect(await submit(wout, itemId)).toMatchObject({ refusal: { code: "demands_unmet" } });
    await signOff(ilse, itemId, { kind: "expert", about: "mobility" });
    expect(await must(submit(wout, itemId))).toEqual({ stage: "accept" });
    expect(await must(accept(fatima, itemId))).toEqual({ stage: "publish" });
  });

  it("to a critic, where much is at stake, goes by the expert and the executive before it is out", async () => {
    const { fatima, ilse, hilde } = town.members;
    const judged = { authorKind: "critic", risk: "high", topicId: town.topicId };
    const { caseId, itemId } = await answering(town, fatima, { judged });
    expect(await submit(fatima, itemId)).toMatchObject({ refusal: { message: "powers.demand.expert" } });
    await signOff(ilse, itemId, { kind: "expert", about: "mobility" });
    expect(await must(submit(fatima, itemId))).toEqual({ stage: "accept" });
    expect(await accept(fatima, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await must(accept(hilde, itemId))).toEqual({ stage: "publish" });
    await sendOut(fatima, itemId);
    expect((await caseNow(town, caseId)).state).toBe("waiting");
  });

  it("is coordinated with the segment that a rumour touches, in words that are fixed", async () => {
    const { fatima, ilse, yasmin, hilde } = town.members;
    const text = "Over de bibliotheek is nog niets beslist.";
    const soft = { kind: "answer", title: "Over de bibliotheek", body: text, topicId: town.topicId, now };
    const proposal = {
      ...soft,
      ownerId: fatima.memberId,
      reviewOn: "2027-05-25",
      source: { from: "elsewhere", author: "us" },
    };
    const { contentId } = await must(as(fatima, harden, proposal));
    await must(as(ilse, answerHardening, { contentId, answer: "yes", now }));
    const judged = { contentKind: "rumour", segmentId: town.segmentId };
    const { itemId, item } = await answering(town, fatima, { judged, body: "" });
    const place = { itemId, channelId: town.channels.byHand, contentId, seenRevision: item.variants[0]?.revision };
    await must(as(fatima, insertContent, { ...place, values: {}, now }));
    await write(fatima, itemId, text);
    expect(await submit(fatima, itemId)).toMatchObject({
      refusal: { code: "demands_unmet", message: "powers.demand.coordinate" },
    });
    await signOff(yasmin, itemId, { kind: "coordinate", about: "youth" });
    expect(await must(submit(fatima, itemId))).toEqual({ stage: "accept" });
    expect(await must(accept(hilde, itemId))).toEqual({ stage: "publish" });
  });

  it("is talked over first where an editor writes it, and read by the trekker after the yes", async () => {
    const { tom, fatima } = town.members;
    const { itemId, seen } = await answering(town, tom);
    expect(await submit(tom, itemId)).toMatchObject({ refusal: { code: "consult_first" } });
    const laid = await must(
      as(tom, openConsultation, { ...seen, power: "respond", words: "Mag ik dit zo zeggen?", now }),
    );
    expect(laid.askedIds).toEqual([fatima.memberId]);
    await must(as(fatima, answerConsultation, { consultationId: laid.consultationId, answer: "yes", now }));
    expect(await must(submit(tom, itemId))).toEqual({ stage: "accept" });
    expect(await must(accept(fatima, itemId))).toEqual({ stage: "publish" });
  });
});
