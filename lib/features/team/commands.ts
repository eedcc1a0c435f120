import type { HeldRole } from "@/lib/domain/people";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { releaseCases } from "@/lib/features/case-answers/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { throughTheDoor } from "@/lib/platform/sign-in/door";
import { hashPassword } from "@/lib/platform/sign-in/password";
import type { Unit } from "@/lib/platform/unit";
import { ADVISER_DAYS, changeRolesInput, type JoinInput, joinInput, removeMemberInput } from "./schema";

const DAY_MS = 24 * 3600_000;

/** Gives a member exactly these roles, and for an expert these topics. Works from their next click on. */
export const changeRoles = command({
  name: "team.changeRoles",
  input: changeRolesInput,
  may: "team.lead",
  run: async (unit, { memberId, roles, topicIds }): Promise<Result<true>> => {
    await lockRoles(unit);
    const member = await activeMember(unit, memberId);
    if (!member) return refuse("not_found", "notFound");
    const problem =
      (await unknownWords(unit, { roles, topicIds: topicIds ?? [] })) ??
      (await executivesAlone(unit, holds(member.roles, "executive") !== holds(roles, "executive"))) ??
      (await lastTrekker(unit, { member, roles }));
    if (problem) return problem;
    const endsAt = isAdviserAlone(member.roles) && !isAdviserAlone(roles) ? null : member.endsAt;
    await giveRoles(unit, { memberId, roles, endsAt, ...(topicIds ? { topicIds } : {}) });
    unit.journal({
      action: "team.changeRoles",
      subject: { kind: "member", id: memberId },
      data: { before: member.roles, after: roles, ...(topicIds ? { topicIds } : {}) },
    });
    return ok(true);
  },
});

/** Ends somebody's access, at once. Their name stays with what they did. */
export const removeMember = command({
  name: "team.remove",
  input: removeMemberInput,
  may: "team.lead",
  run: async (unit, { memberId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    await lockRoles(unit);
    const member = await activeMember(unit, memberId);
    if (!member) return refuse("not_found", "notFound");
    const problem =
      (await executivesAlone(unit, holds(member.roles, "executive"))) ??
      (await lastTrekker(unit, { member, roles: [] }));
    if (problem) return problem;
    await tx.member.updateMany({ where: { orgId, id: memberId, removedAt: null }, data: { removedAt: now } });
    await tx.roleGrant.deleteMany({ where: { orgId, memberId } });
    await tx.topicExpert.deleteMany({ where: { orgId, memberId } });
    await releaseCases(unit, memberId);
    unit.journal({
      action: "team.remove",
      subject: { kind: "member", id: memberId },
      data: { name: member.name, roles: member.roles },
    });
    return ok(true);
  },
});

/** Somebody who is there from the start, without an invitation. Not for people to try: the set-up and the demo do. */
export const join = command({
  name: "team.join",
  input: joinInput,
  may: "system",
  run: async (unit, input): Promise<Result<{ memberId: string; personId: string }>> => {
    const problem = await unknownWords(unit, input);
    if (problem) return problem;
    const { personId } = await makePerson(unit, input);
    return addMember(unit, { ...input, personId });
  },
});

export type NewPerson = Pick<JoinInput, "name" | "email" | "locale"> & {
  personId?: string | undefined;
  password?: string | undefined;
};

/** The person with this address; made when there is none, with what was given. `isNew` says which. */
export function makePerson(unit: Unit, person: NewPerson): Promise<{ personId: string; isNew: boolean }> {
  return throughTheDoor(unit, async (tx) => {
    const { email, name, locale, password } = person;
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const row = { id: person.personId ?? newId(), email, name, locale, passwordHash, createdAt: unit.now };
    const { count } = await tx.person.createMany({ data: [row], skipDuplicates: true });
    const found = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    return { personId: found.id, isNew: count === 1 };
  });
}

export type NewMember = Omit<JoinInput, "password" | "personId"> & { personId: string };

/** Makes somebody a member, or a member again; refused when they are one already. Part of every way to join. */
export async function addMember(
  unit: Unit,
  member: NewMember,
): Promise<Result<{ memberId: string; personId: string }>> {
  const { tx, orgId, now } = unit;
  const { personId, name, email, locale, jobTitle, segmentId, roles, topicIds, endsAt } = member;
  const here = refuse("conflict", "team.alreadyMember", { fields: { email: [{ message: "fields.alreadyMember" }] } });
  const known = await tx.member.findUnique({ where: { orgId_personId: { orgId, personId } } });
  const memberId = known?.id ?? member.memberId ?? newId();
  const row = { name, email, locale, jobTitle, segmentId };
  if (known) {
    const { count } = await tx.member.updateMany({
      where: { orgId, id: known.id, OR: [{ removedAt: { not: null } }, { endsAt: { lte: now } }] },
      data: { ...row, removedAt: null, endsAt },
    });
    if (count === 0) return here;
  } else {
    const { count } = await tx.member.createMany({
      data: [{ orgId, id: memberId, personId, createdAt: now, endsAt, ...row }],
      skipDuplicates: true,
    });
    if (count === 0) return here;
  }
  await giveRoles(unit, { memberId, roles, topicIds, endsAt });
  unit.journal({
    action: "team.join",
    subject: { kind: "member", id: memberId },
    data: { name, email, roles, segmentId, topicIds },
  });
  return ok({ memberId, personId });
}

type Given = { memberId: string; roles: readonly HeldRole[]; topicIds?: readonly string[]; endsAt: Date | null };

async function giveRoles(unit: Unit, { memberId, roles, topicIds, endsAt }: Given): Promise<void> {
  const { tx, orgId, now } = unit;
  const granted = roles.map((held) => ({ orgId, id: newId(), memberId, grantedAt: now, ...held }));
  await tx.roleGrant.deleteMany({ where: { orgId, memberId } });
  await tx.roleGrant.createMany({ data: granted, skipDuplicates: true });
  // An adviser comes from outside: that access ends by itself, also when nobody thinks of it.
  const ends = isAdviserAlone(roles) ? (endsAt ?? new Date(now.getTime() + ADVISER_DAYS * DAY_MS)) : endsAt;
  await tx.member.updateMany({ where: { orgId, id: memberId }, data: { endsAt: ends } });
  if (!topicIds) return;
  await tx.topicExpert.deleteMany({ where: { orgId, memberId } });
  const answering = topicIds.map((topicId) => ({ orgId, id: newId(), topicId, memberId }));
  await tx.topicExpert.createMany({ data: answering, skipDuplicates: true });
}

/** One change of who holds what at a time, so that two people cannot each take away the other's last trekker. */
export async function lockRoles({ tx, orgId }: Unit): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roles:${orgId}`}, 0))`;
}

