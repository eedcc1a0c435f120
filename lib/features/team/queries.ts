import { ROLES, type Role } from "@/lib/domain/authority";
import type { HeldRole } from "@/lib/domain/people";
import { clock } from "@/lib/platform/clock";
import type { PageActor } from "@/lib/platform/session";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { heldRole, role } from "./schema";

type Named = { id: string; name: string };
export type TeamMember = {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  segment: string | null;
  roles: HeldRole[];
  topics: Named[];
  /** ISO; an adviser's access ends by itself. */
  endsAt: string | null;
};
export type PendingInvitation = {
  id: string;
  name: string;
  email: string;
  role: Role;
  segment: string | null;
  expiresAt: string;
};
export type Team = {
  members: TeamMember[];
  invitations: PendingInvitation[];
  segments: Named[];
  topics: Named[];
  timeZone: string;
};

/** Everybody who works here now, who is on their way in, and the words roles are spoken of with. */
export function teamOf({ orgId }: PageActor): Promise<Team> {
  const now = clock.now();
  return inOrganisation(orgId, async (tx) => {
    const calendar = await tx.calendarVersion.findFirstOrThrow({
      where: { orgId, isInForce: true },
      select: { timeZone: true },
    });
    const named = { where: { orgId }, select: { id: true, name: true }, orderBy: { name: "asc" } } as const;
    return {
      members: await membersOf(tx, orgId, now),
      invitations: await invitationsOf(tx, orgId, now),
      segments: await tx.segment.findMany(named),
      topics: await tx.topic.findMany(named),
      timeZone: calendar.timeZone,
    };
  });
}

async function membersOf(tx: Tx, orgId: string, now: Date): Promise<TeamMember[]> {
  const rows = await tx.member.findMany({
    where: { orgId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: {
      id: true,
      name: true,
      email: true,
      jobTitle: true,
      endsAt: true,
      segment: { select: { name: true } },
      roles: { select: { role: true, segmentId: true } },
      topics: { select: { topic: { select: { id: true, name: true } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ segment, roles, topics, endsAt, ...row }) => ({
    ...row,
    segment: segment?.name ?? null,
    roles: roles.map((held) => heldRole.parse(held)).sort(byRank),
    topics: topics.map(({ topic }) => topic),
    endsAt: endsAt?.toISOString() ?? null,
  }));
}

/** In the order in which roles are spoken of, everywhere. */
const byRank = (a: HeldRole, b: HeldRole): number => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

async function invitationsOf(tx: Tx, orgId: string, now: Date): Promise<PendingInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { orgId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, name: true, email: true, role: true, expiresAt: true, segment: { select: { name: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ segment, expiresAt, ...row }) => ({
    ...row,
    role: role.parse(row.role),
    segment: segment?.name ?? null,
    expiresAt: expiresAt.toISOString(),
  }));
}
