import type { Metric, SumLine, SumRow } from "@/lib/domain/results";
import type { Tx } from "@/lib/platform/tenancy";

export type SumsAsked = {
  orgId: string;
  /** Mondays, both included. */
  fromWeek: string;
  toWeek: string;
  line: SumLine;
  metrics: readonly Metric[];
  channelId?: string;
};

/** The sums of a stretch of weeks along one line; what it reads grows with the weeks asked for and with nothing else. */
export async function sumsOf(tx: Tx, asked: SumsAsked): Promise<SumRow[]> {
  const { orgId, fromWeek, toWeek, line, metrics, channelId } = asked;
  const rows = await tx.resultSum.findMany({
    where: {
      orgId,
      line,
      weekOf: { gte: fromWeek, lte: toWeek },
      metric: { in: [...metrics] },
      ...(channelId === undefined ? {} : { channelId }),
    },
    orderBy: [{ weekOf: "asc" }, { channelId: "asc" }, { value: "asc" }, { metric: "asc" }],
    select: {
      weekOf: true,
      channelId: true,
      value: true,
      metric: true,
      count: true,
      sum: true,
      logSum: true,
      logSquares: true,
    },
  });
  return rows.map((row) => ({ ...row, metric: row.metric as Metric }));
}
