import { canStandIn, overlaps, ownRoles } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { forgetDeputies } from "@/lib/platform/standing-in";
import type { Unit } from "@/lib/platform/unit";
import { AWAY_DAYS_MAX, appointInput, endTurnInput } from "./schema";

const DAY_MS = 86_400_000;
const TEAM = "/team";

type Person = { id: string; name: string; roles: HeldRole[] };
type Turn = { away: Person; deputy: Person; from: Date; until: Date };

/** Names somebody who has a person's powers beside their own while that person is away. */
export const appointDeputy = command({
  name: "deputies.appoint",
  input: appointInput,
  may: "self.keep",
  run: async (unit, input): Promise<Result<{ turnId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    const memberId = input.memberId ?? actor.memberId ?? "";
    await holdMember(unit, memberId);
    const away = await activePerson(unit, memberId);
    if (!away) return refuse("not_found", "notFound");
    const deputy = await activePerson(unit, input.deputyId);
    const turn = { away, deputy, from: laterOf(input.from, now), until: input.until };
    const problem = mayArrange(unit, away) ?? whatIsWrong(turn, now);
    if (problem) return problem;
    const taken = await takenTurn(unit, turn);
    if (taken) return taken;
    if (!deputy) return refuse("not_found", "notFound");
    const turnId = newId();
    const { words } = input;
    const span = { fromAt: turn.from, untilAt: turn.until };
    const made = { madeById: actor.memberId ?? "", madeAt: now, words };
    await tx.deputy.create({ data: { orgId, id: turnId, memberId, deputyId: deputy.id, ...span, ...made } });
    forgetDeputies(tx);
    await tellAppointed(unit, turnId, { ...turn, deputy, words });
    return ok({ turnId });
  },
});

/** Two who arrange it for the same person follow each other. */
async function holdMember({ tx, orgId }: Unit, memberId: string): Promise<void> {
  await tx.$queryRaw`select 1 from member where org_id = ${orgId}::uuid and id = ${memberId}::uuid for update`;
}

async function activePerson({ tx, orgId, now }: Unit, memberId: string): Promise<Person | null> {
  const row = await tx.member.findFirst({
    where: { orgId, id: memberId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { id: true, name: true, roles: { select: { role: true, segmentId: true } } },
  });
  return row ? { ...row, roles: row.roles as HeldRole[] } : null;
}

const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);

/**
 * For oneself, or for somebody by whoever leads the team; for an executive by an executive. With one's own roles alone:
 * powers that somebody only has as a deputy are not theirs to pass on.
 */
function mayArrange({ actor }: Unit, away: Person): Refused | null {
  if (actor.kind === "system" || actor.memberId === away.id) return null;
  const own = ownRoles(actor.roles);
  if (!mayTry(own, "team.lead")) return refuse("not_allowed", "notYourRole");
  const isExecutives = away.roles.some(({ role }) => role === "executive");
  return isExecutives && !own.some(({ role }) => role === "executive")
    ? refuse("not_allowed", "team.executivesAlone")
    : null;
}

const wrong = (field: string, message: string, values: Record<string, string | number> = {}): Refused =>
  refuse("invalid", "invalid", { fields: { [field]: [{ message: `fields.${message}`, values }] } });

function whatIsWrong({ away, deputy, until, from }: Omit<Turn, "deputy"> & { deputy: Person | null }, now: Date) {
  if (!deputy) return wrong("deputyId", "unknown");
  if (deputy.id === away.id) return wrong("deputyId", "notYourself");
  if (!canStandIn(deputy.roles)) return wrong("deputyId", "adviserStandsIn", { name: deputy.name });
  if (until <= now) return wrong("until", "inThePast");
  if (until.getTime() - from.getTime() > AWAY_DAYS_MAX * DAY_MS) return wrong("until", "tooFarAhead");
  return null;
}

/** One deputy at a time: with two nobody knows who decides. */
async function takenTurn({ tx, orgId }: Unit, { away, from, until }: Pick<Turn, "away" | "from" | "until">) {
  const turns = await tx.deputy.findMany({
    where: { orgId, memberId: away.id, endedAt: null, untilAt: { gt: from } },
    select: { fromAt: true, untilAt: true, deputy: { select: { name: true } } },
  });
  const other = turns.find((turn) => overlaps({ from, until }, { from: turn.fromAt, until: turn.untilAt }));
  return other ? wrong("from", "alreadyAway", { name: other.deputy.name }) : null;
}

async function tellAppointed(unit: Unit, turnId: string, turn: Turn & { words: string }): Promise<void> {
  const { away, deputy, from, until, words } = turn;
  unit.journal({
    action: "deputies.appoint",
    subject: { kind: "member", id: away.id },
    data: {
      turnId,
      name: away.name,
      deputyId: deputy.id,
      deputyName: deputy.name,
      from: from.toISOString(),
      until: until.toISOString(),
      words,
    },
  });
  unit.announce({ topic: "deputies" });
  await notify(unit, {
    kind: "deputy_appointed",
    memberIds: [deputy.id, away.id],
    href: TEAM,
    data: { name: away.name, deputy: deputy.name },
    dedupeKey: `deputy_appointed:${turnId}`,
  });
}

/** Ends a turn, also one that did not begin yet: from this moment on the deputy has their own powers alone. */
export const endDeputy = command({
  name: "deputies.end",
  input: endTurnInput,
  may: "self.keep",
  run: async (unit, { turnId }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    const turn = await tx.deputy.findUnique({
      where: { orgId_id: { orgId, id: turnId } },
      include: { member: { select: { name: true } }, deputy: { select: { name: true } } },
    });
    if (!turn || actor.kind !== "member") return refuse("not_found", "notFound");
    const isTheirs = turn.memberId === actor.memberId || mayTry(ownRoles(actor.roles), "team.lead");
    if (!isTheirs) return refuse("not_allowed", "notYourRole");
    const { count } = await tx.deputy.updateMany({
      where: { orgId, id: turnId, endedAt: null, untilAt: { gt: now } },
      data: { endedAt: now, endedById: actor.memberId },
    });
    forgetDeputies(tx);
    if (count === 0) return refuse("wrong_state", "deputies.over");
    const names = { name: turn.member.name, deputy: turn.deputy.name };
    unit.journal({
      action: "deputies.end",
      subject: { kind: "member", id: turn.memberId },
      data: { turnId, name: names.name, deputyId: turn.deputyId, deputyName: names.deputy },
    });
    unit.announce({ topic: "deputies" });
    await notify(unit, {
      kind: "deputy_ended",
      memberIds: [turn.deputyId, turn.memberId],
      href: TEAM,
      data: names,
      dedupeKey: `deputy_ended:${turnId}`,
    });
    return ok(true);
  },
});

export const deputyCommands = { appointDeputy, endDeputy };
