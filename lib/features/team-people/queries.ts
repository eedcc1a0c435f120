import type { MemberActor } from "@/lib/domain/people";
import { mirrorOf } from "@/lib/domain/team";
import type { Tx } from "@/lib/platform/tenancy";
import type { DepartmentView, MirrorView, TeamProfile } from "./schema";

type Look = { tx: Tx; viewer: Pick<MemberActor, "orgId">; now: Date };

/** The departments there are, the biggest first. */
export function departmentsOf({ tx, viewer: { orgId } }: Look): Promise<DepartmentView[]> {
  return tx.department.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ people: "desc" }, { name: "asc" }],
    select: { id: true, name: true, people: true, revision: true },
  });
}

/** What everybody of the team brings, by member; an adviser comes from outside and is not of the team. */
export async function profilesOf({ tx, viewer: { orgId }, now }: Look): Promise<Map<string, TeamProfile>> {
  const members = await tx.member.findMany({
    where: {
      orgId,
      removedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      roles: { some: { role: { not: "adviser" } } },
    },
    select: { id: true, profile: { include: { department: { select: { name: true, endedAt: true } } } } },
  });
  return new Map(
    members.map(({ id, profile }): [string, TeamProfile] => {
      const department = profile?.department && !profile.department.endedAt ? profile.department : null;
      const said = {
        memberId: id,
        departmentId: department ? (profile?.departmentId ?? null) : null,
        department: department?.name ?? null,
        skills: profile?.skills ?? [],
        affinities: profile?.affinities ?? [],
        weekHours: profile?.weekHours ?? null,
        revision: profile?.revision ?? 0,
      };
      return [id, said];
    }),
  );
}

/** The team held against the departments. */
export async function mirrorView(look: Look): Promise<MirrorView> {
  const [departments, profiles] = [await departmentsOf(look), await profilesOf(look)];
  const all = [...profiles.values()];
  const sizes = departments.map(({ id, name, people }) => ({ id, name, people }));
  const known = all.flatMap(({ weekHours }) => (weekHours === null ? [] : [weekHours]));
  return {
    departments,
    mirror: mirrorOf(
      sizes,
      all.map(({ departmentId }) => departmentId),
    ),
    weekHours: known.reduce((sum, hours) => sum + hours, 0),
    withoutHours: all.length - known.length,
  };
}
