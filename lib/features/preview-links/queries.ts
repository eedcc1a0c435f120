import type { NetworkName } from "@/lib/domain/channels";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { picturesOf } from "@/lib/features/media/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { hashToken } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { NoPreviewReason, OutsidePreview, PreviewLinkView } from "./schema";

const LINKS_MAX = 50;

type Link = { expiresAt: Date; endedAt: Date | null };

function stateOf({ expiresAt, endedAt }: Link, now: Date): PreviewLinkView["state"] {
  if (endedAt) return "ended";
  return expiresAt <= now ? "expired" : "open";
}

type Asked = { orgId: string; itemId: string; now: Date };

/** The links to an item, the newest first. */
export async function previewLinksOf(tx: Tx, { orgId, itemId, now }: Asked): Promise<PreviewLinkView[]> {
  const rows = await tx.previewLink.findMany({
    where: { orgId, itemId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LINKS_MAX,
  });
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.createdById))];
  const people = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    forWhom: row.forWhom,
    by: names.get(row.createdById) ?? "",
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, now),
  }));
}

/** What is behind an address, or why there is nothing (any more). */
export type BehindLink = { state: NoPreviewReason } | { state: "open"; itemId: string; preview: OutsidePreview };

type Looking = { orgId: string; token: string; now: Date };

/** Reads everything and uses nothing up: programs that scan mail open every address they see. */
export async function behindPreviewLink(tx: Tx, { orgId, token, now }: Looking): Promise<BehindLink> {
  const link = await tx.previewLink.findUnique({ where: { orgId_tokenHash: { orgId, tokenHash: hashToken(token) } } });
  if (!link) return { state: "unknown" };
  const state = stateOf(link, now);
  if (state !== "open") return { state };
  const item = await findFlowItem(tx, orgId, link.itemId);
  if (!item) return { state: "unknown" };
  if (item.state === "withdrawn" || item.state === "archived") return { state: "stopped" };
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } });
  const agreement = await loadAgreement(tx, await readInForce(tx, orgId));
  return {
    state: "open",
    itemId: link.itemId,
    preview: {
      forWhom: link.forWhom,
      expiresAt: link.expiresAt.toISOString(),
      organisation: organisation.name,
      title: item.title,
      plannedAt: item.plannedAt?.toISOString() ?? null,
      isOut: item.state === "published",
      zone: agreement.calendar.timeZone,
      channels: item.variants.map(({ channel: { id, name, network, handle }, body, linkUrl, linkTitle }) => {
        return { id, name, network: network as NetworkName, handle, body, linkUrl, linkTitle };
      }),
      pictures: picturesOf(item).map(({ id, alt, width, height }) => ({ id, alt, width, height })),
    },
  };
}
