import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { endCrisis, startCrisis } from "@/lib/features/crisis/commands";
import { acceptItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { decideHeld } from "@/lib/features/held/commands";
import { historyOf } from "@/lib/features/history/queries";
import { saveVariant } from "@/lib/features/items/commands";
import { addWord, savePart, startGuide } from "@/lib/features/tone/commands";
import { endLetBe, letBe } from "@/lib/features/tone-exceptions/commands";
import { letBeIn } from "@/lib/features/tone-exceptions/queries";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { type GivenPost, must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
const AGAINST = "Komt u ook naar de kerstmarkt? Breng uw buren mee.";
const WITH = "Kom je ook naar de kerstmarkt? Breng je buren mee.";
let town: GivenOrganisation<"fatima" | "jan" | "wout">;

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], jan: ["trekker"], wout: ["member"] },
  });
  await must(as(town.members.fatima, startGuide, { now }));
});

const inTown = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inOrganisation(town.orgId, work);
const byHand = (body: string) => ({ channelIds: [town.channels.byHand], body, now });
const accept = (post: GivenPost, overrule?: { reason: string; count: number }) =>
  as(town.members.fatima, acceptItem, { ...post.seen, fingerprint: post.fingerprint, overrule, now });
const acceptances = (itemId: string) =>
  inTown((tx) => tx.acceptance.findMany({ where: { orgId: town.orgId, itemId } }));
const historyKinds = async (itemId: string) =>
  (await inTown((tx) => historyOf(tx, town.orgId, [itemId]))).lines.map(({ kind, words }) => ({ kind, words }));

describe("A text with an error against the tone guide", () => {
  it("can be handed in, and is not accepted", async () => {
    const post = await postHandedIn(town.members.wout, byHand(AGAINST));
    expect(await accept(post)).toMatchObject({
      refusal: { code: "demands_unmet", message: "tone.stopped", values: { count: 2 } },
    });
    expect(await acceptances(post.itemId)).toEqual([]);
    expect((await postNow(town.orgId, post.itemId)).item.stage).toBe("accept");
  });

  it("is accepted with a reason, which is kept with what was let pass", async () => {
    const post = await postHandedIn(town.members.wout, byHand(AGAINST));
    await must(accept(post, { reason: "De burgemeester spreekt hier zelf.", count: 2 }));
    const [given] = await acceptances(post.itemId);
    expect(given).toMatchObject({
      toneReason: "De burgemeester spreekt hier zelf.",
      toneFindings: [
        { rule: "address", text: "u" },
        { rule: "address", text: "uw" },
      ],
    });
    expect(await historyKinds(post.itemId)).toContainEqual({
      kind: "toneOverruled",
      words: "De burgemeester spreekt hier zelf.",
    });
  });

  it("asks for the reason anew when other errors came in since it was read", async () => {
    const post = await postHandedIn(town.members.wout, byHand(AGAINST));
    const word = { kind: "avoid", word: "kerstmarkt", instead: [], reason: "", severity: "error" };
    await must(as(town.members.jan, addWord, { ...word, now }));
    expect(await accept(post, { reason: "Mag.", count: 2 })).toMatchObject({
      refusal: { code: "stale", message: "tone.otherErrors", values: { count: 3 } },
    });
    await must(accept(post, { reason: "Mag toch.", count: 3 }));
  });

  it("is accepted without a word once the guide says otherwise", async () => {
    const post = await postHandedIn(town.members.wout, byHand(AGAINST));
    const address = { part: "address", value: { words: "", form: "formal" }, seenRevision: 0 };
    await must(as(town.members.jan, savePart, { ...address, now }));
    await must(accept(post));
    expect((await acceptances(post.itemId))[0]).toMatchObject({ toneFindings: null, toneReason: null });
  });

  it("is not quieted by letting it be: only who accepts lets an error pass", async () => {
    const post = await postHandedIn(town.members.wout, byHand(AGAINST));
    for (const text of ["u", "uw"]) {
      await must(as(town.members.wout, letBe, { itemId: post.itemId, rule: "address", text, reason: "Mag.", now }));
    }
    expect(await accept(await postNow(town.orgId, post.itemId))).toMatchObject({
      refusal: { message: "tone.stopped" },
    });
  });

  it("stops whoever needs nobody's acceptance as well, until they say why", async () => {
    const { seen, itemId } = await postBeingWritten(town.members.fatima, byHand(AGAINST));
    expect(await as(town.members.fatima, submitItem, { ...seen, now })).toMatchObject({
      refusal: { message: "tone.stopped", values: { count: 2 } },
    });
    const overrule = { reason: "Een brief van de koning.", count: 2 };
    await must(as(town.members.fatima, submitItem, { ...seen, overrule, now }));
    expect(await acceptances(itemId)).toMatchObject([{ ground: "own_authority", toneReason: overrule.reason }]);
  });

  it("never slips through beside an edit: what is accepted is what was read", async () => {
    const post = await postHandedIn(town.members.wout, byHand(WITH));
    const worse = {
      itemId: post.itemId,
      channelId: town.channels.byHand,
      body: AGAINST,
      linkUrl: null,
      linkTitle: null,
      seenRevision: post.item.variants[0]?.revision,
      takesBack: true,
    };
    const [accepted] = await Promise.all([accept(post), as(town.members.wout, saveVariant, { ...worse, now })]);
    const given = await acceptances(post.itemId);
    const { item, fingerprint } = await postNow(town.orgId, post.itemId);
    const isAgainst = item.variants.some(({ body }) => body === AGAINST);
    const isValid = given.some((one) => one.withdrawnAt === null && one.fingerprint === fingerprint);
    expect(isAgainst && isValid).toBe(false);
    expect(given.length).toBe(accepted.ok ? 1 : 0);
  });
});

