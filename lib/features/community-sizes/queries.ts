import type { CommunityState } from "@/lib/domain/communities";
import { addDays, type Day } from "@/lib/domain/planning";
import { byTheClock, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import type { SizeView } from "./schema";

export type DueSize = { orgId: string; fetchId: string };
const COMMUNITIES_AT_ONCE = 500;
const SHOWN_DAYS = 731;
const LIVING: CommunityState[] = ["known", "followed"];

/** The communities of all organisations whose size may be asked again, the longest waiting first. */
export async function dueSizes(now: Date): Promise<DueSize[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string; id: string }[]>`
      select org_id, id from community_fetch where next_at <= ${now} order by next_at limit ${COMMUNITIES_AT_ONCE}`,
  );
  return rows.map((row) => ({ orgId: row.org_id, fetchId: row.id }));
}

const CHANNEL = {
  ...{ id: true, network: true, serviceUrl: true, handle: true, sealedSecret: true, archivedAt: true },
} as const;

/** Whose size is asked, and by which account; null: there is nothing to ask, or nobody to ask it with. */
export const findSize = ({ orgId, fetchId }: DueSize) =>
  inOrganisation(orgId, async (tx) => {
    const row = await tx.communityFetch.findUnique({
      where: { orgId_id: { orgId, id: fetchId } },
      select: { community: { select: { id: true, profile: true, state: true, channel: { select: CHANNEL } } } },
    });
    if (!row) return null;
    const { id: communityId, profile, state, channel } = row.community;
    const isAsked = LIVING.some((living) => living === state) && channel?.sealedSecret && channel.archivedAt === null;
    return isAsked && profile !== null ? { communityId, profile, channel } : null;
  });

/** What networks said over two years, the newest first: of every month the last. */
export async function sizesOf(
  tx: Tx,
  orgId: string,
  { communityId, today }: { communityId: string; today: Day },
): Promise<SizeView[]> {
  return tx.$queryRaw<SizeView[]>`
    select distinct on (left(on_day, 7)) id, on_day as "onDay", size, profile, network from community_size
    where org_id = ${orgId}::uuid and community_id = ${communityId}::uuid and on_day >= ${addDays(today, -SHOWN_DAYS)}
    order by left(on_day, 7) desc, on_day desc`;
}
