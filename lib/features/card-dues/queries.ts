import { type Agreement, termFor } from "@/lib/domain/agreement";
import { dueState, type Term } from "@/lib/domain/deadlines";
import { openSpans } from "@/lib/domain/worktime";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { CardDue } from "./schema";

const DAY_MS = 86_400_000;

/** The agreement in force and the working time there is, at the moment somebody looks. */
export type CardClock = { agreement: Agreement; now: string; runsUntil: string | null };

export async function cardClock(tx: Tx, { orgId, now: at }: { orgId: string; now: Date }): Promise<CardClock> {
  const agreement = await loadAgreement(tx, await readInForce(tx, orgId));
  const now = at.toISOString();
  const [open] = openSpans(agreement.calendar, now, new Date(at.getTime() + DAY_MS).toISOString());
  return { agreement, now, runsUntil: open?.from === now ? open.to : null };
}

/** An open stage of a post with its term; the moment an idea waits for an answer from, and until when. */
export type DueRow = {
  pinned_at: Date;
  answered_at: Date | null;
  answer_due_at: Date;
  opened_at: Date | null;
  due_at: Date | null;
  term: Term | null;
};

/** By when the stage of its post ends, else by when the idea is answered; null when nothing is waited for. */
export function dueOf(row: DueRow, clock: CardClock): CardDue | null {
  const { agreement, now, runsUntil } = clock;
  const count = (term: Term, openedAt: Date, dueAt: Date): CardDue => {
    const at = dueAt.toISOString();
    const opened = openedAt.toISOString();
    const { remainingMinutes } = dueState({ calendar: agreement.calendar, term, openedAt: opened, dueAt: at, now });
    const startsAt = opened > now ? opened : null;
    const runs = term.clock === "working" ? runsUntil : at;
    return {
      at,
      leftMinutes: remainingMinutes,
      termMinutes: term.amountMinutes,
      asOf: now,
      runsUntil: startsAt ? null : runs,
      startsAt,
    };
  };
  if (row.term && row.opened_at && row.due_at) return count(row.term, row.opened_at, row.due_at);
  if (row.answered_at) return null;
  const answer = termFor(agreement, { workKind: "idea", priority: "normal", stage: "answer" });
  return count(answer, row.pinned_at, row.answer_due_at);
}