const holds = (roles: readonly { role: string }[], role: string): boolean => roles.some((held) => held.role === role);

const isAdviserAlone = (roles: readonly { role: string }[]): boolean => roles.every(({ role }) => role === "adviser");

function activeMember({ tx, orgId }: Unit, memberId: string) {
  return tx.member.findFirst({
    where: { orgId, id: memberId, removedAt: null },
    select: { id: true, name: true, endsAt: true, roles: { select: { role: true, segmentId: true } } },
  });
}

const held = (role: string) => ({ role, member: { removedAt: null } });

/** Who adopts the agreement is not chosen by who works under it; until there is an executive, somebody has to begin. */
export async function executivesAlone(unit: Unit, isTheirs: boolean): Promise<Refused | null> {
  if (!isTheirs || unit.actor.kind === "system" || holds(unit.actor.roles, "executive")) return null;
  const executives = await unit.tx.roleGrant.count({ where: { orgId: unit.orgId, ...held("executive") } });
  return executives > 0 ? refuse("not_allowed", "team.executivesAlone") : null;
}

type RoleChange = { member: { id: string; roles: HeldIn[] }; roles: readonly HeldIn[] };
type HeldIn = { role: string; segmentId: string | null };

/** Somebody leads the whole organisation at any moment. */
async function lastTrekker(unit: Unit, { member, roles }: RoleChange): Promise<Refused | null> {
  const leads = (all: readonly HeldIn[]) => all.some(({ role, segmentId }) => role === "trekker" && segmentId === null);
  if (!leads(member.roles) || leads(roles)) return null;
  const others = await unit.tx.roleGrant.count({
    where: { orgId: unit.orgId, segmentId: null, memberId: { not: member.id }, ...held("trekker") },
  });
  return others > 0 ? null : refuse("conflict", "team.lastTrekker");
}

type Words = {
  roles: readonly { segmentId: string | null }[];
  segmentId?: string | null;
  topicIds?: readonly string[];
};

/** Segments and topics that this organisation does not have. */
export async function unknownWords(
  { tx, orgId }: Unit,
  { roles, segmentId = null, topicIds = [] }: Words,
): Promise<Refused | null> {
  const named = [segmentId, ...roles.map((each) => each.segmentId)].filter((each) => each !== null);
  const [segments, topics] = [[...new Set(named)], [...new Set(topicIds)]];
  const knownSegments = segments.length ? await tx.segment.count({ where: { orgId, id: { in: segments } } }) : 0;
  const knownTopics = topics.length ? await tx.topic.count({ where: { orgId, id: { in: topics } } }) : 0;
  const unknown = [{ message: "fields.unknown" }];
  if (knownSegments < segments.length) return refuse("invalid", "invalid", { fields: { segmentId: unknown } });
  if (knownTopics < topics.length) return refuse("invalid", "invalid", { fields: { topicIds: unknown } });
  return null;
}

export const teamCommands = { changeRoles, removeMember };
