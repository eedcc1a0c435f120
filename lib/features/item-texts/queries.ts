import { z } from "zod";
import type { NetworkName } from "@/lib/domain/channels";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { connectorOf } from "@/lib/features/publications/commands";
import { lastShared } from "@/lib/features/text-versions/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { ItemRemark, ItemText, RemarkAnchor, SharedText } from "./schema";

type Names = ReadonlyMap<string, string>;

const REMARKS_MAX = 200;

/** The text of each channel of an item. */
export const textsOf = (item: FlowItem, names: Names): ItemText[] =>
  item.variants.map((variant) => {
    const { channel, channelId, body, linkUrl, linkTitle, revision, followsBase } = variant;
    return {
      channelId,
      body,
      linkUrl,
      linkTitle,
      revision,
      followsBase,
      name: channel.name,
      network: channel.network as NetworkName,
      characterLimit: channel.characterLimit,
      handle: channel.handle,
      isAutomatic: connectorOf(variant).mode === "automatic",
      editedAt: variant.editedAt.toISOString(),
      editedBy: names.get(variant.editedById) ?? "",
      editedById: variant.editedById,
    };
  });

/** What the channels of an item share, and who last changed it. */
export async function sharedTextOf(tx: Tx, item: FlowItem, names: Names): Promise<SharedText> {
  const last = await lastShared(tx, { orgId: item.orgId, itemId: item.id });
  const editedById = last?.savedById ?? item.authorId;
  return {
    body: item.baseBody,
    revision: item.baseRevision,
    editedById,
    editedBy: names.get(editedById) ?? "",
    editedAt: (last?.savedAt ?? item.createdAt).toISOString(),
  };
}

const anchor: z.ZodType<RemarkAnchor> = z.object({
  channelId: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  revision: z.number(),
});

/** What the team said under an item, the oldest first. */
export async function remarksOf(tx: Tx, orgId: string, itemId: string): Promise<ItemRemark[]> {
  const rows = await tx.comment.findMany({
    where: { orgId, itemId },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: REMARKS_MAX,
    select: {
      id: true,
      body: true,
      saidAt: true,
      memberId: true,
      anchor: true,
      settledAt: true,
      settledById: true,
      member: { select: { name: true } },
    },
  });
  const ids = [...new Set(rows.flatMap(({ settledById }) => (settledById ? [settledById] : [])))];
  const settlers = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(settlers.map(({ id, name }) => [id, name]));
  return rows.reverse().map(({ id, body, saidAt, memberId, member, settledAt, settledById, ...row }) => ({
    id,
    body,
    memberId,
    name: member.name,
    at: saidAt.toISOString(),
    anchor: anchor.safeParse(row.anchor).data ?? null,
    settled: settledAt ? { by: names.get(settledById ?? "") ?? "", at: settledAt.toISOString() } : null,
  }));
}
