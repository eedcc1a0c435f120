import { beforeEach, describe, expect, it } from "vitest";
import { askQuestion, changeFact, removeFact, stateFact } from "@/lib/features/campaign-facts/commands";
import { campaignFacts, campaignsWaiting } from "@/lib/features/campaign-facts/queries";
import { confirmRead } from "@/lib/features/campaign-reads/commands";
import { changeCampaign, endCampaign, reopenCampaign, startCampaign } from "@/lib/features/campaigns/commands";
import { campaignList, campaignView } from "@/lib/features/campaigns/queries";
import { saveDetails } from "@/lib/features/details/commands";
import { readWindow } from "@/lib/features/planning/queries";
import { readActor } from "@/lib/platform/actor";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten } from "@/tests/support/post";

type Name = "fatima" | "mieke" | "wout" | "samira" | "hilde" | "piet";
const now = new Date("2026-11-24T14:30:00.000Z");
const members = {
  fatima: ["trekker"],
  mieke: ["member"],
  wout: ["member"],
  samira: ["member"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const;

let town: GivenOrganisation<Name>;
let campaignId: string;

const described = (more: object = {}) => ({
  kind: "campaign",
  name: "Winter aan zee",
  brief: "De ijspiste en de kerstmarkt samen.",
  startsOn: "2026-11-20",
  endsOn: "2027-01-03",
  goalId: null,
  leadId: town.members.mieke.memberId,
  channelIds: [town.channels.byHand],
  people: [{ memberId: town.members.wout.memberId, task: "Verkeer" }],
  ...more,
});
const start = async (more: object = {}) => {
  const started = await must(as(town.members.fatima, startCampaign, { ...described(more), now }));
  return started.campaignId;
};

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members });
  campaignId = await start();
});

const state = (words: string, by = town.members.mieke) =>
  must(as(by, stateFact, { campaignId, kind: "state", words, now }));
const looking = <T>(member: GivenMember, read: (look: Parameters<typeof campaignFacts>[0]) => Promise<T>): Promise<T> =>
  inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, member.claims, now);
    if (!viewer) throw new Error("Nobody looks.");
    return read({ tx, viewer, now });
  });
const factsFor = async (member: GivenMember) => {
  const facts = await looking(member, (look) => campaignFacts(look, campaignId));
  if (!facts) throw new Error("There is no such campaign.");
  return facts;
};
const waiting = (look: Parameters<typeof campaignsWaiting>[0]) => campaignsWaiting(look, "2026-11-24");
const noticesOf = (member: GivenMember) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({
      where: { orgId: town.orgId, memberId: member.memberId },
      orderBy: { id: "asc" },
      select: { kind: true, data: true },
    }),
  );
const kindsOf = async (member: GivenMember) => (await noticesOf(member)).map(({ kind }) => kind);
const journal = () =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: campaignId }, orderBy: { id: "asc" } }),
  );

