import { z } from "zod";
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
export function countUnread(tx: Tx, { orgId, memberId }: Reader): Promise<number> {
  return tx.notification.count({ where: { orgId, memberId, readAt: null } });
}
