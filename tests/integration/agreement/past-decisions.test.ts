import { beforeAll, describe, expect, it } from "vitest";
import { findingsOf } from "@/lib/domain/agreement/findings";
import { pastDecisions } from "@/lib/features/past-decisions/queries";
import type { PastSituation } from "@/lib/features/past-decisions/schema";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { postHandedIn } from "@/tests/support/post";

type Name = "wout" | "fatima";
const now = new Date("2026-11-24T14:30:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

let town: GivenOrganisation<Name>;
let elsewhere: GivenOrganisation<Name>;

async function handIn(org: GivenOrganisation<Name>, at: Date): Promise<string> {
  const { itemId } = await postHandedIn(org.members.wout, { channelIds: [org.channels.byHand], now: at });
  return itemId;
}

/** Handed in on four days lately, the oldest first. */
let recent: string[];

beforeAll(async () => {
  const members = { wout: ["member"], fatima: ["trekker"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
  elsewhere = await given.organisation({ starter: "korte-lijnen", members });
  await handIn(town, daysAgo(91));
  recent = [];
  for (const days of [10, 9, 8, 7]) recent.push(await handIn(town, daysAgo(days)));
});

const past = (org: GivenOrganisation<Name>) => inOrganisation(org.orgId, (tx) => pastDecisions(tx, org.orgId, now));
const responses = (situations: readonly PastSituation[]) => situations.filter(({ power }) => power === "respond");

describe("what was really decided", () => {
  it("is counted per situation, with the latest work it was about, and only of the last 90 days", async () => {
    const own = responses((await past(town)).situations);
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(new Set(own.map(({ facts }) => JSON.stringify(facts))).size).toBe(own.length);
    const [most] = own;
    expect(most).toMatchObject({
      power: "respond",
      verdict: "with_acceptance",
      facts: { role: "member", workKind: "post" },
    });
    expect(most?.examples.length).toBeLessThanOrEqual(3);
    const moments = most?.examples.map(({ at }) => at) ?? [];
    expect(moments).toEqual(moments.toSorted().reverse());
    for (const { itemId, title, at } of own.flatMap(({ examples }) => examples)) {
      expect(recent).toContain(itemId);
      expect(title).toBe("Kerstmarkt");
      expect(new Date(at).toISOString()).toBe(at);
    }
  });

  it("is seen by its own organisation alone", async () => {
    const theirs = await handIn(elsewhere, now);
    const items = (situations: PastSituation[]) =>
      situations.flatMap(({ examples }) => examples.map(({ itemId }) => itemId));
    expect(items((await past(elsewhere)).situations)).toEqual([theirs]);
    expect(items((await past(town)).situations)).not.toContain(theirs);
  });

  it("fits the dimensions of the matrix, so that a gap in a draft counts it", async () => {
    const { situations } = await past(town);
    const agreement = await inOrganisation(town.orgId, async (tx) =>
      loadAgreement(tx, await readInForce(tx, town.orgId)),
    );
    const rows = [...agreement.rules.values()].filter(({ power, when }) => {
      const isAboutMembers = when.role?.includes("member") ?? true;
      return power !== "respond" || !isAboutMembers;
    });
    const crew = { roles: {}, experts: {}, segmentTrekkers: {}, people: [] };
    const { gaps } = findingsOf({ ...agreement, rows, crew, past: situations });
    const counted = gaps.find(({ power, example }) => power === "respond" && example.facts.role === "member");
    expect(counted?.happened.count).toBe(responses(situations).reduce((sum, { count }) => sum + count, 0));
    expect(counted?.happened.items[0]?.itemId).toBe(recent.at(-1));
  });
});