describe("beginning and changing a campaign", () => {
  it("is begun once, however often it is sent, and tells those who have a part in it", async () => {
    const { campaignId: again } = await must(
      as(town.members.fatima, startCampaign, { ...described(), id: campaignId, now }),
    );
    expect(again).toBe(campaignId);
    const { lines } = await looking(town.members.hilde, campaignList);
    expect(lines).toMatchObject([
      { id: campaignId, phase: "running", lead: { name: "Mieke" }, channels: ["Instagram"] },
    ]);
    expect(await noticesOf(town.members.wout)).toMatchObject([
      { kind: "campaign_joined", data: { name: "Winter aan zee", task: "Verkeer", isLead: "no", hasTask: "yes" } },
    ]);
    expect(await noticesOf(town.members.mieke)).toMatchObject([{ kind: "campaign_joined", data: { isLead: "yes" } }]);
  });

  it("cannot end before it begins, be led by an adviser, or name what is not here", async () => {
    const wrong = async (more: object) => {
      const outcome = await as(town.members.fatima, startCampaign, { ...described(more), now });
      return outcome.ok ? [] : Object.keys(outcome.refusal.fields ?? {});
    };
    const { piet } = town.members;
    expect(await wrong({ endsOn: "2026-11-19" })).toEqual(["endsOn"]);
    expect(await wrong({ endsOn: "2026-02-30" })).toEqual(["endsOn"]);
    expect(await wrong({ leadId: piet.memberId })).toEqual(["leadId"]);
    expect(await wrong({ people: [{ memberId: piet.memberId, task: "" }] })).toEqual(["people"]);
    expect(await wrong({ channelIds: [campaignId] })).toEqual(["channelIds"]);
    expect(await wrong({ goalId: campaignId })).toEqual(["goalId"]);
  });

  it("is changed as it was seen: of two people at once the second hears who was first", async () => {
    const change = { campaignId, seenRevision: 0, ...described({ name: "Winter", people: [] }), now };
    await must(as(town.members.mieke, changeCampaign, change));
    expect(await as(town.members.fatima, changeCampaign, change)).toMatchObject({
      refusal: { code: "stale", message: "staleBy", values: { name: "Mieke" } },
    });
    const view = await looking(town.members.fatima, (look) => campaignView(look, campaignId));
    expect(view).toMatchObject({ name: "Winter", revision: 1, people: [] });
  });

  it("ends, and can be taken up again; in between its facts stand still", async () => {
    await must(as(town.members.mieke, endCampaign, { campaignId, seenRevision: 0, now }));
    const refused = { refusal: { code: "wrong_state", message: "campaigns.ended" } };
    expect(
      await as(town.members.mieke, stateFact, { campaignId, kind: "state", words: "Te laat.", now }),
    ).toMatchObject(refused);
    expect(await as(town.members.wout, askQuestion, { campaignId, question: "Nog iets?", now })).toMatchObject(refused);
    expect(await as(town.members.mieke, endCampaign, { campaignId, seenRevision: 1, now })).toMatchObject(refused);
    await must(as(town.members.mieke, reopenCampaign, { campaignId, seenRevision: 1, now }));
    expect(await as(town.members.mieke, reopenCampaign, { campaignId, seenRevision: 2, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "campaigns.goesOn" },
    });
    await state("Er is ijs.");
    expect((await journal()).map(({ action }) => action)).toEqual([
      "campaigns.start",
      "campaigns.end",
      "campaigns.reopen",
      "campaigns.stateFact",
    ]);
  });

  it("counts its posts, those that are out apart, and the calendar names them and its period", async () => {
    const { item, seen } = await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now });
    const { title, risk, priority, audience } = item;
    const facts = { title, risk, priority, audience, topicId: null, segmentId: null, plannedAt: null };
    const channelIds = [town.channels.byHand];
    await must(as(town.members.wout, saveDetails, { ...seen, ...facts, channelIds, campaignId, now }));
    const { lines } = await looking(town.members.piet, campaignList);
    expect(lines).toMatchObject([{ posts: 1, published: 0 }]);
    const days = { from: "2026-11-01", to: "2026-12-01" };
    const window = await inOrganisation(town.orgId, (tx) => readWindow(tx, { orgId: town.orgId, now }, days));
    expect(window.campaigns).toEqual([
      { id: campaignId, name: "Winter aan zee", startsOn: "2026-11-20", endsOn: "2027-01-03" },
    ]);
    expect(window.unplanned).toMatchObject([{ id: item.id, campaignId }]);
  });
});

