import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";

export type DueLook = { orgId: string; pollId: string };
const AT_ONCE = 500;

/** The channels of all organisations whose next look has come, the longest waiting first. */
export async function dueLooks(now: Date): Promise<DueLook[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string; id: string }[]>`
      select org_id, id from channel_poll where next_at <= ${now} order by next_at limit ${AT_ONCE}`,
  );
  return rows.map((row) => ({ orgId: row.org_id, pollId: row.id }));
}

/** What a look needs: where it goes on, and the account; null when there is nothing to look at any more. */
export const findLook = ({ orgId, pollId }: DueLook) =>
  inOrganisation(orgId, (tx) =>
    tx.channelPoll.findUnique({
      where: { orgId_id: { orgId, id: pollId } },
      select: {
        cursor: true,
        channel: {
          select: { id: true, network: true, serviceUrl: true, handle: true, sealedSecret: true, archivedAt: true },
        },
      },
    }),
  );
