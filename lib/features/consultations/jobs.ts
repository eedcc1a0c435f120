import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { itemHref } from "@/lib/features/items/commands";
import { signersOf } from "@/lib/features/sign-offs/commands";
import { command, execute } from "@/lib/platform/command";
import { type Notice, type NoticeKind, notify } from "@/lib/platform/notices";
import { withDeputies } from "@/lib/platform/standing-in";
import { byTheClock } from "@/lib/platform/tenancy";
import type { Unit } from "@/lib/platform/unit";
import { addAsked, answerLinks } from "./commands";

const AT_ONCE = 100;

type DuePause = {
  id: string;
  why: "consultation" | "sign_off";
  about: string;
  due_at: Date;
  item_id: string;
  title: string;
  priority: string;
  asker_id: string;
};

/**
 * What the clock does for whoever has an item meanwhile: reminds them, and when their term is over tells the executives,
 * who decide in doubt. Each once: whoever sets the moment on the row tells, of two workers the second finds it set.
 */
export const tellDue = command({
  name: "consultations.tellDue",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const reminded = await claim(unit, "remind");
    for (const pause of reminded) await remind(unit, pause);
    const overdue = await claim(unit, "due");
    for (const pause of overdue) await escalate(unit, pause);
    return ok({ told: reminded.length + overdue.length });
  },
});

async function claim(unit: Unit, step: "remind" | "due"): Promise<DuePause[]> {
  const { tx, orgId, now } = unit;
  const ids =
    step === "remind"
      ? await tx.$queryRaw<{ id: string }[]>`
          update stage_pause set reminded_at = ${now} where org_id = ${orgId}::uuid and id in (
            select id from stage_pause where org_id = ${orgId}::uuid and ended_at is null and reminded_at is null
              and remind_at <= ${now} order by remind_at limit ${AT_ONCE} for update skip locked)
          returning id`
      : await tx.$queryRaw<{ id: string }[]>`
          update stage_pause set escalated_at = ${now} where org_id = ${orgId}::uuid and id in (
            select id from stage_pause where org_id = ${orgId}::uuid and ended_at is null and escalated_at is null
              and due_at <= ${now} order by due_at limit ${AT_ONCE} for update skip locked)
          returning id`;
  if (ids.length === 0) return [];
  return tx.$queryRaw<DuePause[]>`
    select p.id, p.why, p.about, p.due_at, t.id as item_id, t.title, t.priority,
      coalesce(c.opened_by_id, t.author_id) as asker_id
    from stage_pause p
    join stage_run r on r.org_id = p.org_id and r.id = p.stage_run_id
    join item t on t.org_id = r.org_id and t.id = r.item_id
    left join consultation c on c.org_id = p.org_id and p.why = 'consultation' and c.id::text = p.about
    where p.org_id = ${orgId}::uuid and p.id = any(${ids.map(({ id }) => id)}::uuid[]) order by p.due_at, p.id`;
}

async function remind(unit: Unit, pause: DuePause): Promise<void> {
  const kind = pause.why === "consultation" ? "consultation_near" : "sign_off_near";
  const memberIds = await askedIn(unit, pause);
  await tell(unit, pause, { kind, memberIds, personal: await linksIn(unit, pause, memberIds) });
}

/** The executives are among those asked from here on; whoever asked hears that it takes longer. */
async function escalate(unit: Unit, pause: DuePause): Promise<void> {
  const executives = (await executivesOf(unit)).filter((memberId) => memberId !== pause.asker_id);
  if (pause.why === "consultation") {
    const asks = executives.map((memberId) => ({ memberId, ground: "overdue" }));
    await addAsked(unit, pause.about, asks);
  }
  unit.journal({
    action: "consultations.overdue",
    subject: { kind: "item", id: pause.item_id },
    data: { why: pause.why, about: pause.about, dueAt: pause.due_at.toISOString() },
  });
  unit.announce({ topic: "items", ids: [pause.item_id] });
  const kind = pause.why === "consultation" ? "consultation_overdue" : "sign_off_overdue";
  const personal = await linksIn(unit, pause, executives);
  await tell(unit, pause, { kind, memberIds: [...executives, pause.asker_id], personal });
}

/** Whoever can answer a question now can do so from this mail as well: an executive opens nothing else. */
async function linksIn(unit: Unit, pause: DuePause, askedIds: readonly string[]): Promise<Notice["personal"]> {
  if (pause.why !== "consultation" || askedIds.length === 0) return undefined;
  const item = await findFlowItem(unit.tx, unit.orgId, pause.item_id);
  return item ? answerLinks(unit, item, { consultationId: pause.about, askedIds }) : undefined;
}

async function askedIn(unit: Unit, { why, about }: DuePause): Promise<string[]> {
  if (why === "sign_off") {
    const [kind = "", ...key] = about.split(" ");
    return withDeputies(unit, await signersOf(unit, kind, key.join(" ")));
  }
  const { tx, orgId } = unit;
  const asked = await tx.consultationAsked.findMany({
    where: { orgId, consultationId: about },
    select: { memberId: true },
  });
  return asked.map(({ memberId }) => memberId);
}

async function executivesOf(unit: Unit): Promise<string[]> {
  const { tx, orgId, now } = unit;
  const held = await tx.roleGrant.findMany({
    where: { orgId, role: "executive", member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
    select: { memberId: true },
  });
  return withDeputies(
    unit,
    held.map(({ memberId }) => memberId),
  );
}

type Told = { kind: NoticeKind; memberIds: string[]; personal: Notice["personal"] };

async function tell(unit: Unit, pause: DuePause, { personal, ...to }: Told): Promise<void> {
  const { id, item_id, title, priority, due_at } = pause;
  await notify(unit, {
    ...to,
    ...(personal ? { personal } : {}),
    href: itemHref(item_id),
    data: { title, dueAt: due_at.toISOString() },
    dedupeKey: `${to.kind}:${id}`,
    isUrgent: priority === "urgent",
  });
}

/** Does in one organisation what is due for whoever was asked; may run twice and at the same time as itself. */
export async function tellDueTerms(orgId: string, now: Date): Promise<number> {
  const result = await execute(tellDue, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Telling whoever was asked was refused: ${result.refusal.message}`);
  return result.value.told;
}

/** Where somebody's term to answer came near or went by, and nobody was told yet. */
export async function organisationsWithDueTerms(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from stage_pause where ended_at is null
        and ((reminded_at is null and remind_at <= ${now}) or (escalated_at is null and due_at <= ${now}))`,
  );
  return rows.map((row) => row.org_id);
}