describe("the facts of a campaign", () => {
  it("ask to be read by whoever is at the buttons, who are told once until they have", async () => {
    await state("Open van 13 tot 18 uur.");
    await state("Parkeren is gratis.");
    for (const member of [town.members.fatima, town.members.wout]) {
      expect(await factsFor(member)).toMatchObject({ hasToRead: true, readRevision: 0, factsRevision: 2 });
      expect((await kindsOf(member)).filter((kind) => kind === "campaign_facts")).toHaveLength(1);
    }
    expect(await factsFor(town.members.mieke)).toMatchObject({ hasToRead: false, readRevision: 2 });
    expect(await factsFor(town.members.hilde)).toMatchObject({ hasToRead: false });
    expect(await kindsOf(town.members.hilde)).toEqual([]);
    expect(await looking(town.members.wout, waiting)).toHaveLength(1);
    await must(as(town.members.wout, confirmRead, { campaignId, seenRevision: 2, now }));
    expect(await looking(town.members.wout, waiting)).toEqual([]);
    await state("Honden mogen mee.");
    expect((await kindsOf(town.members.wout)).filter((kind) => kind === "campaign_facts")).toHaveLength(2);
  });

  it("show what changed since somebody read them, and only that", async () => {
    const { factId } = await state("Open van 13 tot 18 uur.");
    await state("Parkeren is gratis.");
    await must(as(town.members.wout, confirmRead, { campaignId, seenRevision: 2, now }));
    const changed = await must(as(town.members.fatima, changeFact, { factId, words: "Open van 13 tot 21 uur.", now }));
    expect(await factsFor(town.members.wout)).toMatchObject({
      hasToRead: true,
      changes: [{ before: { words: "Open van 13 tot 18 uur." }, after: { words: "Open van 13 tot 21 uur." } }],
      facts: [
        { id: changed.factId, before: { words: "Open van 13 tot 18 uur." }, earlier: [{ by: "Mieke" }], by: "Fatima" },
        { words: "Parkeren is gratis." },
      ],
    });
    await must(as(town.members.mieke, removeFact, { factId: changed.factId, now }));
    expect((await factsFor(town.members.wout)).changes).toMatchObject([{ after: null }]);
    expect((await factsFor(town.members.wout)).facts).toHaveLength(1);
  });

  it("of two who change the same one at once, one is told who was first", async () => {
    const { factId } = await state("Open van 13 tot 18 uur.");
    const words = ["Open tot 20 uur.", "Open tot 21 uur."];
    const outcomes = await Promise.all([
      as(town.members.mieke, changeFact, { factId, words: words[0], now }),
      as(town.members.fatima, changeFact, { factId, words: words[1], now }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [refused] = outcomes.filter(({ ok }) => !ok);
    expect(refused).toMatchObject({ refusal: { code: "stale", message: "staleBy" } });
    expect(await factsFor(town.members.fatima)).toMatchObject({ factsRevision: 2, facts: [{ kind: "state" }] });
  });

  it("are kept by the trekker and the lead, and by nobody else", async () => {
    const notYours = { refusal: { code: "not_allowed", message: "campaigns.notYours" } };
    for (const member of [town.members.wout, town.members.hilde]) {
      expect(await as(member, stateFact, { campaignId, kind: "state", words: "Nee.", now })).toMatchObject(notYours);
    }
    expect(await as(town.members.piet, askQuestion, { campaignId, question: "Wat nu?", now })).toMatchObject({
      refusal: { code: "not_allowed", message: "notYourRole" },
    });
  });

  it("cannot be confirmed further than they go, and never go back", async () => {
    await state("Open van 13 tot 18 uur.");
    await must(as(town.members.wout, confirmRead, { campaignId, seenRevision: 1, now }));
    await must(as(town.members.wout, confirmRead, { campaignId, seenRevision: 0, now }));
    expect(await factsFor(town.members.wout)).toMatchObject({ readRevision: 1 });
    expect(await as(town.members.wout, confirmRead, { campaignId, seenRevision: 2, now })).toMatchObject({
      refusal: { code: "invalid" },
    });
  });

  it("are read by nobody else than whoever said so: the lead sees who knows them", async () => {
    await state("Open van 13 tot 18 uur.");
    await must(as(town.members.wout, confirmRead, { campaignId, seenRevision: 1, now }));
    const view = await looking(town.members.mieke, (look) => campaignView(look, campaignId));
    expect(view?.readers).toMatchObject([
      { name: "Fatima", why: "trekker", isUpToDate: false, readAt: null },
      { name: "Mieke", why: "lead", isUpToDate: true },
      { name: "Wout", why: "people", isUpToDate: true, readAt: now.toISOString() },
    ]);
    expect(await looking(town.members.wout, (look) => campaignView(look, campaignId))).toMatchObject({ readers: null });
  });

  it("include whoever writes on the open work of the campaign", async () => {
    const { item, seen } = await postBeingWritten(town.members.samira, { channelIds: [town.channels.byHand], now });
    await state("Open van 13 tot 18 uur.");
    expect(await factsFor(town.members.samira)).toMatchObject({ hasToRead: false });
    const { title, risk, priority, audience } = item;
    const facts = { title, risk, priority, audience, topicId: null, segmentId: null, plannedAt: null };
    const channelIds = [town.channels.byHand];
    await must(as(town.members.samira, saveDetails, { ...seen, ...facts, channelIds, campaignId, now }));
    expect(await factsFor(town.members.samira)).toMatchObject({ hasToRead: true });
  });
});

describe("questions and answers", () => {
  it("a question is told to the lead, and its answer to whoever asked and to all at the buttons", async () => {
    const { factId } = await must(
      as(town.members.samira, askQuestion, { campaignId, question: "Mag een hond mee?", now }),
    );
    expect(await kindsOf(town.members.mieke)).toContain("campaign_question");
    expect(await factsFor(town.members.wout)).toMatchObject({ hasToRead: false, factsRevision: 0 });
    expect(await looking(town.members.mieke, waiting)).toHaveLength(1);
    const answer = { factId, question: "Mag een hond mee?", words: "Ja, aan de leiband." };
    await must(as(town.members.mieke, changeFact, { ...answer, now }));
    expect(await kindsOf(town.members.samira)).toContain("campaign_answered");
    expect(await factsFor(town.members.wout)).toMatchObject({ hasToRead: true, factsRevision: 1 });
    expect(await looking(town.members.mieke, waiting)).toEqual([]);
    expect((await journal()).map(({ action }) => action)).toContain("campaigns.answerQuestion");
  });

  it("a question that is sent twice stands there once, and taking it away asks nobody to read", async () => {
    const id = campaignId.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    const ask = { id, campaignId, question: "Mag een hond mee?", now };
    await must(as(town.members.samira, askQuestion, ask));
    await must(as(town.members.samira, askQuestion, ask));
    expect((await factsFor(town.members.wout)).facts).toHaveLength(1);
    await must(as(town.members.mieke, removeFact, { factId: id, now }));
    expect(await factsFor(town.members.wout)).toMatchObject({ facts: [], factsRevision: 0, hasToRead: false });
  });
});

describe("the rules of a contest", () => {
  const rule = (kind: string, words: string) => as(town.members.mieke, stateFact, { campaignId, kind, words, now });

  it("each have one place, the regulations as a link, and a campaign has none", async () => {
    expect(await rule("prize", "Twee kaarten.")).toMatchObject({ refusal: { fields: { kind: [{}] } } });
    campaignId = await start({ kind: "contest", name: "Raad de plek" });
    await must(rule("prize", "Twee kaarten."));
    expect(await rule("prize", "Drie kaarten.")).toMatchObject({
      refusal: { code: "conflict", message: "campaigns.ruleThere" },
    });
    expect(await rule("regulations", "op de website")).toMatchObject({
      refusal: { fields: { words: [{ message: "fields.link" }] } },
    });
    await must(rule("regulations", "https://www.zonnebeke.example/reglement"));
  });

  it("a question needs its words, and a fact has none of its own", async () => {
    const outcome = await as(town.members.mieke, stateFact, { campaignId, kind: "answer", words: "Ja.", now });
    expect(outcome).toMatchObject({ refusal: { fields: { question: [{ message: "fields.required" }] } } });
  });
});
