import { BRIEFING_PARTS } from "@/lib/domain/advice";
import type { MemberActor } from "@/lib/domain/people";
import type { Tx } from "@/lib/platform/tenancy";
import type { BriefingText } from "./schema";

/** The briefing, part by part. */
export async function briefingOf({
  tx,
  viewer: { orgId },
}: {
  tx: Tx;
  viewer: Pick<MemberActor, "orgId">;
}): Promise<BriefingText[]> {
  const rows = await tx.briefingText.findMany({
    where: { orgId },
    orderBy: { number: "desc" },
    include: { writtenBy: { select: { name: true } } },
  });
  return BRIEFING_PARTS.map((part): BriefingText => {
    const all = rows
      .filter((row) => row.part === part)
      .map(({ number, body, writtenBy, writtenAt }) => {
        return { number, body, by: writtenBy.name, at: writtenAt.toISOString() };
      });
    const [now = null, ...before] = all;
    return { part, number: now?.number ?? 0, now, before };
  });
}
