import type { Decided } from "@/lib/domain/board/story";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

/** Votes and remarks stand elsewhere in the detail; this is what was decided. */
const TOLD = [
  "board.pinIdea",
  "board.editIdea",
  "board.selectIdea",
  "board.parkIdea",
  "board.bringBack",
  "bundles.stack",
  "bundles.takeOut",
  "merging.merge",
  "merging.joined",
  "merging.parted",
  "merging.undo",
  "calendars.replan",
];

/** What was decided about some ideas, each from its first day on, by the id of the idea. */
export async function historiesOf(tx: Tx, orgId: string, ideaIds: readonly string[]): Promise<Map<string, Decided[]>> {
  const entries = await tx.journalEntry.findMany({
    where: { orgId, subjectId: { in: [...ideaIds] }, action: { in: TOLD } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, subjectId: true, action: true, actorName: true, at: true, data: true },
  });
  const histories = new Map(ideaIds.map((id) => [id, [] as Decided[]]));
  for (const { id, subjectId, action, actorName: by, at, data } of entries) {
    const event = { id, action, by, at: at.toISOString(), words: said(data, "words"), theme: said(data, "theme") };
    histories.get(subjectId)?.push(event);
  }
  return histories;
}

function said(data: Prisma.JsonValue, name: "words" | "theme"): string | null {
  const value = data !== null && typeof data === "object" && !Array.isArray(data) ? data[name] : null;
  return typeof value === "string" && value ? value : null;
}
