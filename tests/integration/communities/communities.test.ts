import { beforeAll, describe, expect, it } from "vitest";
import {
  addCommunity,
  followCommunity,
  mergeCommunity,
  resumeCommunity,
  stopFollowing,
} from "@/lib/features/communities/commands";
import { communitiesOf, readCommunity } from "@/lib/features/communities/queries";
import { countCommunity, importCounts, mendCount } from "@/lib/features/community-counts/commands";
import { countsOf } from "@/lib/features/community-counts/queries";
import { involveExpert } from "@/lib/features/community-experts/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "wout" | "tom" | "piet">;
let gardens: string;
let hedges: string;

beforeAll(async () => {
  const members = { fatima: ["trekker"], wout: ["member"], tom: ["member"], piet: ["adviser"] } as const;
  town = await given.organisation({ members });
  gardens = await known("Tuinieren aan zee");
  hedges = await known("Tuinieren aan zee en duin");
});

const known = async (name: string) =>
  (await must(as(town.members.fatima, addCommunity, { name, network: "Forum" }))).communityId;
const look = () => ({ orgId: town.orgId, now: new Date("2026-03-01T12:00:00Z") });
const seen = (communityId: string) => inOrganisation(town.orgId, (tx) => readCommunity(tx, look(), communityId));
const register = () => inOrganisation(town.orgId, (tx) => communitiesOf(tx, look()));

describe("communities", () => {
  it("are counted by whoever follows them, once a day, and by the newest count have their band and trend", async () => {
    const { fatima, wout, tom, piet } = town.members;
    const follow = { communityId: gardens, seenRevision: 0, weekMinutes: 45 };
    expect(await as(fatima, followCommunity, { ...follow, followerId: piet.memberId })).toMatchObject({
      refusal: { fields: { followerId: expect.anything() } },
    });
    await must(as(fatima, followCommunity, { ...follow, followerId: wout.memberId }));
    const count = { communityId: gardens, onDay: "2026-01-05", size: 100, creators: 8, critics: 4 };
    expect(await as(tom, countCommunity, count)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(wout, countCommunity, { ...count, critics: 93 })).toMatchObject({
      refusal: { fields: { critics: [{ message: "fields.moreThanThereAre" }] } },
    });
    const { countId } = await must(as(wout, countCommunity, count));
    expect(await as(wout, countCommunity, count)).toMatchObject({ refusal: { fields: { onDay: expect.anything() } } });
    await must(as(wout, countCommunity, { ...count, onDay: "2026-02-02", critics: 10 }));
    await must(as(wout, mendCount, { ...count, countId, seenRevision: 0, creators: 6 }));
    expect(await seen(gardens)).toMatchObject({
      ...{ state: "followed", follower: { name: "Wout" }, band: "lively", share: 0.18 },
      trend: { since: "2026-01-05", from: 0.1, to: 0.18, direction: "up" },
    });
    expect((await register()).load).toMatchObject({ minutes: 45, communities: 1, fits: null, unknown: 3 });
  });

  it("take all counts of a file or none, say what is wrong by row, and take the same file twice as once", async () => {
    const { fatima } = town.members;
    const head = "Gemeenschap;Dag;Leden;Makers;Critici";
    const right = `${head}\nTuinieren aan zee en duin;2026-01-12;80;4;4`;
    const wrong = await as(fatima, importCounts, { table: `${right}\nVissers;2026-01-12;80;4;4` });
    const fields = { table: [{ message: "fields.countRow", values: { row: 3, problem: "unknownCommunity" } }] };
    expect(wrong).toMatchObject({ refusal: { fields } });
    expect(await inOrganisation(town.orgId, (tx) => countsOf(tx, town.orgId, hedges))).toEqual([]);
    expect(await must(as(fatima, importCounts, { table: right }))).toEqual({ added: 1, known: 0 });
    expect(await must(as(fatima, importCounts, { table: right }))).toEqual({ added: 0, known: 1 });
    const other = await as(fatima, importCounts, { table: right.replace(";80;", ";81;") });
    expect(other).toMatchObject({ refusal: { fields: { table: [{ values: { problem: "countedOtherwise" } }] } } });
  });

  it("that are small and alike are suggested, go up in each other, and come back as they were", async () => {
    const { fatima } = town.members;
    expect((await register()).merges).toEqual([{ id: hedges, intoId: gardens, alike: ["name"] }]);
    const merging = { communityId: gardens, seenRevision: (await seen(gardens))?.revision ?? -1, intoId: hedges };
    await must(as(fatima, mergeCommunity, merging));
    const after = await register();
    expect([after.communities.map(({ id }) => id), after.gone.map(({ id }) => id)]).toEqual([[hedges], [gardens]]);
    expect(await as(fatima, mergeCommunity, { communityId: hedges, seenRevision: 0, intoId: gardens })).toMatchObject({
      refusal: { fields: { intoId: expect.anything() } },
    });
    await must(as(fatima, resumeCommunity, { communityId: gardens }));
    expect(await seen(gardens)).toMatchObject({ state: "followed", follower: { name: "Wout" }, mergedInto: null });
    await must(as(fatima, stopFollowing, { communityId: gardens }));
    expect(await seen(gardens)).toMatchObject({ state: "known", follower: null, followedSince: null });
  });

  it("tell the expert who is asked to help", async () => {
    const { fatima, tom } = town.members;
    await must(as(fatima, involveExpert, { communityId: hedges, memberId: tom.memberId }));
    await must(as(fatima, involveExpert, { communityId: hedges, memberId: tom.memberId }));
    const notices = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, memberId: tom.memberId, kind: "community_joined" } }),
    );
    expect(notices).toMatchObject([{ data: { name: "Tuinieren aan zee en duin", task: "expert" } }]);
  });
});
