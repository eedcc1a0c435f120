import { beforeEach, describe, expect, it } from "vitest";
import { followBase, saveBase } from "@/lib/features/base-text/commands";
import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { textHistory } from "@/lib/features/text-versions/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postNow } from "@/tests/support/post";

/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let town: GivenOrganisation<"fatima" | "wout" | "tom">;
let itemId: string;

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], wout: ["member"], tom: ["member"] },
  });
  const channelIds = [town.channels.bluesky, town.channels.byHand];
  itemId = (await must(as(town.members.wout, startPost, { title: "Kerstmarkt", channelIds, now }))).itemId;
});

type Saving = { by?: GivenMember; at?: Date; seen?: number; takesBack?: boolean };

const share = (body: string, { by = town.members.wout, at = now, seen = 0, takesBack = false }: Saving = {}) =>
  as(by, saveBase, { itemId, body, seenRevision: seen, takesBack, now: at });

const write = (body: string, { by = town.members.wout, at = now, seen = 0, takesBack = false }: Saving = {}) =>
  as(by, saveVariant, {
    itemId,
    channelId: town.channels.bluesky,
    body,
    linkUrl: null,
    linkTitle: null,
    seenRevision: seen,
    takesBack,
    now: at,
  });

const variantOf = async (channelId: string) => {
  const { item } = await postNow(town.orgId, itemId);
  const variant = item.variants.find((found) => found.channelId === channelId);
  if (!variant) throw new Error("There is no such text.");
  return { ...variant, itemStage: item.stage };
};
const bluesky = () => variantOf(town.channels.bluesky);
const byHand = () => variantOf(town.channels.byHand);
const historyOf = async (channelId: string | null) => {
  const history = await inOrganisation(town.orgId, (tx) => textHistory(tx, { orgId: town.orgId, itemId, channelId }));
  return history?.versions.map(({ body, by }) => `${by}: ${body}`);
};

