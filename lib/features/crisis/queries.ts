import type { Agreement } from "@/lib/domain/agreement";
import type { Actor, MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { Tx } from "@/lib/platform/tenancy";
import type {
  CrisisFact,
  CrisisLeads,
  CrisisNow,
  CrisisOutlook,
  CrisisState,
  Held,
  HeldItem,
  PastCrisis,
} from "./schema";

const HELD_MAX = 50;
const FACTS_MAX = 100;
const PAST_MAX = 10;

/**
 * How many crises there have been, read so that it stays true until the end of the transaction: whoever begins one waits
 * for everybody who is sending, and whoever sends after that sees it.
 */
export async function crisisNumberUntilDone(tx: Tx, orgId: string): Promise<number> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`crisis:${orgId}`}, 0))::text`;
  const last = await tx.crisis.aggregate({ where: { orgId }, _max: { number: true } });
  return last._max.number ?? 0;
}

/** Whether somebody may switch crisis mode: an executive, a trekker, or whom an executive named for it. */
export async function mayLeadCrisis(tx: Tx, actor: Actor): Promise<boolean> {
  if (actor.kind === "system") return false;
  if (mayTry(actor.roles, "crisis.lead")) return true;
  const leads = await tx.$queryRaw<unknown[]>`
    select 1 from crisis_lead
    where org_id = ${actor.orgId}::uuid and member_id = ${actor.memberId}::uuid and ended_at is null limit 1`;
  return leads.length > 0;
}

/** What the banner over every page says to the viewer. */
export async function crisisState(tx: Tx, viewer: MemberActor): Promise<CrisisState> {
  return { crisis: await crisisNow(tx, viewer.orgId), mayLead: await mayLeadCrisis(tx, viewer) };
}

type OpenCrisis = { id: string; number: number; startedById: string; startedAt: Date; reason: string };

async function crisisNow(tx: Tx, orgId: string): Promise<CrisisNow | null> {
  const [open] = await tx.$queryRaw<OpenCrisis[]>`
    select id, number, started_by_id as "startedById", started_at as "startedAt", reason from crisis
    where org_id = ${orgId}::uuid and ended_at is null`;
  if (!open) return null;
  const { startedAt, reason, number } = open;
  const facts = await tx.crisisFact.findMany({
    where: { orgId, crisisId: open.id },
    orderBy: [{ statedAt: "desc" }, { id: "desc" }],
    take: FACTS_MAX,
  });
  const names = await namesOf(tx, orgId, [open.startedById, ...facts.flatMap(speakers)]);
  return {
    startedAt: startedAt.toISOString(),
    by: names.get(open.startedById) ?? "",
    reason,
    held: await countHeld(tx, orgId, number),
    facts: facts.map((fact) => toFact(fact, names)),
  };
}

type FactRow = {
  id: string;
  words: string;
  statedById: string;
  statedAt: Date;
  struckById: string | null;
  struckAt: Date | null;
  struckReason: string | null;
};
type Names = ReadonlyMap<string, string>;

const speakers = ({ statedById, struckById }: FactRow): string[] => [statedById, ...(struckById ? [struckById] : [])];

function toFact({ id, words, statedById, statedAt, ...struck }: FactRow, names: Names): CrisisFact {
  const { struckAt, struckById, struckReason } = struck;
  const nameOf = (memberId: string | null) => (memberId ? (names.get(memberId) ?? "") : "");
  return {
    factId: id,
    words,
    by: nameOf(statedById),
    at: statedAt.toISOString(),
    struck: struckAt ? { by: nameOf(struckById), at: struckAt.toISOString(), reason: struckReason ?? "" } : null,
  };
}

async function namesOf(tx: Tx, orgId: string, memberIds: readonly string[]): Promise<Names> {
  const rows = await tx.member.findMany({
    where: { orgId, id: { in: [...new Set(memberIds)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The crises that are over, the last first, with what was certain in them and when. */
export async function pastCrises(tx: Tx, orgId: string): Promise<PastCrisis[]> {
  const rows = await tx.crisis.findMany({
    where: { orgId, endedAt: { not: null } },
    orderBy: { number: "desc" },
    take: PAST_MAX,
    include: { facts: { orderBy: [{ statedAt: "asc" }, { id: "asc" }], take: FACTS_MAX } },
  });
  const people = rows.flatMap(({ startedById, facts }) => [startedById, ...facts.flatMap(speakers)]);
  const names = await namesOf(tx, orgId, people);
  return rows.flatMap(({ id, startedAt, endedAt, reason, endedWords, startedById, facts }) =>
    endedAt
      ? [
          {
            crisisId: id,
            startedAt: startedAt.toISOString(),
            endedAt: endedAt.toISOString(),
            reason,
            words: endedWords ?? "",
            by: names.get(startedById) ?? "",
            facts: facts.map((fact) => toFact(fact, names)),
          },
        ]
      : [],
  );
}

/** How many posts stand still: ordered out before the last crisis began, and nothing was decided about them. */
export async function countHeld(tx: Tx, orgId: string, crisisNumber: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct p.item_id)::int as count from publication p
    join item t on t.org_id = p.org_id and t.id = p.item_id and t.state = 'open'
    where p.org_id = ${orgId}::uuid and p.state in ('planned', 'by_hand') and p.crisis_number < ${crisisNumber}`;
  return row?.count ?? 0;
}

