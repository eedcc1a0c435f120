import { ok, type Result } from "@/lib/domain/result";
import { ideaHref } from "@/lib/features/answers/commands";
import { command, execute } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { tellOverdueInput } from "./schema";

const OVERDUE_AT_ONCE = 100;

/** Tells the trekkers of ideas whose answer is due; each idea once, whoever else is telling at the same time. */
export const tellOverdue = command({
  name: "board.tellOverdue",
  input: tellOverdueInput,
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const overdue = { orgId, answeredAt: null, overdueToldAt: null, answerDueAt: { lte: now } };
    const waiting = await tx.idea.findMany({
      where: overdue,
      orderBy: { answerDueAt: "asc" },
      select: { id: true },
      take: OVERDUE_AT_ONCE,
    });
    if (waiting.length === 0) return ok({ told: 0 });
    const ideas = await tx.idea.updateManyAndReturn({
      where: { ...overdue, id: { in: waiting.map(({ id }) => id) } },
      data: { overdueToldAt: now },
      select: { id: true, title: true, answerDueAt: true },
    });
    const memberIds = await trekkers(unit);
    for (const { id, title, answerDueAt } of ideas) {
      const dueAt = answerDueAt.toISOString();
      unit.journal({ action: "board.tellOverdue", subject: { kind: "idea", id }, data: { dueAt } });
      await notify(unit, {
        kind: "idea_answer_overdue",
        memberIds,
        href: ideaHref(id),
        data: { title, dueAt },
        dedupeKey: `idea_answer_overdue:${id}:${dueAt}`,
      });
    }
    return ok({ told: ideas.length });
  },
});

async function trekkers({ tx, orgId, now }: Unit): Promise<string[]> {
  const rows = await tx.roleGrant.findMany({
    where: { orgId, role: "trekker", member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
    select: { memberId: true },
  });
  return rows.map((row) => row.memberId);
}

/** Tells an organisation's trekkers which ideas wait too long for an answer; gives how many were told of. */
export async function tellOverdueIdeas(orgId: string, now: Date): Promise<number> {
  const result = await execute(tellOverdue, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Telling of overdue ideas was refused: ${result.refusal.message}`);
  return result.value.told;
}
