import {
  addCommunity,
  changeCommunity,
  endCommunity,
  followCommunity,
  mergeCommunity,
} from "@/lib/features/communities/commands";
import { countCommunity } from "@/lib/features/community-counts/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { CommandCase, StaffTown } from "./town";

const COUNT = { onDay: "2026-01-05", size: 200, creators: 12, critics: 20 };
const called = () => `Buurtgroep ${newId().slice(-8)}`;

const communityIn = ({ members }: StaffTown) =>
  must(as(members.fatima, addCommunity, { name: called(), network: "Facebook" }));

const seenIn = async (town: StaffTown) => ({ ...(await communityIn(town)), seenRevision: 0 });

/** Followed by Wout, who may count it and ask experts. */
async function followedIn(town: StaffTown) {
  const seen = await seenIn(town);
  const raw = { ...seen, followerId: town.members.wout.memberId, weekMinutes: 60 };
  await must(as(town.members.fatima, followCommunity, raw));
  return { communityId: seen.communityId };
}

/** Followed by Wout, and asked of a network. */
async function askedIn(town: StaffTown) {
  const { orgId, members } = town;
  const { communityId } = await followedIn(town);
  const channelId = newId();
  const channel = { orgId, id: channelId, key: channelId, name: `Toot ${channelId}`, network: "mastodon" };
  await inOrganisation(orgId, (tx) => tx.channel.create({ data: { ...channel, sealedSecret: "verzegeld" } }));
  const raw = { communityId, seenRevision: 1, name: called(), network: "Mastodon", channelId, profile: "tuinen" };
  await must(as(members.fatima, changeCommunity, raw));
  return { communityId };
}

/** What is known of communities outside, who follows them, and how they were counted. */
export const communityCases: Record<string, CommandCase> = {
  "communities.add": {
    allowed: ["trekker"],
    prepare: async () => ({ name: called(), network: "Facebook" }),
    isAboutNothing: true,
  },
  "communities.change": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await seenIn(town)), name: called(), network: "Forum" }),
  },
  "communities.follow": {
    allowed: ["trekker"],
    prepare: async (town) => {
      return { ...(await seenIn(town)), followerId: town.members.wout.memberId, weekMinutes: 90 };
    },
  },
  "communities.stopFollowing": { allowed: ["trekker"], prepare: followedIn },
  "communities.merge": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await seenIn(town)), intoId: (await communityIn(town)).communityId }),
  },
  "communities.end": { allowed: ["trekker"], prepare: communityIn },
  "communities.resume": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const seen = await seenIn(town);
      const { communityId: intoId } = await communityIn(town);
      await must(as(town.members.fatima, mergeCommunity, { ...seen, intoId }));
      await must(as(town.members.fatima, endCommunity, { communityId: intoId }));
      return { communityId: seen.communityId };
    },
  },
  "communities.count": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await followedIn(town)), ...COUNT }),
  },
  "communities.changeCount": {
    allowed: ["trekker", "member"],
    prepare: async (town) => {
      const { countId, revision } = await must(
        as(town.members.wout, countCommunity, { ...(await followedIn(town)), ...COUNT }),
      );
      return { countId, seenRevision: revision, ...COUNT, critics: 21 };
    },
  },
  "communities.importCounts": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const name = called();
      await must(as(town.members.fatima, addCommunity, { name, network: "Facebook" }));
      return { table: `gemeenschap;dag;leden;makers;critici\n${name};2026-01-05;200;12;20` };
    },
  },
  "communities.involve": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await followedIn(town)), memberId: town.members.ilse.memberId }),
  },
  "communities.release": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await followedIn(town)), memberId: town.members.ilse.memberId }),
  },
  "communities.askSize": { allowed: ["trekker", "member"], prepare: askedIn },
};
