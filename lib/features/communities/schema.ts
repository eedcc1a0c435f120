import { z } from "zod";
import {
  type Band,
  COMMUNITY_ABOUT_MAX,
  COMMUNITY_NAME_MAX,
  COMMUNITY_NETWORK_MAX,
  type CommunityState,
  type Count,
  type Load,
  type MergeCandidate,
  PROFILE_MAX,
  type Trend,
  WEEK_MINUTES_MAX,
} from "@/lib/domain/communities";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, said as inWords, link, plainText } from "@/lib/features/inputs/schema";

/** What is known of a community; what it is about helps to find those that could be one. */
const said = {
  name: inWords(COMMUNITY_NAME_MAX),
  network: inWords(COMMUNITY_NETWORK_MAX),
  url: z
    .union([z.literal("").transform(() => null), link])
    .nullable()
    .default(null),
  about: plainText(COMMUNITY_ABOUT_MAX).trim().default(""),
  topicId: id.nullable().default(null),
  segmentId: id.nullable().default(null),
  goalId: id.nullable().default(null),
  // Whose followers are its people, and the channel by which they are asked.
  channelId: id.nullable().default(null),
  profile: z
    .union([z.literal("").transform(() => null), inWords(PROFILE_MAX)])
    .nullable()
    .default(null),
};
const community = z.object(said);
export type CommunityDraft = z.output<typeof community>;

const seen = { communityId: id, seenRevision: changeCount };

export const addCommunityInput = z.object({ id: id.optional(), ...said });
export const changeCommunityInput = z.object({ ...seen, ...said });
export const followCommunityInput = z.object({
  ...seen,
  followerId: id,
  weekMinutes: z
    .int({ error: "fields.wholeNumber" })
    .min(1, { error: "fields.moreThanNothing" })
    .max(WEEK_MINUTES_MAX, { error: "fields.number" }),
});
export const mergeCommunityInput = z.object({ ...seen, intoId: id });
export const communityInput = z.object({ communityId: id });

export const communityHref = (communityId: string): string => `/insight/communities/${communityId}`;

type Named = { id: string; name: string };

/** A size with the day it is of, and whether a network said it. */
export type StandingSize = { size: number; onDay: string; isFetched: boolean };

/**
 * By which account the size of a community is asked, and how that goes. Moments are ISO texts; `nextAt` null: it is
 * arranged within the hour; `code` null: nothing is wrong.
 */
export type AskedProfile = {
  profile: string;
  channel: Named;
  isConnected: boolean;
  lastAt: string | null;
  nextAt: string | null;
  failures: number;
  code: string | null;
};

/** A community with its newest count and how its share moved. */
export type CommunityView = Omit<CommunityDraft, "topicId" | "segmentId" | "goalId" | "channelId" | "profile"> & {
  id: string;
  topic: Named | null;
  segment: Named | null;
  goal: Named | null;
  follower: PersonRef | null;
  state: CommunityState;
  followedSince: string | null;
  weekMinutes: number;
  mergedInto: Named | null;
  revision: number;
  count: Count | null;
  /** How many there are, by whoever said it last; null: nobody did. */
  size: StandingSize | null;
  /** Null: nobody is asked. */
  asked: AskedProfile | null;
  share: number | null;
  /** Null: never counted. */
  band: Band | null;
  trend: Trend | null;
  /** The newest count is so old that it is said. */
  isStale: boolean;
};

/** Everything on the page of all communities. */
export type CommunityRegister = {
  communities: CommunityView[];
  /** Merged into another, or ended. */
  gone: { id: string; name: string; into: string | null }[];
  load: Load;
  merges: MergeCandidate[];
  /** Not followed yet, and the best to begin with or to add. */
  startWithId: string | null;
  today: string;
};

/** What a community can be about, which connected channels can ask for its size, and who could follow it. */
export type CommunityChoices = Record<"topics" | "segments" | "goals" | "people" | "channels", Named[]>;
