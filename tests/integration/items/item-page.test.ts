import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/authority";
import { acceptItem, sendBackItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { itemPage } from "@/lib/features/item-page/queries";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { saveVariant } from "@/lib/features/items/commands";
import { publishItem } from "@/lib/features/publishing/commands";
import { signOffItem } from "@/lib/features/sign-offs/commands";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { type GivenPost, must, postAccepted, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = Role | "writer" | "second";
/** A Tuesday afternoon in opening hours. */
const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<Name>;
let channelIds: string[];

beforeAll(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: {
      writer: ["member"],
      second: ["trekker"],
      trekker: ["trekker"],
      member: ["member"],
      editor: ["editor"],
      expert: ["expert"],
      executive: ["executive"],
      adviser: ["adviser"],
    },
  });
  await inOrganisation(town.orgId, (tx) =>
    tx.topicExpert.create({
      data: { orgId: town.orgId, id: newId(), topicId: town.topicId, memberId: town.members.expert.memberId },
    }),
  );
  channelIds = [town.channels.byHand];
});

async function pageFor(member: GivenMember, itemId: string, at = now): Promise<ItemPage> {
  const page = await inOrganisation(member.orgId, async (tx) => {
    const viewer = await readActor(tx, member.claims, at);
    if (!viewer) throw new Error("Nobody looks.");
    const agreement = await loadAgreement(tx, await readInForce(tx, member.orgId));
    return itemPage({ tx, viewer, now: at, agreement, say: (rule) => `row ${rule.number}` }, itemId);
  });
  if (!page) throw new Error("There is no such page.");
  return page;
}

const STEPS = {
  respond: {
    post: () => postBeingWritten(town.members.writer, { channelIds, now }),
    take: (member: GivenMember, { seen }: GivenPost) => as(member, submitItem, { ...seen, now }),
  },
  accept: {
    post: () => postHandedIn(town.members.writer, { channelIds, now }),
    take: (member: GivenMember, { seen, fingerprint }: GivenPost) =>
      as(member, acceptItem, { ...seen, fingerprint, now }),
  },
  publish: {
    post: () => postAccepted(town.members.writer, town.members.second, { channelIds, now }),
    take: (member: GivenMember, { seen }: GivenPost) => as(member, publishItem, { ...seen, now }),
  },
  withdraw: {
    post: () => postHandedIn(town.members.writer, { channelIds, now }),
    take: (member: GivenMember, { seen }: GivenPost) => as(member, withdrawItem, { ...seen, words: "Te laat.", now }),
  },
} as const;

describe("the page says beforehand what the command will say", () => {
  const cases = Object.keys(STEPS).flatMap((power) => [...ROLES, "writer" as const].map((who) => ({ power, who })));

  it.each(cases)("$power by $who", async ({ power, who }) => {
    const step = STEPS[power as keyof typeof STEPS];
    const post = await step.post();
    const member = town.members[who];
    const answer = (await pageFor(member, post.itemId)).powers[power as keyof typeof STEPS];
    const outcome = await step.take(member, post);
    const isOffered = answer.outcome === "go" || answer.outcome === "needs_acceptance";
    expect({ isOffered }).toEqual({ isOffered: outcome.ok });
    if (!outcome.ok && outcome.refusal.message !== "notYourRole") {
      expect(answer.reason?.message).toBe(outcome.refusal.message);
    }
  });

  it("names the people to ask, and each of them gets through", async () => {
    const { itemId } = await postHandedIn(town.members.writer, { channelIds, now });
    const { ask, rules, verdict } = (await pageFor(town.members.member, itemId)).powers.accept;
    expect({ verdict, rules: rules.length > 0 }).toEqual({ verdict: "refused", rules: true });
    expect(ask.map(({ name, roleWord }) => [name, roleWord])).toEqual([
      ["Second", "trekker"],
      ["Trekker", "trekker"],
    ]);
    for (const { name } of ask) {
      const page = await pageFor(town.members[name.toLowerCase() as Name], itemId);
      expect(page.powers.accept.outcome, name).toBe("go");
    }
  });
});

