import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addDepartmentInput, changeDepartmentInput, endDepartmentInput, saveTeamProfileInput } from "./schema";

const notFound = (): Refused => refuse("not_found", "notFound");

/** A department of the organisation with its size, for the team to be held against. */
export const addDepartment = command({
  name: "team.addDepartment",
  input: addDepartmentInput,
  may: "team.lead",
  run: async (unit, { id = newId(), name, people }): Promise<Result<{ departmentId: string }>> => {
    const { tx, orgId, now } = unit;
    const taken = await nameTaken(unit, id, name);
    if (taken) return taken;
    const { count } = await tx.department.createMany({
      data: [{ orgId, id, name, people, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ departmentId: id });
    unit.journal({ action: "team.addDepartment", subject: { kind: "department", id }, data: { name, people } });
    return ok({ departmentId: id });
  },
});

export const changeDepartment = command({
  name: "team.changeDepartment",
  input: changeDepartmentInput,
  may: "team.lead",
  run: async (unit, { departmentId: id, seenRevision, name, people }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const before = await tx.department.findFirst({ where: { orgId, id, endedAt: null } });
    if (!before) return notFound();
    const taken = await nameTaken(unit, id, name);
    if (taken) return taken;
    const { count } = await tx.department.updateMany({
      where: { orgId, id, revision: seenRevision, endedAt: null },
      data: { name, people, revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, id);
    const data = { name, people, before: { name: before.name, people: before.people } };
    unit.journal({ action: "team.changeDepartment", subject: { kind: "department", id }, data });
    return ok({ revision: seenRevision + 1 });
  },
});

/** A department that is no more; whoever worked there has to say where they work now. */
export const endDepartment = command({
  name: "team.endDepartment",
  input: endDepartmentInput,
  may: "team.lead",
  run: async (unit, { departmentId: id }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.department.updateMany({ where: { orgId, id, endedAt: null }, data: { endedAt: now } });
    if (count === 0) return (await tx.department.count({ where: { orgId, id } })) > 0 ? ok(true) : notFound();
    unit.journal({ action: "team.endDepartment", subject: { kind: "department", id } });
    return ok(true);
  },
});

/** What somebody brings to the team: said by themselves, or by whoever leads it. */
export const saveTeamProfile = command({
  name: "team.saveProfile",
  input: saveTeamProfileInput,
  may: "team.belong",
  run: async (unit, { memberId, seenRevision, ...said }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const member = await tx.member.findFirst({ where: { orgId, id: memberId, removedAt: null }, select: { id: true } });
    if (!member) return notFound();
    if (memberId !== actor.memberId && !mayTry(actor.roles, "team.lead")) return refuse("not_allowed", "team.notYours");
    if (said.departmentId && !(await isDepartment(unit, said.departmentId)))
      return invalid("departmentId", "fields.unknown");
    const kept = { ...said, changedAt: now };
    if (seenRevision === 0) {
      const row = { orgId, id: newId(), memberId, revision: 1, ...kept };
      const { count } = await tx.memberProfile.createMany({ data: [row], skipDuplicates: true });
      if (count === 0) return refuse("stale", "stale");
    } else {
      const { count } = await tx.memberProfile.updateMany({
        where: { orgId, memberId, revision: seenRevision },
        data: { ...kept, revision: { increment: 1 } },
      });
      if (count === 0) return refuse("stale", "stale");
    }
    unit.journal({ action: "team.saveProfile", subject: { kind: "member", id: memberId }, data: said });
    return ok({ revision: seenRevision + 1 });
  },
});

const isDepartment = async ({ tx, orgId }: Unit, id: string): Promise<boolean> =>
  (await tx.department.count({ where: { orgId, id, endedAt: null } })) > 0;

async function nameTaken({ tx, orgId }: Unit, id: string, name: string): Promise<Refused | null> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from department where org_id = ${orgId}::uuid and ended_at is null and id <> ${id}::uuid
      and lower(name) = lower(${name}) limit 1`;
  return same.length === 0 ? null : invalid("name", "fields.taken");
}

export const teamPeopleCommands = { addDepartment, changeDepartment, endDepartment, saveTeamProfile };