/** What switching crisis mode on would hold now, until when, and whether the agreement has rows for it. */
export async function crisisOutlook(tx: Tx, orgId: string, agreement: Agreement): Promise<CrisisOutlook> {
  const [row] = await tx.$queryRaw<{ planned: number; last_at: Date | null }[]>`
    select count(distinct p.item_id)::int as planned, max(t.planned_at) as last_at from publication p
    join item t on t.org_id = p.org_id and t.id = p.item_id and t.state = 'open'
    where p.org_id = ${orgId}::uuid and p.state in ('planned', 'by_hand')`;
  const hasRules = [...agreement.rules.values()].some((rule) => rule.when.crisisMode?.includes("on"));
  return { planned: row?.planned ?? 0, lastAt: row?.last_at?.toISOString() ?? null, hasRules };
}

type HeldRow = {
  id: string;
  version: number;
  title: string;
  planned_at: Date | null;
  channels: string[];
  may_be_out: boolean;
  count: number;
};

/** The posts that stand still, by the moment they had; null when none do. */
export async function heldItems({
  tx,
  viewer,
  agreement,
}: {
  tx: Tx;
  viewer: MemberActor;
  agreement: Agreement;
}): Promise<Held | null> {
  if (agreement.crisisNumber === 0) return null;
  const rows = await tx.$queryRaw<HeldRow[]>`
    select t.id, t.version, t.title, t.planned_at, array_agg(c.name order by c.name) as channels,
      bool_or(p.may_be_out) as may_be_out, count(*) over ()::int as count
    from publication p
    join item t on t.org_id = p.org_id and t.id = p.item_id and t.state = 'open'
    join channel c on c.org_id = p.org_id and c.id = p.channel_id
    where p.org_id = ${viewer.orgId}::uuid and p.state in ('planned', 'by_hand')
      and p.crisis_number < ${agreement.crisisNumber}
    group by t.org_id, t.id
    order by t.planned_at nulls first, t.id limit ${HELD_MAX}`;
  const [first] = rows;
  if (!first) return null;
  const mayDecide = mayTry(viewer.roles, "items.lead");
  return { isCrisis: agreement.isCrisis, count: first.count, items: rows.map(toHeldItem), mayDecide };
}

const toHeldItem = ({ id, planned_at, may_be_out, version, title, channels }: HeldRow): HeldItem => ({
  itemId: id,
  version,
  title,
  channels,
  plannedAt: planned_at?.toISOString() ?? null,
  mayBeOut: may_be_out,
});

/** Whom executives named beside themselves and the trekkers, and whom they could name. */
export async function crisisLeads(tx: Tx, orgId: string, now: Date): Promise<CrisisLeads> {
  const rows = await tx.member.findMany({
    where: { orgId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      roles: { select: { role: true } },
      crisisLeads: { where: { endedAt: null }, select: { id: true } },
    },
  });
  const ref = ({ id, name }: { id: string; name: string }) => ({ memberId: id, name });
  const already = ["trekker", "executive"];
  return {
    named: rows.filter((row) => row.crisisLeads.length > 0).map(ref),
    others: rows
      .filter((row) => row.crisisLeads.length === 0)
      .filter(({ roles }) => roles.some(({ role }) => role !== "adviser"))
      .filter(({ roles }) => !roles.some(({ role }) => already.includes(role)))
      .map(ref),
  };
}
