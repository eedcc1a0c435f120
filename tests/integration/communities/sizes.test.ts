import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCommunity, changeCommunity } from "@/lib/features/communities/commands";
import { readCommunity } from "@/lib/features/communities/queries";
import { countCommunity } from "@/lib/features/community-counts/commands";
import { askSize } from "@/lib/features/community-sizes/commands";
import { arrangeSizesOf, fetchSizesAround } from "@/lib/features/community-sizes/jobs";
import { sizesOf } from "@/lib/features/community-sizes/queries";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type LibraryTown, libraryTown, tuesday } from "@/tests/support/library";
import { MastodonDouble } from "@/tests/support/peers/mastodon";
import { must } from "@/tests/support/post";
import { connected } from "@/tests/support/sources";

const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(tuesday.getTime() + hours * HOUR_MS);
const day = (hours: number) => later(hours).toISOString().slice(0, 10);
const gardeners = { id: "9", acct: "tuinen", displayName: "Tuinen", followers: 400 };
let double: MastodonDouble;
let town: LibraryTown;
let communityId: string;
const inTown = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(town.orgId, work);
const seen = (hours: number) =>
  inTown((tx) => readCommunity(tx, { orgId: town.orgId, now: later(hours) }, communityId));
const sizes = (hours = 200) => inTown((tx) => sizesOf(tx, town.orgId, { communityId, today: day(hours) }));
const round = (hours: number) => fetchSizesAround(() => later(hours));
const lookups = () => double.seen.filter((path) => path.includes("/accounts/lookup")).length;
const named = (profile: string | null) => {
  return { name: "Tuinieren aan zee", network: "Mastodon", channelId: profile && town.channels.byHand, profile };
};

beforeAll(async () => {
  double = await MastodonDouble.start();
  double.accounts.push(gardeners);
  town = await libraryTown();
  const account = { network: "mastodon", serviceUrl: double.url, handle: "zonnebeke@voorbeeld.test" };
  await connected({ orgId: town.orgId, channelId: town.channels.byHand, ...account, secret: double.token });
  const added = { ...named("https://voorbeeld.test/@Tuinen"), now: later(0) };
  communityId = (await must(as(town.members.fatima, addCommunity, added))).communityId;
});
afterAll(() => double?.stop());

describe("the size of a community", () => {
  it("is asked of its network once a day, kept once with its source, and leaves nothing while it is as it was", async () => {
    await Promise.all([round(0), round(0)]);
    await arrangeSizesOf(town.orgId, later(1));
    const before = lookups();
    await round(2);
    expect(lookups()).toBe(before);
    await round(24);
    expect(lookups()).toBe(before + 1);
    const fetched = { size: 400, onDay: day(0), profile: "tuinen@voorbeeld.test", network: "mastodon" };
    expect(await sizes()).toMatchObject([fetched]);
    expect(await seen(24)).toMatchObject({
      ...{ count: null, band: null, size: { size: 400, onDay: day(0), isFetched: true } },
      asked: { profile: "tuinen@voorbeeld.test", lastAt: later(24).toISOString(), code: null },
    });
    const action = "communities.keepSize";
    expect(await inTown((tx) => tx.journalEntry.count({ where: { orgId: town.orgId, action } }))).toBe(1);
  });

  it("stands beside what somebody counted that day, and never over it", async () => {
    const { fatima } = town.members;
    const count = { communityId, onDay: day(48), size: 380, creators: 30, critics: 30, now: later(48) };
    await must(as(fatima, countCommunity, count));
    gardeners.followers = 410;
    await round(48);
    expect(await seen(48)).toMatchObject({
      size: { size: 380, isFetched: false },
      count: { size: 380 },
      band: "lively",
    });
    expect(await sizes()).toMatchObject([{ size: 410, onDay: day(48) }]);
    await round(72);
    expect(await seen(72)).toMatchObject({
      size: { size: 410, isFetched: true },
      count: { size: 380 },
      band: "lively",
    });
  });

  it("is asked at once by whoever may, and a silent network loses nothing and is said", async () => {
    const { fatima, wout } = town.members;
    expect(await as(wout, askSize, { communityId, now: later(73) })).toMatchObject({ ok: false });
    await must(as(fatima, askSize, { communityId, now: later(73) }));
    double.fail("/api/v1/accounts/lookup", { status: 503, error: "Even niet" });
    await round(73);
    expect(await seen(73)).toMatchObject({
      asked: { code: "unreachable", failures: 1, lastAt: later(72).toISOString() },
      size: { size: 410 },
    });
    await round(74);
    expect(await seen(74)).toMatchObject({ asked: { code: null, failures: 0, lastAt: later(74).toISOString() } });
  });

  it("of another profile begins anew: one elsewhere is looked for, one that is nobody's or hides is said", async () => {
    const { fatima } = town.members;
    double.elsewhere.push({ id: "10", acct: "duin@elders.example", displayName: "Duin", followers: 90 });
    double.accounts.push({ id: "11", acct: "stil", displayName: "Stil", followers: -1 });
    const change = async (profile: string | null, now: Date) => {
      const seenRevision = (await seen(0))?.revision ?? -1;
      return as(fatima, changeCommunity, { communityId, seenRevision, ...named(profile), now });
    };
    expect(await change("geen profiel", later(80))).toMatchObject({
      refusal: { fields: { profile: expect.anything() } },
    });
    for (const [profile, hours, code, size] of [
      ["duin@elders.example", 81, null, 90],
      ["niemand@elders.example", 82, "unknown", 90],
      ["stil", 83, "hidden", 90],
    ] as const) {
      await must(change(profile, later(hours)));
      await round(hours);
      expect(await seen(hours)).toMatchObject({ asked: { profile, code }, size: { size } });
    }
    await must(change(null, later(84)));
    expect(await seen(84)).toMatchObject({ asked: null, size: { size: 90 } });
    expect(await as(fatima, askSize, { communityId, now: later(84) })).toMatchObject({
      refusal: { message: "communities.notAsked" },
    });
  });

  it("is asked no longer once its channel is not connected, and again once it is", async () => {
    const { orgId, members, channels } = town;
    const seenRevision = (await seen(84))?.revision ?? -1;
    await must(as(members.fatima, changeCommunity, { communityId, seenRevision, ...named("tuinen"), now: later(85) }));
    const key = { orgId_id: { orgId, id: channels.byHand } };
    const sealedSecret = (await inTown((tx) => tx.channel.findUniqueOrThrow({ where: key }))).sealedSecret;
    const connect = async (secret: string | null) => {
      await inTown((tx) => tx.channel.update({ where: key, data: { sealedSecret: secret } }));
      expect(await seen(86)).toMatchObject({ asked: { isConnected: secret !== null } });
      await arrangeSizesOf(orgId, later(85));
    };
    const before = lookups();
    await connect(null);
    await round(86);
    expect(lookups()).toBe(before);
    expect(await seen(86)).toMatchObject({
      asked: { profile: "tuinen", isConnected: false, nextAt: null },
      size: { size: 90 },
    });
    await connect(sealedSecret);
    await round(87);
    expect(await seen(87)).toMatchObject({ asked: { lastAt: later(87).toISOString() }, size: { size: 410 } });
  });
});