describe("A post that a crisis held", () => {
  const tomorrow = new Date("2026-11-25T09:00:00.000Z");
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  async function heldPost() {
    const { orgId, channels, members } = town;
    const sealedSecret = "v1.sealed";
    await inTown((tx) => tx.channel.updateMany({ where: { orgId, id: channels.bluesky }, data: { sealedSecret } }));
    const options = { channelIds: [channels.bluesky], body: AGAINST, plannedAt: tomorrow, now };
    const post = await postHandedIn(members.wout, options);
    await must(accept(post, { reason: "De burgemeester spreekt hier zelf.", count: 2 }));
    await must(as(members.fatima, startCrisis, { reason: "Storm", now: later(5) }));
    await must(as(members.fatima, endCrisis, { words: "Voorbij.", now: later(60) }));
    return post.itemId;
  }

  async function goAtNewMoment(itemId: string) {
    const { seen } = await postNow(town.orgId, itemId);
    const plannedAt = new Date("2026-11-26T10:00:00.000Z").toISOString();
    return as(town.members.fatima, decideHeld, { ...seen, decision: "goes_out", plannedAt, now: later(62) });
  }

  it("goes at a new moment with the reason that was given for the same words", async () => {
    const itemId = await heldPost();
    expect(await must(goAtNewMoment(itemId))).toEqual({ stage: "publish" });
    const given = await acceptances(itemId);
    expect(given.find(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject({
      toneReason: "De burgemeester spreekt hier zelf.",
    });
  });

  it("goes to whoever accepts when the guide has more against it by now", async () => {
    const itemId = await heldPost();
    const word = { kind: "avoid", word: "kerstmarkt", instead: [], reason: "", severity: "error" };
    await must(as(town.members.fatima, addWord, { ...word, now: later(61) }));
    expect(await must(goAtNewMoment(itemId))).toEqual({ stage: "accept" });
    expect((await acceptances(itemId)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });
});

describe("A warning", () => {
  const text = "Middels dit bericht nodigen we je uit.";

  it("stops nobody, and is let be in one post with a reason, until that is taken back", async () => {
    const post = await postHandedIn(town.members.wout, byHand(text));
    const finding = { itemId: post.itemId, rule: "officialese", text: "Middels", reason: "Het is een grap.", now };
    const { letBeId } = await must(as(town.members.wout, letBe, finding));
    expect(await must(as(town.members.jan, letBe, finding))).toEqual({ letBeId });
    const standing = () => inTown((tx) => letBeIn(tx, town.orgId, post.itemId));
    expect(await standing()).toMatchObject([
      { text: "Middels", reason: "Het is een grap.", by: town.members.wout.name },
    ]);
    await must(as(town.members.fatima, endLetBe, { letBeId, now }));
    expect(await standing()).toEqual([]);
    expect((await historyKinds(post.itemId)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["toneLetBe", "toneLetBeEnded"]),
    );
    await must(accept(post));
    const closed = await as(town.members.wout, letBe, { ...finding, reason: "" });
    expect(closed).toMatchObject({ refusal: { code: "invalid" } });
  });
});

describe("What is let be", () => {
  const texts = { "a whole text": randomBytes(9_000).toString("base64"), blanks: " \t", "no words at all": "" };

  it.each(Object.entries(texts))("may be %s", async (_, text) => {
    const { itemId } = await postBeingWritten(town.members.wout, byHand(WITH));
    const finding = { itemId, rule: "reading-level", text, reason: "Zo moet het.", now };
    const { letBeId } = await must(as(town.members.wout, letBe, finding));
    expect(await must(as(town.members.jan, letBe, finding))).toEqual({ letBeId });
    expect(await inTown((tx) => letBeIn(tx, town.orgId, itemId))).toMatchObject([{ id: letBeId, text }]);
  });

  it("stays let be once the post is closed", async () => {
    const { itemId, seen } = await postBeingWritten(town.members.wout, byHand(WITH));
    const finding = { itemId, rule: "officialese", text: "Middels", reason: "Het is een grap.", now };
    const { letBeId } = await must(as(town.members.wout, letBe, finding));
    await must(as(town.members.fatima, withdrawItem, { ...seen, words: "Toch niet.", now }));
    expect(await as(town.members.wout, endLetBe, { letBeId, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "tone.closed" },
    });
  });
});

it("Without a guide no text is stopped for its tone", async () => {
  const elsewhere = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], wout: ["member"] },
  });
  const options = { channelIds: [elsewhere.channels.byHand], body: AGAINST, now };
  const { seen, fingerprint } = await postHandedIn(elsewhere.members.wout, options);
  await must(as(elsewhere.members.fatima, acceptItem, { ...seen, fingerprint, now }));
});
