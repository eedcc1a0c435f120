import { z } from "zod";
import { scopeOf } from "@/lib/domain/advice";
import { ROLES } from "@/lib/domain/authority";
import { withDeputyRoles } from "@/lib/domain/deputies";
import type { HeldRole, MemberActor } from "@/lib/domain/people";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { InForce } from "./agreement";
import { Prisma } from "./generated/client";
import type { Tx } from "./tenancy";

/** What a session proves: the person, and the version of their sessions it was made under. */
export type Claims = { personId: string; sessionVersion: number; orgId: string };

/** What a link from a mail proves, and who is signed in in the browser that opened it: nobody, or a person. */
export type LinkClaims = { orgId: string; tokenHash: string; personHere: string | null };

/** Who a command or page runs for. */
export type Caller =
  | { kind: "member"; claims: Claims }
  | { kind: "link"; claims: LinkClaims }
  | { kind: "system"; orgId: string };

type MemberRow = {
  id: string;
  person_id: string;
  name: string;
  email: string;
  locale: string;
  segment_id: string | null;
  ends_at: Date | null;
  session_version: number;
  roles: unknown;
  scope: unknown;
  away: unknown;
};
const heldRoles = z.array(z.object({ role: z.enum(ROLES), segmentId: z.string().nullable() }));
const keptScope = z.object({ look: z.array(z.string()), comment: z.array(z.string()) }).nullable();
const peopleAway = z.array(z.object({ memberId: z.string(), name: z.string(), roles: heldRoles }));

type InForceRow = {
  version_id: string | null;
  calendar_id: string | null;
  words_stamp: string | null;
  is_small_team: boolean;
  is_crisis: boolean;
  crisis_number: number;
};

/**
 * The member behind the claims, with the roles held at this moment, also those of whoever they stand in for; null when
 * signed out elsewhere, removed, or past the end of their access. Read in the transaction that acts, so taking a role
 * away works at once.
 */
export async function readActor(tx: Tx, claims: Claims, now: Date): Promise<MemberActor | null> {
  const row = await readMember(tx, {
    orgId: claims.orgId,
    which: Prisma.sql`m.person_id = ${claims.personId}::uuid`,
    now,
  });
  if (!row || row.session_version !== claims.sessionVersion) return null;
  return hasAccess(row, now) ? actorOf(row, claims.orgId) : null;
}

/**
 * The member a link from a mail was sent to, with the roles held at this moment, or why it proves nothing: unknown,
 * opened by somebody else, used, expired, or of somebody who has no access any more.
 */
export async function readLinkHolder(tx: Tx, claims: LinkClaims, now: Date): Promise<Result<MemberActor>> {
  const { orgId, tokenHash, personHere } = claims;
  const key = { where: { orgId_tokenHash: { orgId, tokenHash } } };
  // To sign an agreement, or to answer a colleague: what it is good for, the command that spends it sees to.
  const link = (await tx.agreementLink.findUnique(key)) ?? (await tx.consultationLink.findUnique(key));
  if (!link) return refuse("not_found", "signing.unknown");
  const row = await readMember(tx, { orgId, which: Prisma.sql`m.id = ${link.memberId}::uuid`, now });
  if (!row || !hasAccess(row, now)) return refuse("not_allowed", "signing.noAccess");
  if (personHere !== null && personHere !== row.person_id) {
    return refuse("not_allowed", "signing.otherPerson", { values: { name: row.name } });
  }
  if (link.usedAt) return refuse("wrong_state", "signing.used");
  if (link.expiresAt <= now) return refuse("wrong_state", "signing.expired");
  return ok({ ...actorOf(row, orgId), linkId: link.id });
}

type Wanted = { orgId: string; which: Prisma.Sql; now: Date };

async function readMember(tx: Tx, { orgId, which, now }: Wanted): Promise<MemberRow | undefined> {
  const [row] = await tx.$queryRaw<MemberRow[]>`
    select m.id, m.person_id, m.name, m.email, m.locale, m.segment_id, m.ends_at, p.session_version,
      (select coalesce(json_agg(json_build_object('role', r.role, 'segmentId', r.segment_id)), '[]')
       from role_grant r where r.org_id = m.org_id and r.member_id = m.id) as roles,
      (select json_build_object('look', s.look, 'comment', s.comment)
       from adviser_scope s where s.org_id = m.org_id and s.member_id = m.id) as scope,
      (select coalesce(json_agg(json_build_object('memberId', a.id, 'name', a.name, 'roles',
         (select coalesce(json_agg(json_build_object('role', r.role, 'segmentId', r.segment_id)), '[]')
          from role_grant r where r.org_id = a.org_id and r.member_id = a.id)) order by a.name, a.id), '[]')
       from deputy d join member a on a.org_id = d.org_id and a.id = d.member_id
       where d.org_id = m.org_id and d.deputy_id = m.id and d.ended_at is null and d.from_at <= ${now}
         and d.until_at > ${now} and a.removed_at is null and (a.ends_at is null or a.ends_at > ${now})) as away
    from member m join person p on p.id = m.person_id
    where m.org_id = ${orgId}::uuid and ${which} and m.removed_at is null`;
  return row;
}

const hasAccess = ({ ends_at }: MemberRow, now: Date): boolean => ends_at === null || ends_at > now;

const actorOf = (row: MemberRow, orgId: string): MemberActor => ({
  kind: "member",
  orgId,
  memberId: row.id,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  segmentId: row.segment_id,
  roles: withDeputyRoles(ownRolesOf(row), peopleAway.parse(row.away)),
});

/** What somebody holds, an adviser's role within the scope that was set for it. */
function ownRolesOf({ roles, scope }: MemberRow): HeldRole[] {
  const kept = keptScope.parse(scope);
  const held: HeldRole[] = heldRoles.parse(roles);
  return kept ? held.map((one) => (one.role === "adviser" ? { ...one, scope: scopeOf(kept) } : one)) : held;
}

/** Which agreement, calendar and words are in force in the organisation the transaction entered, and whether in crisis. */
export async function readInForce(tx: Tx, orgId: string): Promise<InForce> {
  const [row] = await tx.$queryRaw<InForceRow[]>`
    select o.is_small_team,
      exists (select 1 from crisis k where k.org_id = o.id and k.ended_at is null) as is_crisis,
      (select coalesce(max(k.number), 0) from crisis k where k.org_id = o.id) as crisis_number,
      (select v.id from agreement_version v where v.org_id = o.id and v.state = 'adopted') as version_id,
      (select c.id from calendar_version c where c.org_id = o.id and c.is_in_force) as calendar_id,
      (select md5(string_agg(w.word, ',' order by w.word)) from (
         select 't' || t.key as word from topic t where t.org_id = o.id
         union all select 's' || s.key from segment s where s.org_id = o.id
         union all select 'c' || h.key from channel h where h.org_id = o.id) w) as words_stamp
    from organisation o where o.id = ${orgId}::uuid`;
  if (!row?.version_id || !row.calendar_id) throw new Error("The organisation has no agreement or calendar in force.");
  return {
    orgId,
    versionId: row.version_id,
    calendarId: row.calendar_id,
    wordsStamp: row.words_stamp ?? "",
    isSmallTeam: row.is_small_team,
    isCrisis: row.is_crisis,
    crisisNumber: row.crisis_number,
  };
}
