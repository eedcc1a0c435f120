import { z } from "zod";
import { dayOf, daysBetween } from "@/lib/domain/planning";
import { ok, type Result } from "@/lib/domain/result";
import { isOpen } from "@/lib/domain/worktime";
import { command, execute } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import { byTheClock } from "@/lib/platform/tenancy";

const AT_ONCE = 100;
const DAY_MS = 86_400_000;
/** The longest notice there is. */
const YEAR_DAYS = 366;

type Due = { id: string; name: string; renews_on: string; owner_id: string; has_left: boolean };

/**
 * Tells the owner of a tool that it is about to be renewed, or the trekkers where the owner has left. Once for each day of
 * renewal, and only while the office is open.
 */
export const tellRenewals = command({
  name: "tools.tellRenewals",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const { calendar } = await unit.agreement();
    if (!isOpen(calendar, now.toISOString())) return ok({ told: 0 });
    const today = dayOf(now.toISOString(), calendar.timeZone);
    const due = await tx.$queryRaw<Due[]>`
      update tool t set told_for = t.renews_on
      from member m
      where t.org_id = ${orgId}::uuid and m.org_id = t.org_id and m.id = t.owner_id and t.id in (
        select id from tool where org_id = ${orgId}::uuid and state <> 'ended' and renews_on is not null
          and told_for is distinct from renews_on and renews_on::date - notice_days <= ${today}::date
        order by renews_on, id limit ${AT_ONCE} for update skip locked)
      returning t.id, t.name, t.renews_on, t.owner_id,
        (m.removed_at is not null or m.ends_at <= ${now}) is true as has_left`;
    const trekkers = due.some(({ has_left }) => has_left)
      ? await tx.roleGrant.findMany({ where: { orgId, role: "trekker", member: { removedAt: null } } })
      : [];
    for (const { id, name, renews_on, owner_id, has_left } of due) {
      unit.journal({ action: "tools.tellRenewals", subject: { kind: "tool", id }, data: { renewsOn: renews_on } });
      await notify(unit, {
        kind: "tool_renewal",
        memberIds: has_left ? trekkers.map(({ memberId }) => memberId) : [owner_id],
        href: "/team/tools",
        data: { name, days: Math.max(0, daysBetween(today, renews_on)) },
        dedupeKey: `tool_renewal:${id}:${renews_on}`,
      });
    }
    return ok({ told: due.length });
  },
});

/** May run twice and at the same time as itself. Gives of how many tools was told. */
export async function tellOfRenewals(orgId: string, now: Date): Promise<number> {
  const result = await execute(tellRenewals, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Telling of renewals was refused: ${result.refusal.message}`);
  return result.value.told;
}

/** Where a tool could be about to be renewed and its owner has not heard; each organisation knows its own day. */
export async function organisationsToTellOfRenewals(now: Date): Promise<string[]> {
  const furthest = new Date(now.getTime() + (YEAR_DAYS + 1) * DAY_MS).toISOString().slice(0, 10);
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from tool
      where renews_on <= ${furthest} and told_for is distinct from renews_on and state <> 'ended'`,
  );
  return rows.map((row) => row.org_id);
}
