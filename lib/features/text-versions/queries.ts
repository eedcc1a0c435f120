import type { Tx } from "@/lib/platform/tenancy";
import type { TextHistory } from "./schema";

const VERSIONS_MAX = 50;

type TextOf = { orgId: string; itemId: string; channelId: string | null };

/** The kept versions of one text, newest first; `null` when there is no such item. */
export async function textHistory(tx: Tx, { orgId, itemId, channelId }: TextOf): Promise<TextHistory | null> {
  if ((await tx.item.count({ where: { orgId, id: itemId } })) === 0) return null;
  const rows = await tx.textVersion.findMany({
    where: { orgId, itemId, channelId },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: VERSIONS_MAX + 1,
    select: { id: true, body: true, savedById: true, savedAt: true },
  });
  const ids = [...new Set(rows.map((row) => row.savedById))];
  const people = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const versions = rows.slice(0, VERSIONS_MAX).map(({ id, body, savedById, savedAt }) => {
    return { id, body, memberId: savedById, by: names.get(savedById) ?? "", at: savedAt.toISOString() };
  });
  return { versions, isCut: rows.length > VERSIONS_MAX };
}

export type LastSaved = { savedById: string; savedAt: Date };

/** Who last changed what the channels of an item share; `null` when nobody did. */
export const lastShared = (tx: Tx, { orgId, itemId }: Pick<TextOf, "orgId" | "itemId">): Promise<LastSaved | null> =>
  tx.textVersion.findFirst({
    where: { orgId, itemId, channelId: null },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    select: { savedById: true, savedAt: true },
  });
