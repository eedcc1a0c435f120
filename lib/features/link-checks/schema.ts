import { z } from "zod";

export const LINK_OUTCOMES = ["fine", "moved", "gone", "unreachable", "refused"] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** Nobody who presses it gets anywhere. */
export const isDead = (outcome: string): boolean => outcome === "gone" || outcome === "unreachable";

/** What a web address answered when it was last tried. */
export type CheckedLink = { url: string; outcome: LinkOutcome };

const URL_MAX = 2_000;

/** What has addresses: an item, or managed content. */
const holder = { itemId: z.uuid().optional(), contentId: z.uuid().optional() };
export type LinkHolder = { itemId?: string | undefined; contentId?: string | undefined };

/** What came of trying the addresses of an item or of managed content; the worker's own. */
export const storeChecksInput = z.object({
  ...holder,
  checks: z.array(
    z.object({ url: z.string().max(URL_MAX), outcome: z.enum(LINK_OUTCOMES), status: z.int().nullable() }),
  ),
});

/** What the worker is asked to do. */
export const checkLinksPayload = z.object(holder);