describe("What the channels share", () => {
  it("is what each channel says, as long as that says nothing else", async () => {
    const saved = await must(share("De kerstmarkt komt."));
    expect(saved).toMatchObject({ revision: 1 });
    expect(saved.followers).toHaveLength(2);
    expect(await bluesky()).toMatchObject({ body: "De kerstmarkt komt.", followsBase: true, revision: 1 });
    await must(write("Kort: kerstmarkt!", { seen: 1 }));
    await must(share("De kerstmarkt komt zaterdag.", { seen: 1 }));
    expect(await bluesky()).toMatchObject({ body: "Kort: kerstmarkt!", followsBase: false });
    expect(await byHand()).toMatchObject({ body: "De kerstmarkt komt zaterdag.", followsBase: true, revision: 2 });
  });

  it("is followed again on purpose, or by being typed again", async () => {
    await must(share("Zaterdag."));
    await must(write("Zondag.", { seen: 1 }));
    await must(as(town.members.wout, followBase, { itemId, channelId: town.channels.bluesky, seenRevision: 2, now }));
    expect(await bluesky()).toMatchObject({ body: "Zaterdag.", followsBase: true, revision: 3 });
    await must(write("Zondag.", { seen: 3 }));
    await must(write("Zaterdag.", { seen: 4 }));
    expect(await bluesky()).toMatchObject({ followsBase: true });
  });

  it("overwrites nobody: the second of two gets the text of the first", async () => {
    await must(share("Van Wout."));
    expect(await share("Van Tom.", { by: town.members.tom })).toMatchObject({
      ok: false,
      refusal: {
        code: "stale",
        message: "items.textChanged",
        values: { name: "Wout", by: town.members.wout.memberId, body: "Van Wout.", revision: 1 },
      },
    });
    expect((await byHand()).body).toBe("Van Wout.");
  });

  it("of two who save at once one gets through, and a channel typed apart at that moment is not lost", async () => {
    await must(share("Begin."));
    const outcomes = await Promise.all([
      share("Van Wout.", { seen: 1 }),
      share("Van Tom.", { seen: 1, by: town.members.tom }),
      write("Apart.", { seen: 1, by: town.members.fatima }),
    ]);
    expect(outcomes.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1);
    const told = await bluesky();
    const { item } = await postNow(town.orgId, itemId);
    if (outcomes[2]?.ok) expect(told).toMatchObject({ body: "Apart.", followsBase: false });
    else expect(told).toMatchObject({ body: item.baseBody, followsBase: true });
    expect((await byHand()).body).toBe(item.baseBody);
  });

  it("a change of it withdraws an acceptance, and only when the person said so", async () => {
    await must(share("De kerstmarkt komt."));
    const written = await postNow(town.orgId, itemId);
    await must(as(town.members.wout, submitItem, { ...written.seen, now }));
    const handedIn = await postNow(town.orgId, itemId);
    const { fingerprint } = handedIn;
    await must(as(town.members.fatima, acceptItem, { ...handedIn.seen, fingerprint, now }));
    expect(await share("Iets anders.", { seen: 1 })).toMatchObject({
      ok: false,
      refusal: { code: "wrong_state", message: "flow.takesBack" },
    });
    expect((await postNow(town.orgId, itemId)).item.acceptances).toHaveLength(1);
    await must(share("Iets anders.", { seen: 1, takesBack: true }));
    const after = await postNow(town.orgId, itemId);
    expect(after.item.acceptances).toEqual([]);
    expect(after.item.stage).toBe("respond");
    expect(after.fingerprint).not.toBe(fingerprint);
  });

  it("a channel that comes in begins with it, and one that only follows can go", async () => {
    const channelIds = [town.channels.bluesky];
    const start = { title: "Zwembad", channelIds, now };
    itemId = (await must(as(town.members.wout, startPost, start))).itemId;
    await must(write("Het zwembad is dicht."));
    const details = { title: "Zwembad", risk: "low", priority: "normal", audience: "for_community" };
    const rest = { ...details, topicId: null, segmentId: null, plannedAt: null, now };
    const both = [...channelIds, town.channels.byHand];
    await must(as(town.members.wout, saveDetails, { itemId, seenVersion: 0, ...rest, channelIds: both }));
    expect(await byHand()).toMatchObject({ body: "Het zwembad is dicht.", followsBase: true });
    expect(await bluesky()).toMatchObject({ followsBase: true });
    await must(as(town.members.wout, saveDetails, { itemId, seenVersion: 1, ...rest, channelIds }));
    expect((await postNow(town.orgId, itemId)).item.variants).toHaveLength(1);
  });
});

describe("The history of a text", () => {
  it("holds one version per sitting of one person", async () => {
    await must(share("De"));
    await must(share("De markt", { seen: 1, at: minutesLater(5) }));
    await must(share("De markt komt", { seen: 2, at: minutesLater(14) }));
    await must(share("De markt komt.", { seen: 3, at: minutesLater(15), by: town.members.tom }));
    await must(share("De markt komt!", { seen: 4, at: minutesLater(40), by: town.members.tom }));
    expect(await historyOf(null)).toEqual(["Tom: De markt komt!", "Tom: De markt komt.", "Wout: De markt komt"]);
  });

  it("loses nothing that was typed: not what a person threw away, not what was put back, not what was made equal", async () => {
    const long = "De kerstmarkt komt zaterdag naar het Marktplein, met kramen en muziek.";
    await must(share(long));
    await must(share("", { seen: 1, at: minutesLater(1) }));
    expect(await historyOf(null)).toEqual(["Wout: ", `Wout: ${long}`]);
    await must(share(long, { seen: 2, at: minutesLater(2) }));
    expect(await historyOf(null)).toEqual([`Wout: ${long}`, "Wout: ", `Wout: ${long}`]);
    const { revision } = await bluesky();
    await must(write("Kom naar de kerstmarkt!", { seen: revision, at: minutesLater(3) }));
    const again = { itemId, channelId: town.channels.bluesky, seenRevision: revision + 1, now: minutesLater(4) };
    await must(as(town.members.wout, followBase, again));
    expect(await historyOf(town.channels.bluesky)).toEqual([
      `Wout: ${long}`,
      "Wout: Kom naar de kerstmarkt!",
      `Wout: ${long}`,
    ]);
  });
});
