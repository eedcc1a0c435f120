import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { colleagues, trekkersOf } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { countHeld, mayLeadCrisis } from "./queries";
import { crisisLeadInput, endCrisisInput, startCrisisInput, stateFactInput, strikeFactInput } from "./schema";

/**
 * Switches crisis mode on: from this moment on nothing leaves that was ordered before it. Whoever is sending is waited
 * for, and counted as under way; whoever would send afterwards sees the crisis.
 */
export const startCrisis = command({
  name: "crisis.start",
  input: startCrisisInput,
  may: "self.keep",
  run: async (unit, { reason }): Promise<Result<{ crisisId: string; held: number; underWay: number }>> => {
    const { tx, orgId, now, actor } = unit;
    if (!(await mayLeadCrisis(tx, actor)) || actor.kind !== "member") return refuse("not_allowed", "crisis.notYours");
    await holdCrisis(unit);
    const open = await openCrisis(unit);
    if (open) return refuse("wrong_state", "crisis.alreadyOn", { values: { reason: open.reason } });
    const last = await tx.crisis.aggregate({ where: { orgId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const crisisId = newId();
    await tx.crisis.create({
      data: { orgId, id: crisisId, number, startedById: actor.memberId, startedAt: now, reason },
    });
    const held = await countHeld(tx, orgId, number);
    const underWay = await tx.publication.count({ where: { orgId, state: "sending" } });
    await stopClocks(unit, number);
    unit.journal({
      action: "crisis.start",
      subject: { kind: "crisis", id: crisisId },
      data: { number, reason, held, underWay },
    });
    unit.announce({ topic: "crisis" });
    await notify(unit, {
      kind: "crisis_started",
      memberIds: await everybody(unit),
      href: "/",
      data: { by: actor.name, reason, held },
      dedupeKey: `crisis_started:${crisisId}`,
      isUrgent: true,
    });
    return ok({ crisisId, held, underWay });
  },
});

/** One who switches at a time, after everybody who is sending. */
async function holdCrisis({ tx, orgId }: Unit): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`crisis:${orgId}`}, 0))::text`;
}

const openCrisis = ({ tx, orgId }: Unit) => tx.crisis.findFirst({ where: { orgId, endedAt: null } });

async function everybody({ tx, orgId, now }: Unit): Promise<string[]> {
  return (await colleagues(tx, orgId, now)).map(({ memberId }) => memberId);
}

/** Nobody is reminded of a post that must not go: its deadline comes back with the decision on it. */
async function stopClocks({ tx, orgId, now }: Unit, crisisNumber: number): Promise<void> {
  await tx.$executeRaw`
    update deadline_step s set dropped_at = ${now} from stage_run r
    where r.org_id = ${orgId}::uuid and r.org_id = s.org_id and r.id = s.stage_run_id and r.closed_at is null
      and r.stage = 'publish' and s.fired_at is null and s.dropped_at is null
      and exists (select 1 from publication p where p.org_id = r.org_id and p.item_id = r.item_id
        and p.state in ('planned', 'by_hand') and p.crisis_number < ${crisisNumber})`;
}

/** Switches crisis mode off. What stood still goes on standing still until somebody decides on each of it. */
export const endCrisis = command({
  name: "crisis.end",
  input: endCrisisInput,
  may: "self.keep",
  run: async (unit, { words }): Promise<Result<{ toDecide: number }>> => {
    const { tx, orgId, now, actor } = unit;
    if (!(await mayLeadCrisis(tx, actor)) || actor.kind !== "member") return refuse("not_allowed", "crisis.notYours");
    await holdCrisis(unit);
    const open = await openCrisis(unit);
    if (!open) return refuse("wrong_state", "crisis.notOn");
    const { count } = await tx.crisis.updateMany({
      where: { orgId, id: open.id, endedAt: null },
      data: { endedAt: now, endedById: actor.memberId, endedWords: words },
    });
    if (count === 0) return refuse("wrong_state", "crisis.notOn");
    const toDecide = await countHeld(tx, orgId, open.number);
    unit.journal({ action: "crisis.end", subject: { kind: "crisis", id: open.id }, data: { words, toDecide } });
    unit.announce({ topic: "crisis" });
    await tellEnded(unit, { crisisId: open.id, words, toDecide });
    return ok({ toDecide });
  },
});

async function tellEnded(
  unit: Unit,
  { crisisId, words, toDecide }: { crisisId: string; words: string; toDecide: number },
): Promise<void> {
  await notify(unit, {
    kind: "crisis_ended",
    memberIds: await everybody(unit),
    href: "/",
    data: { by: unit.actor.name, words },
    dedupeKey: `crisis_ended:${crisisId}`,
  });
  if (toDecide === 0) return;
  await notify(unit, {
    kind: "held_to_decide",
    memberIds: await trekkersOf(unit.tx, unit.orgId, null),
    href: "/",
    data: { count: toDecide },
    dedupeKey: `held_to_decide:${crisisId}`,
  });
}

/** Names somebody who may switch crisis mode on and off beside the executives and trekkers. */
export const nameCrisisLead = command({
  name: "crisis.nameLead",
  input: crisisLeadInput,
  may: "organisation.lead",
  run: async (unit, { memberId }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    const unfit = await unfitToLead(unit, memberId);
    if (unfit) return unfit;
    const known = await tx.crisisLead.count({ where: { orgId, memberId, endedAt: null } });
    if (known > 0) return ok(true);
    const named = { namedById: actor.memberId ?? "", namedAt: now };
    await tx.crisisLead.createMany({ data: [{ orgId, id: newId(), memberId, ...named }], skipDuplicates: true });
    unit.journal({ action: "crisis.nameLead", subject: { kind: "member", id: memberId } });
    return ok(true);
  },
});

async function unfitToLead({ tx, orgId }: Unit, memberId: string): Promise<Refused | null> {
  const member = await tx.member.findFirst({
    where: { orgId, id: memberId, removedAt: null },
    select: { name: true, roles: { select: { role: true } } },
  });
  if (!member) return refuse("not_found", "notFound");
  if (member.roles.some(({ role }) => role !== "adviser")) return null;
  const values = { name: member.name };
  return refuse("invalid", "invalid", { fields: { memberId: [{ message: "fields.adviserStandsIn", values }] } });
}

export const endCrisisLead = command({
  name: "crisis.endLead",
  input: crisisLeadInput,
  may: "organisation.lead",
  run: async (unit, { memberId }): Promise<Result<true>> => {
    const { count } = await unit.tx.crisisLead.updateMany({
      where: { orgId: unit.orgId, memberId, endedAt: null },
      data: { endedAt: unit.now },
    });
    if (count === 0) return refuse("not_found", "notFound");
    unit.journal({ action: "crisis.endLead", subject: { kind: "member", id: memberId } });
    return ok(true);
  },
});

/** Says what is certain, for everybody who answers while the crisis lasts. */
export const stateFact = command({
  name: "crisis.stateFact",
  input: stateFactInput,
  may: "self.keep",
  run: async (unit, { words }): Promise<Result<{ factId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if (!(await mayLeadCrisis(tx, actor)) || actor.kind !== "member") return refuse("not_allowed", "crisis.notYours");
    await holdCrisis(unit);
    const open = await openCrisis(unit);
    if (!open) return refuse("wrong_state", "crisis.notOn");
    const factId = newId();
    const stated = { words, statedById: actor.memberId, statedAt: now };
    await tx.crisisFact.create({ data: { orgId, id: factId, crisisId: open.id, ...stated } });
    unit.journal({ action: "crisis.stateFact", subject: { kind: "crisis", id: open.id }, data: { factId, words } });
    unit.announce({ topic: "crisis" });
    return ok({ factId });
  },
});

/** Takes back what turned out otherwise. It stays readable, with why: somebody may have said it to the town already. */
export const strikeFact = command({
  name: "crisis.strikeFact",
  input: strikeFactInput,
  may: "self.keep",
  run: async (unit, { factId, reason }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    if (!(await mayLeadCrisis(tx, actor)) || actor.kind !== "member") return refuse("not_allowed", "crisis.notYours");
    const fact = await tx.crisisFact.findUnique({
      where: { orgId_id: { orgId, id: factId } },
      select: { crisisId: true, words: true, crisis: { select: { endedAt: true } } },
    });
    if (!fact) return refuse("not_found", "notFound");
    if (fact.crisis.endedAt) return refuse("wrong_state", "crisis.notOn");
    const { count } = await tx.crisisFact.updateMany({
      where: { orgId, id: factId, struckAt: null },
      data: { struckById: actor.memberId, struckAt: now, struckReason: reason },
    });
    if (count === 0) return refuse("wrong_state", "crisis.factStruck");
    unit.journal({
      action: "crisis.strikeFact",
      subject: { kind: "crisis", id: fact.crisisId },
      data: { factId, words: fact.words, reason },
    });
    unit.announce({ topic: "crisis" });
    return ok(true);
  },
});

export const crisisCommands = { startCrisis, endCrisis, nameCrisisLead, endCrisisLead, stateFact, strikeFact };
