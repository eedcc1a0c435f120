import { z } from "zod";
import type { NetworkName } from "@/lib/domain/channels";
import { id, requiredText } from "@/lib/features/items/schema";
import { linkToken } from "@/lib/features/team/schema";

export const FOR_WHOM_MAX = 80;
/** How long a link can be good for, in days. */
export const LINK_DAYS = [1, 3, 7, 14, 30] as const;

export const makePreviewLinkInput = z.object({
  itemId: id,
  forWhom: requiredText(FOR_WHOM_MAX),
  days: z.union(LINK_DAYS.map((days) => z.literal(days))),
});

export const endPreviewLinkInput = z.object({ linkId: id });

/** `<organisation>.<secret>`, as it stands in the address of the page. */
export const previewToken = z
  .string()
  .transform((link) => {
    const [orgId, token, ...more] = link.split(".");
    return { orgId, token: more.length === 0 ? token : undefined };
  })
  .pipe(z.object({ orgId: z.uuid({ error: "fields.link" }), token: linkToken }));

/** A link by which somebody outside can look at a post. Moments are ISO texts. */
export type PreviewLinkView = {
  id: string;
  forWhom: string;
  by: string;
  expiresAt: string;
  state: "open" | "expired" | "ended";
};

/** Why there is nothing to see (any more) behind an address; `stopped`: the post does not go out. */
export type NoPreviewReason = "unknown" | "expired" | "ended" | "stopped";

/** What somebody outside sees of a post: what would go out, and nothing of what is said about it. */
export type OutsidePreview = {
  forWhom: string;
  expiresAt: string;
  organisation: string;
  title: string;
  plannedAt: string | null;
  isOut: boolean;
  zone: string;
  channels: {
    id: string;
    name: string;
    network: NetworkName;
    handle: string | null;
    body: string;
    linkUrl: string | null;
    linkTitle: string | null;
  }[];
  pictures: { id: string; alt: string; width: number; height: number }[];
};
