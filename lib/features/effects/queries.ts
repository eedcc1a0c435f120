import { pictureAddress } from "@/lib/features/assets/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { EffectView } from "./schema";

export type EffectsAsked = {
  orgId: string;
  /** Days, both included. */
  fromDay: string;
  toDay: string;
  itemIds?: readonly string[];
  ideaId?: string;
  goalId?: string;
  campaignId?: string;
};

/** The effects of a stretch of days, the newest first; what was taken back is not among them. */
export async function effectsOf(tx: Tx, asked: EffectsAsked): Promise<EffectView[]> {
  const { orgId, fromDay, toDay, itemIds, ideaId, goalId, campaignId } = asked;
  return effectViews(tx, {
    orgId,
    removedAt: null,
    onDay: { gte: fromDay, lte: toDay },
    ...(itemIds === undefined ? {} : { itemId: { in: [...itemIds] } }),
    ...(ideaId === undefined ? {} : { ideaId }),
    ...(goalId === undefined ? {} : { goalId }),
    ...(campaignId === undefined ? {} : { campaignId }),
  });
}

/** What one post brought about, the newest first. */
export const effectsOfItem = (tx: Tx, orgId: string, itemId: string): Promise<EffectView[]> =>
  effectViews(tx, { orgId, itemId, removedAt: null });

/** What one idea brought about, the newest first: on its own, and by the post that was made of it. */
export const effectsOfIdea = (tx: Tx, orgId: string, ideaId: string): Promise<EffectView[]> =>
  effectViews(tx, { orgId, ideaId, removedAt: null });

async function effectViews(tx: Tx, where: Prisma.EffectWhereInput): Promise<EffectView[]> {
  const rows = await tx.effect.findMany({
    where,
    orderBy: [{ onDay: "desc" }, { id: "desc" }],
    select: {
      id: true,
      words: true,
      story: true,
      amount: true,
      unit: true,
      onDay: true,
      asset: { select: { id: true, alt: true, contentHash: true } },
      itemId: true,
      ideaId: true,
      campaignId: true,
      goalId: true,
      revision: true,
      addedBy: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ addedBy, asset, ...row }) => {
    const src = asset ? pictureAddress(asset.id, asset.contentHash) : "";
    return { ...row, by: addedBy, photo: asset ? { assetId: asset.id, src, alt: asset.alt } : null };
  });
}
