import type { Tx } from "@/lib/platform/tenancy";
import type { TargetChoices, TargetLine } from "./schema";

const named = { select: { id: true, name: true } } as const;

/** What is promised now, the most general first. */
export async function targetLines(tx: Tx, orgId: string): Promise<TargetLine[]> {
  const rows = await tx.serviceTarget.findMany({
    where: { orgId, endedAt: null },
    orderBy: { id: "asc" },
    include: { channel: named, topic: named, segment: named },
  });
  const lines = rows.map(({ id, channel, topic, segment, priority, firstAnswerMinutes, solvedMinutes }) => ({
    ...{ id, channel, topic, segment, priority, firstAnswerMinutes, solvedMinutes },
  }));
  const count = ({ channel, topic, segment, priority }: TargetLine) =>
    [channel, topic, segment, priority].filter(Boolean).length;
  return lines.toSorted((one, other) => count(one) - count(other));
}

/** What a promise can be about. */
export async function targetChoices(tx: Tx, orgId: string): Promise<TargetChoices> {
  const byName = { ...named, orderBy: { name: "asc" } } as const;
  return {
    channels: await tx.channel.findMany({ where: { orgId, archivedAt: null }, ...byName }),
    topics: await tx.topic.findMany({ where: { orgId }, ...byName }),
    segments: await tx.segment.findMany({ where: { orgId }, ...byName }),
  };
}
