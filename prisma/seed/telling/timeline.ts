import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { tellOfContent } from "@/lib/features/managed-content/jobs";
import { tellOfRenewals } from "@/lib/features/tools/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import type { Ago } from "./moments";
import type { Stage } from "./stage";

/** Something that happens in a story. What is `isAside` (a vote, a remark) decides nothing about what comes next. */
export type Happening = { at: Ago; happens: (now: Date) => Promise<unknown>; isAside?: true };

/** Fewer than the pool has connections, so that none of them waits for one. */
const ASIDES_AT_ONCE = 8;

/**
 * Lets everything happen in the order of time, and in between what the clock does by itself: reminders, deadlines that
 * pass, ideas that wait too long. So each step finds the organisation as it was at that moment.
 */
export async function tell(stage: Stage, happenings: readonly Happening[], now: Date): Promise<void> {
  let asides: Happening[] = [];
  const catchUp = async () => {
    for (let from = 0; from < asides.length; from += ASIDES_AT_ONCE) {
      const together = asides.slice(from, from + ASIDES_AT_ONCE);
      await Promise.all(together.map(({ at, happens }) => happens(stage.moments.before(at))));
    }
    asides = [];
  };
  for (const happening of happenings.toSorted((a, b) => b.at - a.at)) {
    if (happening.isAside) {
      asides.push(happening);
      continue;
    }
    await catchUp();
    const moment = stage.moments.before(happening.at);
    await letTimePass(stage.orgId, moment);
    await happening.happens(moment);
  }
  await catchUp();
  await letTimePass(stage.orgId, now);
  // By the day, not by the minute, and in working time: seen once, at the last moment somebody was there.
  await tellOfContent(stage.orgId, stage.moments.before(1));
  await tellOfRenewals(stage.orgId, stage.moments.before(1));
}

async function letTimePass(orgId: string, until: Date): Promise<void> {
  for (let due = await nextDue(orgId, until); due; due = await nextDue(orgId, until)) {
    await fireDueSteps(orgId, due);
    await tellDueTerms(orgId, due);
    await tellOverdueIdeas(orgId, due);
  }
}

/** The first moment up to `until` at which the clock has something to do. */
function nextDue(orgId: string, until: Date): Promise<Date | null> {
  return inOrganisation(orgId, async (tx) => {
    const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
      select least(
        (select min(due_at) from deadline_step
         where org_id = ${orgId}::uuid and fired_at is null and dropped_at is null and due_at <= ${until}),
        (select min(remind_at) from stage_pause
         where org_id = ${orgId}::uuid and ended_at is null and reminded_at is null and remind_at <= ${until}),
        (select min(due_at) from stage_pause
         where org_id = ${orgId}::uuid and ended_at is null and escalated_at is null and due_at <= ${until}),
        (select min(answer_due_at) from idea
         where org_id = ${orgId}::uuid and answered_at is null and overdue_told_at is null and answer_due_at <= ${until})
      ) as at`;
    return row?.at ?? null;
  });
}
