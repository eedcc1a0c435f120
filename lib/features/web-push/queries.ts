import type { Tx } from "@/lib/platform/tenancy";
import type { DeviceView } from "./schema";

/** Somebody's own devices that show notices, the newest first; nothing of their addresses. */
export async function devicesOf(
  tx: Tx,
  { orgId, memberId }: { orgId: string; memberId: string },
): Promise<DeviceView[]> {
  const rows = await tx.pushSubscription.findMany({
    where: { orgId, memberId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, device: true, createdAt: true, lastAt: true, endpointHash: true },
  });
  return rows.map(({ createdAt, lastAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastAt: lastAt?.toISOString() ?? null,
  }));
}
