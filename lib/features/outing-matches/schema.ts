import { z } from "zod";
import type { Figures } from "@/lib/domain/results";
import { id } from "@/lib/features/items/schema";

export const tieOutingInput = z.object({ outingId: id, itemId: id });
export const untieOutingInput = z.object({ outingId: id });

/** Which messages a list holds: all, those that are no post of ours, or those without a single figure. */
export const WHICH = ["all", "loose", "bare"] as const;
export type Which = (typeof WHICH)[number];

const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const messagesInput = z.object({
  which: z.enum(WHICH).catch("all").default("all"),
  before: cursor.optional().catch(undefined),
});

/** Which posts of ours a message can be: those of around its day, or those whose title holds these words. */
export const postsToTieInput = z.object({ outing: id, words: z.string().max(100).default("") });

/** A message as it stands on one channel, in the list of figures. */
export type MessageRow = {
  id: string;
  channel: string;
  itemId: string | null;
  title: string | null;
  text: string;
  url: string | null;
  onDay: string;
  /** What told that it is that post: publication, time_and_text, hand; null: it is none of ours. */
  matchedBy: string | null;
  figures: Figures;
};
/** `next`: where older ones begin; null where there are none. */
export type MessagePage = { messages: MessageRow[]; next: string | null };

/** A post of ours that a message could be. `onDay`: when it went out on that channel, or anywhere. */
export type PostToTie = { itemId: string; title: string; onDay: string };
