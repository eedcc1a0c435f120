import { z } from "zod";

export const LINK_OUTCOMES = ["fine", "moved", "gone", "unreachable", "refused"] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** What a web address answered when it was last tried. */
export type CheckedLink = { url: string; outcome: LinkOutcome };

const URL_MAX = 2_000;

/** What came of trying the addresses of an item; the worker's own. */
export const storeChecksInput = z.object({
  itemId: z.uuid(),
  checks: z.array(
    z.object({ url: z.string().max(URL_MAX), outcome: z.enum(LINK_OUTCOMES), status: z.int().nullable() }),
  ),
});

/** What the worker is asked to do. */
export const checkLinksPayload = z.object({ itemId: z.uuid() });
