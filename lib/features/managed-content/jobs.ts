import { z } from "zod";
import type { Role } from "@/lib/domain/authority";
import { dayOf } from "@/lib/domain/planning";
import { ok, type Result } from "@/lib/domain/result";
import { isOpen } from "@/lib/domain/worktime";
import { libraryHref } from "@/lib/features/hardening/schema";
import { command, execute } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import { byTheClock } from "@/lib/platform/tenancy";
import type { Unit } from "@/lib/platform/unit";

const AT_ONCE = 100;
const DAY_MS = 86_400_000;

/**
 * Marks content whose day to be looked at has come, and tells its owner, or the trekkers where the owner has left. Once
 * for each day that was set, and only while the office is open: what has waited half a year can wait until Monday.
 */
export const tellStale = command({
  name: "managedContent.tellStale",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const { calendar } = await unit.agreement();
    if (!isOpen(calendar, now.toISOString())) return ok({ told: 0 });
    const today = dayOf(now.toISOString(), calendar.timeZone);
    const due = await tx.$queryRaw<Due[]>`
      update managed_content c set review_told_at = ${now}
      from member m
      where c.org_id = ${orgId}::uuid and m.org_id = c.org_id and m.id = c.owner_id and c.id in (
        select id from managed_content where org_id = ${orgId}::uuid and review_on <= ${today} and review_told_at is null
          and accepted_at is not null and ended_at is null order by review_on, id limit ${AT_ONCE} for update skip locked)
      returning c.id, c.title, c.review_on, c.owner_id,
        (m.removed_at is not null or m.ends_at <= ${now}) is true as has_left`;
    const leads = due.some(({ has_left }) => has_left) ? await holdersOf(unit, "trekker") : [];
    for (const { id, title, review_on, owner_id, has_left } of due) {
      unit.journal({
        action: "managedContent.tellStale",
        subject: { kind: "content", id },
        data: { reviewOn: review_on },
      });
      await notify(unit, {
        kind: "content_stale",
        memberIds: has_left ? leads : [owner_id],
        href: libraryHref(id),
        data: { title },
        dedupeKey: `content_stale:${id}:${review_on}`,
      });
    }
    if (due.length > 0) unit.announce({ topic: "content", ids: due.map(({ id }) => id) });
    return ok({ told: due.length });
  },
});

/**
 * Tells the executives, who decide in doubt, and whoever proposed it of content that nobody answered in time; each once,
 * for of two workers the second finds it told.
 */
export const tellOverdueContent = command({
  name: "managedContent.tellOverdue",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const overdue = await tx.$queryRaw<Overdue[]>`
      update managed_content set overdue_told_at = ${now} where org_id = ${orgId}::uuid and id in (
        select id from managed_content where org_id = ${orgId}::uuid and due_at <= ${now} and overdue_told_at is null
          and accepted_at is null and ended_at is null order by due_at, id limit ${AT_ONCE} for update skip locked)
      returning id, title, due_at, hardened_by_id`;
    const executives = overdue.length > 0 ? await holdersOf(unit, "executive") : [];
    for (const { id, title, due_at, hardened_by_id } of overdue) {
      const dueAt = due_at.toISOString();
      unit.journal({ action: "managedContent.tellOverdue", subject: { kind: "content", id }, data: { dueAt } });
      await notify(unit, {
        kind: "content_overdue",
        memberIds: [...executives, hardened_by_id],
        href: libraryHref(id),
        data: { title, dueAt },
        dedupeKey: `content_overdue:${id}`,
      });
    }
    if (overdue.length > 0) unit.announce({ topic: "content", ids: overdue.map(({ id }) => id) });
    return ok({ told: overdue.length });
  },
});

type Overdue = { id: string; title: string; due_at: Date; hardened_by_id: string };

type Due = { id: string; title: string; review_on: string; owner_id: string; has_left: boolean };

async function holdersOf({ tx, orgId, now }: Unit, role: Role): Promise<string[]> {
  const rows = await tx.roleGrant.findMany({
    where: { orgId, role, member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
    select: { memberId: true },
  });
  return rows.map((row) => row.memberId);
}

/**
 * Tells of an organisation's content that has to be looked at or that nobody answered in time; may run twice and at the
 * same time as itself. Gives of how much was told.
 */
export async function tellOfContent(orgId: string, now: Date): Promise<number> {
  let told = 0;
  for (const telling of [tellStale, tellOverdueContent]) {
    const result = await execute(telling, { caller: { kind: "system", orgId }, raw: {}, now });
    if (!result.ok) throw new Error(`Telling of content was refused: ${result.refusal.message}`);
    told += result.value.told;
  }
  return told;
}

/**
 * Where content may have to be looked at, by the day that is furthest on anywhere, or was not answered in time; each
 * organisation knows its own.
 */
export async function organisationsToTellOfContent(now: Date): Promise<string[]> {
  const furthest = new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10);
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from managed_content
      where (review_on <= ${furthest} and review_told_at is null and ended_at is null)
        or (due_at <= ${now} and accepted_at is null and ended_at is null and overdue_told_at is null)`,
  );
  return rows.map((row) => row.org_id);
}
