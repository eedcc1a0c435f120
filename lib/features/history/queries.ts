import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import { HISTORY_KINDS, type HistoryAction, type HistoryLine } from "./schema";

const LINES_MAX = 60;
const ACTIONS = Object.keys(HISTORY_KINDS);

/** What happened to an item, and to the idea it grew from, newest first. */
export async function historyOf(
  tx: Tx,
  orgId: string,
  subjectIds: readonly string[],
): Promise<{ lines: HistoryLine[]; isCut: boolean }> {
  const entries = await tx.journalEntry.findMany({
    where: { orgId, subjectId: { in: [...subjectIds] }, action: { in: ACTIONS } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: LINES_MAX + 1,
    select: { id: true, action: true, actorName: true, at: true, data: true, decision: true },
  });
  const lines = entries.slice(0, LINES_MAX).map((entry) => ({
    id: entry.id,
    kind: HISTORY_KINDS[entry.action as HistoryAction],
    at: entry.at.toISOString(),
    name: entry.actorName,
    words: said(entry.data, "words"),
    about: said(entry.data, "about"),
    count: counted(entry.data),
    step: said(entry.data, "step")?.replace(/:\d+$/, "") ?? null,
    role: said(entry.data, "toRole"),
    goesAt: momentAhead(entry),
    deputyFor: nameIn(entry.decision) ?? nameIn(entry.data),
    isOwnWork: said(entry.data, "ground") === "own_work",
    isDecision: entry.decision !== null,
  }));
  return { lines: lines.filter((line) => isNews(line, lines)), isCut: entries.length > LINES_MAX };
}

/** The last channel being sent and the whole being published are one thing to whoever reads. */
function isNews(line: HistoryLine, all: readonly HistoryLine[]): boolean {
  return line.kind !== "placed" || !all.some((other) => other.kind === "published" && other.at === line.at);
}

/** When a stage is due since it was planned anew; the moment something was ordered for, if that lay ahead. */
function momentAhead({ action, at, data }: { action: string; at: Date; data: Prisma.JsonValue }): string | null {
  if (action === "calendars.replan") return said(data, "to");
  const moment = action === "publishing.order" ? said(data, "at") : null;
  return moment && Date.parse(moment) > at.getTime() ? moment : null;
}

/** Whose powers were used, in a decision or in what an entry says. */
function nameIn(kept: Prisma.JsonValue): string | null {
  const held = kept !== null && typeof kept === "object" && !Array.isArray(kept) ? kept.deputyFor : null;
  return held === null || held === undefined ? null : said(held, "name");
}

function counted(data: Prisma.JsonValue): number | null {
  const value = data !== null && typeof data === "object" && !Array.isArray(data) ? data.count : null;
  return typeof value === "number" ? value : null;
}

function said(data: Prisma.JsonValue, name: string): string | null {
  const value = data !== null && typeof data === "object" && !Array.isArray(data) ? data[name] : null;
  return typeof value === "string" && value !== "" ? value : null;
}
