import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { bundleIdeas, takeBundleApart } from "@/lib/features/bundles/commands";
import { removeFact, stateFact } from "@/lib/features/campaign-facts/commands";
import { startCampaign } from "@/lib/features/campaigns/commands";
import { findByWords } from "@/lib/features/search/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn } from "@/tests/support/post";

const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<"wout" | "fatima">;
let elsewhere: GivenOrganisation<"anna">;

const find = (text: string) => inOrganisation(town.orgId, (tx) => findByWords(tx, town.orgId, text));
const titles = async (text: string) => (await find(text)).map(({ kind, title, where }) => `${kind} ${where}: ${title}`);

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { wout: ["member"], fatima: ["trekker"] } });
  elsewhere = await given.organisation({ starter: "korte-lijnen", members: { anna: ["trekker"] } });
  await must(as(town.members.wout, pinIdea, { title: "Fietsen op de kerstmarkt", now }));
  await must(as(town.members.wout, pinIdea, { title: "Korting", body: "Voor 50 % van de fietsers.", now }));
  await postHandedIn(town.members.wout, { channelIds: [town.channels.byHand], body: "Kom met de fiets.", now });
  await postBeingWritten(elsewhere.members.anna, { channelIds: [elsewhere.channels.byHand], now });
});

describe("searching", () => {
  it("finds ideas and items by any words in title or text, and says how they stand", async () => {
    expect(await titles("fiets")).toEqual([
      "item accept: Kerstmarkt",
      "idea pinned: Fietsen op de kerstmarkt",
      "idea pinned: Korting",
    ]);
    expect(await titles("KERSTMARKT fiets")).toEqual([
      "item accept: Kerstmarkt",
      "idea pinned: Fietsen op de kerstmarkt",
    ]);
  });

  it("finds a campaign by what is known of it, as long as that holds", async () => {
    const described = {
      kind: "contest",
      name: "Raad de plek",
      brief: "",
      startsOn: "2026-11-20",
      endsOn: "2026-12-01",
    };
    const whose = { goalId: null, leadId: elsewhere.members.anna.memberId, channelIds: [], people: [] };
    const { campaignId } = await must(as(elsewhere.members.anna, startCampaign, { ...described, ...whose, now }));
    const fact = { campaignId, kind: "state", words: "De winnaar krijgt een zwemkaart.", now };
    const { factId } = await must(as(elsewhere.members.anna, stateFact, fact));
    const there = (text: string) => inOrganisation(elsewhere.orgId, (tx) => findByWords(tx, elsewhere.orgId, text));
    expect(await there("zwemkaart plek")).toEqual([
      { id: campaignId, kind: "campaign", title: "Raad de plek", where: "contest" },
    ]);
    expect(await find("zwemkaart")).toEqual([]);
    await must(as(elsewhere.members.anna, removeFact, { factId, now }));
    expect(await there("zwemkaart")).toEqual([]);
  });

  it("finds a bundle by its theme or what it is about, with and without accents, until it is taken apart", async () => {
    const { fatima } = town.members;
    const pinned = ["Zandkastelen", "Schelpen"].map((title) => as(fatima, pinIdea, { title, now }));
    const ideas = (await Promise.all(pinned.map(must))).map(({ id }) => ({ ideaId: id, seenVersion: 0 }));
    const theme = { title: "Café op het zand", words: "Alles voor de crèche", ideas, now };
    const { bundleId, version } = await must(as(fatima, bundleIdeas, theme));
    expect(await titles("cafe creche")).toEqual(["bundle bundled: Café op het zand"]);
    await must(as(fatima, takeBundleApart, { bundleId, seenVersion: version, now }));
    expect(await titles("cafe creche")).toEqual([]);
  });

  it("takes signs of a pattern as what they are", async () => {
    expect(await titles("50 %")).toEqual(["idea pinned: Korting"]);
    expect(await titles("k_rting")).toEqual([]);
    expect(await titles("%%%")).toEqual([]);
    expect(await titles("\\")).toEqual([]);
    expect(await titles("'; drop table item; --")).toEqual([]);
    expect(await titles("half een teken \ud83d")).toEqual([]);
    expect(await titles("***(?i)korting [k-")).toEqual([]);
  });

  it("finds nothing for nothing", async () => {
    expect(await titles("   ")).toEqual([]);
  });
});
