import { z } from "zod";
import { namesResidents } from "@/lib/domain/notices/settings";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/platform/notices";
import type { Tx } from "@/lib/platform/tenancy";
import { NOTICES_MAX } from "./schema";

/** A notice as it is stored: its kind and the values its words need. */
export type StoredNotice = {
  id: string;
  kind: NoticeKind;
  data: Record<string, string | number>;
  href: string;
  at: string;
  isUnread: boolean;
};

export type Reader = { orgId: string; memberId: string };

const values = z.record(z.string(), z.union([z.string(), z.number()]));

/** Somebody's newest notices, newest first. */
export async function readNotices(tx: Tx, { orgId, memberId }: Reader): Promise<StoredNotice[]> {
  const rows = await tx.notification.findMany({
    where: { orgId, memberId, kind: { in: [...NOTICE_KINDS] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: NOTICES_MAX,
    select: { id: true, kind: true, data: true, href: true, createdAt: true, readAt: true },
  });
  return rows.map(({ id, kind, data, href, createdAt, readAt }) => ({
    id,
    kind: kind as NoticeKind,
    data: values.parse(data),
    href,
    at: createdAt.toISOString(),
    isUnread: readAt === null,
  }));
}

/** How many notices somebody has not seen yet. */
export async function countUnread(tx: Tx, { orgId, memberId }: Reader): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from notification
    where org_id = ${orgId}::uuid and member_id = ${memberId}::uuid and read_at is null`;
  return row?.count ?? 0;
}

/**
 * Whether the words of a notice may name somebody outside: it is about the inbox, or about an answer that is being
 * written, whose title is what somebody wrote to us.
 */
export async function mayNameResidents(
  tx: Tx,
  orgId: string,
  said: { kind: NoticeKind; href: string },
): Promise<boolean> {
  if (namesResidents(said.kind) || said.href.startsWith("/inbox")) return true;
  const itemId = /^\/items\/([0-9a-f-]{36})/.exec(said.href)?.[1];
  return itemId !== undefined && (await tx.item.count({ where: { orgId, id: itemId, kind: "case" } })) > 0;
}