describe("the flow beside the text", () => {
  it("shows who has the stage, how much working time is left and what comes after", async () => {
    const { itemId } = await postHandedIn(town.members.writer, { channelIds, now });
    const later = new Date("2026-11-24T15:30:00.000Z");
    const page = await pageFor(town.members.trekker, itemId, later);
    expect(page.stages.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      "notice done",
      "respond done",
      "accept now",
      "publish to_come",
    ]);
    const accepting = page.stages[2];
    expect(accepting?.people.map(({ name }) => name)).toEqual(["Second", "Trekker"]);
    expect(accepting?.due).toMatchObject({ leftMinutes: 180, termMinutes: 240, usedMinutes: 60, clock: "working" });
    expect(accepting?.due?.runsUntil).toBe("2026-11-24T16:00:00.000Z");
    expect(accepting?.goesTo.map(({ name }) => name)).toEqual(["Executive"]);
    expect(page.follows?.people.map(({ name }) => name)).toEqual([
      "Executive",
      "Member",
      "Second",
      "Trekker",
      "Writer",
    ]);
  });

  it("tells what follows handing in with the people the agreement will then ask", async () => {
    const { itemId } = await postBeingWritten(town.members.writer, { channelIds, risk: "high", now });
    const page = await pageFor(town.members.writer, itemId);
    expect(page.powers.respond).toMatchObject({ outcome: "needs_acceptance", verdict: "with_acceptance" });
    expect(page.follows).toMatchObject({ people: [{ name: "Executive" }], amountMinutes: 240, goesByItself: false });
  });

  it("warns the writer beforehand that without a topic nobody could agree to it", async () => {
    const needsTopic = async (topicId: string | null) => {
      const { itemId } = await postBeingWritten(town.members.writer, { channelIds, risk: "medium", topicId, now });
      return (await pageFor(town.members.writer, itemId)).follows?.needsTopic;
    };
    expect(await needsTopic(null)).toBe(true);
    expect(await needsTopic(town.topicId)).toBe(false);
  });

  it("keeps the history in the words that were said, newest first", async () => {
    const { itemId, seen } = await postHandedIn(town.members.writer, { channelIds, now });
    await must(as(town.members.trekker, sendBackItem, { ...seen, words: "Zet de bus erbij.", now }));
    const { history, stages } = await pageFor(town.members.writer, itemId);
    expect(history.lines.map(({ kind, name, words }) => [kind, name, words])).toEqual([
      ["sentBack", "Trekker", "Zet de bus erbij."],
      ["submitted", "Writer", null],
      ["detailsChanged", "Writer", null],
      ["started", "Writer", null],
    ]);
    expect(stages.map(({ state }) => state)).toEqual(["done", "now", "to_come", "to_come"]);
  });
});

describe("an acceptance on the page", () => {
  it("is valid for exactly the text that is shown, and says by which rows it was given", async () => {
    const { itemId } = await postAccepted(town.members.writer, town.members.second, { channelIds, now });
    const { acceptance } = await pageFor(town.members.writer, itemId);
    expect(acceptance).toMatchObject({ by: "Second", at: now.toISOString(), ground: "accepted", isValid: true });
    expect(acceptance?.ruleNumbers.length).toBeGreaterThan(0);
  });

  it("shows as withdrawn once a word of the text changed", async () => {
    const { itemId, item } = await postAccepted(town.members.writer, town.members.second, { channelIds, now });
    const text = { body: "Toch anders.", linkUrl: null, linkTitle: null, seenRevision: item.variants[0]?.revision };
    await must(
      as(town.members.writer, saveVariant, { itemId, channelId: channelIds[0], ...text, takesBack: true, now }),
    );
    const page = await pageFor(town.members.second, itemId);
    expect(page.acceptance).toMatchObject({ isValid: false, withdrawnReason: "edited" });
    expect(page.stage).toBe("respond");
  });
});

describe("whose agreement is asked", () => {
  it("names the expert of the topic while it is missing, and offers the expert alone to sign", async () => {
    const risky = { channelIds, risk: "medium", topicId: town.topicId, now } as const;
    const { itemId, seen, fingerprint } = await postHandedIn(town.members.writer, risky);
    const trekker = await pageFor(town.members.trekker, itemId);
    expect(trekker.powers.accept).toMatchObject({
      outcome: "held",
      reason: { message: "powers.demand.expert" },
      demands: [
        { kind: "expert", about: "mobility", aboutName: "Mobiliteit", isMet: false, signers: [{ name: "Expert" }] },
      ],
    });
    expect(trekker.consults).toMatchObject([{ about: "mobility", isNeeded: true, isMet: false, isMine: false }]);
    const expert = await pageFor(town.members.expert, itemId);
    expect(expert.consults).toMatchObject([{ isNeeded: true, isMine: true }]);
    const sign = { ...seen, kind: "expert", about: "mobility", fingerprint, isGiven: true, words: "Klopt." };
    await must(as(town.members.expert, signOffItem, { ...sign, now }));
    const after = await pageFor(town.members.trekker, itemId);
    expect(after.powers.accept).toMatchObject({ outcome: "go", demands: [{ isMet: true }] });
    expect(after.signOffs).toMatchObject([{ name: "Expert", isGiven: true, isCurrent: true, words: "Klopt." }]);
  });
});

it("an item of another organisation has no page here", async () => {
  const elsewhere = await given.organisation({ starter: "korte-lijnen", members: { anna: ["trekker"] } });
  const { itemId } = await postBeingWritten(elsewhere.members.anna, { channelIds: [elsewhere.channels.byHand], now });
  await expect(pageFor(town.members.trekker, itemId)).rejects.toThrow("There is no such page.");
  expect((await postNow(elsewhere.orgId, itemId)).item.title).toBe("Kerstmarkt");
});
