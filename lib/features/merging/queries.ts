import type { Tx } from "@/lib/platform/tenancy";
import type { MergingView } from "./schema";

/** What an idea went up in, and what went up in it, oldest first. */
export async function mergingOf(tx: Tx, orgId: string, ideaId: string): Promise<MergingView> {
  const idea = await tx.idea.findUnique({
    where: { orgId_id: { orgId, id: ideaId } },
    select: {
      mergedInto: { select: { id: true, title: true } },
      merged: {
        orderBy: [{ goneAt: "asc" }, { id: "asc" }],
        select: { id: true, title: true, pinnedBy: { select: { name: true } } },
      },
    },
  });
  const merged = idea?.merged.map(({ id, title, pinnedBy }) => ({ id, title, pinnedBy: pinnedBy.name })) ?? [];
  return { mergedInto: idea?.mergedInto ?? null, merged };
}

/** Where the address of an idea leads: to the one it went up in, or the one that went up in, to the end. */
export async function leadsTo(tx: Tx, orgId: string, ideaId: string): Promise<string> {
  const [end] = await tx.$queryRaw<{ id: string }[]>`
    with recursive way as (
      select id, merged_into_id from idea where org_id = ${orgId}::uuid and id = ${ideaId}::uuid
      union select i.id, i.merged_into_id from way w join idea i on i.org_id = ${orgId}::uuid and i.id = w.merged_into_id)
    select id from way where merged_into_id is null limit 1`;
  return end?.id ?? ideaId;
}
