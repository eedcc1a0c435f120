import { beforeEach, describe, expect, it } from "vitest";
import type { RowContent } from "@/lib/features/drafts/schema";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { itemPage } from "@/lib/features/item-page/queries";
import { publishItem } from "@/lib/features/publishing/commands";
import { askSignOff, signOffItem } from "@/lib/features/sign-offs/commands";
import { adoptVersion } from "@/lib/features/versions/commands";
import { waitingFor } from "@/lib/features/waiting/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must, type PostOptions, postBeingWritten, postNow } from "@/tests/support/post";
import { proposed } from "@/tests/support/proposal";

const STAFF = {
  wout: ["member"],
  fatima: ["trekker"],
  jan: ["trekker"],
  hilde: ["executive"],
  ilse: ["expert"],
} as const;
/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<keyof typeof STAFF>;
let post: PostOptions;

/** The starter's short lines with one row more, in force. */
async function townWith(row: Partial<RowContent>): Promise<void> {
  town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  const { versionId, fingerprint } = await proposed(members.fatima, { now, row: { binding: false, ...row } });
  await must(as(members.hilde, adoptVersion, { versionId, fingerprint, startsAt: null, now }));
  post = { channelIds: [town.channels.byHand], now };
}

const waitsFor = (member: GivenMember) =>
  lookAs(member, now, async (looking) => (await waitingFor(looking)).map(({ kind, itemId }) => [kind, itemId]));

describe("an acceptor named on a row that lets the writer decide alone", () => {
  beforeEach(() =>
    townWith({
      question: "creator",
      power: "respond",
      when: { role: ["trekker"], risk: ["low"], workKind: ["post"] },
      verdict: "allowed",
      obligations: [{ kind: "acceptor", with: "executive" }],
    }),
  );

  it("is said beforehand, gets the text, and is the only one who may accept it", async () => {
    const { fatima, jan, hilde } = town.members;
    const { itemId, seen, fingerprint } = await postBeingWritten(fatima, post);
    const before = await lookAs(fatima, now, (looking) => itemPage(looking, itemId));
    expect(before?.powers.respond).toMatchObject({ outcome: "needs_acceptance", verdict: "allowed" });
    expect(before?.follows?.people).toMatchObject([{ name: "Hilde" }]);
    expect(await must(as(fatima, submitItem, { ...seen, now }))).toEqual({ stage: "accept" });
    expect(await waitsFor(jan)).toEqual([]);
    expect(await waitsFor(hilde)).toEqual([["accept", itemId]]);
    const { seen: handedIn } = await postNow(town.orgId, itemId);
    const byJan = await as(jan, acceptItem, { ...handedIn, fingerprint, now });
    expect(byJan).toMatchObject({ ok: false, refusal: { message: "powers.namedAcceptor" } });
    await must(as(hilde, acceptItem, { ...handedIn, fingerprint, now }));
  });
});

describe("an expert whom publishing asks for", () => {
  beforeEach(() =>
    townWith({
      question: "publish",
      power: "publish",
      when: { role: ["trekker", "member", "executive"], workKind: ["post"] },
      verdict: "allowed",
      obligations: [{ kind: "expert", with: "topic" }],
    }),
  );

  it("holds it after it was accepted, has it in Today, and lets it go with a signature", async () => {
    const { fatima, ilse } = town.members;
    const { itemId, seen, fingerprint } = await postBeingWritten(fatima, { ...post, topicId: town.topicId });
    expect(await must(as(fatima, submitItem, { ...seen, now }))).toEqual({ stage: "publish" });
    expect(await waitsFor(ilse)).toEqual([["sign", itemId]]);
    expect(await waitsFor(fatima)).toEqual([]);
    const held = await postNow(town.orgId, itemId);
    expect(await as(fatima, publishItem, { ...held.seen, now })).toMatchObject({
      ok: false,
      refusal: { code: "demands_unmet" },
    });
    const expert = { kind: "expert", about: "mobility" };
    await must(as(fatima, askSignOff, { ...held.seen, ...expert, now }));
    const asked = await postNow(town.orgId, itemId);
    await must(as(ilse, signOffItem, { ...asked.seen, ...expert, fingerprint, isGiven: true, words: "", now }));
    expect(await waitsFor(ilse)).toEqual([]);
    expect(await waitsFor(fatima)).toEqual([["publish", itemId]]);
    const signed = await postNow(town.orgId, itemId);
    await must(as(fatima, publishItem, { ...signed.seen, now }));
  });
});

describe("a second reader whom publishing asks for", () => {
  beforeEach(() =>
    townWith({
      question: "publish",
      power: "publish",
      when: { role: ["trekker", "member", "executive"], workKind: ["post"] },
      verdict: "allowed",
      obligations: [{ kind: "four_eyes" }],
    }),
  );

  it("ends own authority: the text is handed in, and goes out once somebody else accepted it", async () => {
    const { fatima, jan } = town.members;
    const { itemId, seen, fingerprint } = await postBeingWritten(fatima, post);
    expect(await must(as(fatima, submitItem, { ...seen, now }))).toEqual({ stage: "accept" });
    const handedIn = await postNow(town.orgId, itemId);
    await must(as(jan, acceptItem, { ...handedIn.seen, fingerprint, now }));
    const accepted = await postNow(town.orgId, itemId);
    await must(as(fatima, publishItem, { ...accepted.seen, now }));
  });
});
