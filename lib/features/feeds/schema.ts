import { z } from "zod";
import { id } from "@/lib/features/items/schema";

/** Everything, one's own posts, those of one channel, or one's own turns at the buttons. */
export const FEED_KINDS = ["all", "mine", "channel", "shifts"] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** More addresses than this nobody keeps apart. */
export const FEEDS_MAX = 20;

export const createFeedInput = z
  .object({ kind: z.enum(FEED_KINDS, { error: "fields.choose" }), channelId: id.nullable() })
  .refine(({ kind, channelId }) => (kind === "channel") === (channelId !== null), {
    error: "fields.choose",
    path: ["channelId"],
  });

export const endFeedInput = z.object({ feedId: id });

export type FeedView = { id: string; kind: FeedKind; channel: string | null; createdAt: string };

/** The way to a feed. The secret in it is known to nobody but whoever was shown it. */
export const feedPath = (orgId: string, token: string): string => `/feeds/${orgId}/${token}.ics`;
