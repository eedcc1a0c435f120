import { z } from "zod";
import { ROLES } from "@/lib/domain/authority";
import type { MemberActor } from "@/lib/domain/people";
import type { InForce } from "./agreement";
import type { Tx } from "./tenancy";

/** What a session proves: the person, and the version of their sessions it was made under. */
export type Claims = { personId: string; sessionVersion: number; orgId: string };

/** Who a command or page runs for. */
export type Caller = { kind: "member"; claims: Claims } | { kind: "system"; orgId: string };

type MemberRow = {
  id: string;
  name: string;
  email: string;
  locale: string;
  segment_id: string | null;
  ends_at: Date | null;
  session_version: number;
  roles: unknown;
};
const heldRoles = z.array(z.object({ role: z.enum(ROLES), segmentId: z.string().nullable() }));

type InForceRow = {
  version_id: string | null;
  calendar_id: string | null;
  words_stamp: string | null;
  is_small_team: boolean;
};

/**
 * The member behind the claims, with the roles held at this moment; null when signed out elsewhere, removed, or past
 * the end of their access. Read in the transaction that acts, so taking a role away works at once.
 */
export async function readActor(tx: Tx, claims: Claims, now: Date): Promise<MemberActor | null> {
  const [row] = await tx.$queryRaw<MemberRow[]>`
    select m.id, m.name, m.email, m.locale, m.segment_id, m.ends_at, p.session_version,
      (select coalesce(json_agg(json_build_object('role', r.role, 'segmentId', r.segment_id)), '[]')
       from role_grant r where r.org_id = m.org_id and r.member_id = m.id) as roles
    from member m join person p on p.id = m.person_id
    where m.org_id = ${claims.orgId}::uuid and m.person_id = ${claims.personId}::uuid and m.removed_at is null`;
  if (!row || row.session_version !== claims.sessionVersion) return null;
  if (row.ends_at && row.ends_at <= now) return null;
  return {
    kind: "member",
    orgId: claims.orgId,
    memberId: row.id,
    personId: claims.personId,
    name: row.name,
    email: row.email,
    locale: row.locale,
    segmentId: row.segment_id,
    roles: heldRoles.parse(row.roles),
  };
}

/** Which agreement, calendar and words are in force in the organisation the transaction entered. */
export async function readInForce(tx: Tx, orgId: string): Promise<InForce> {
  const [row] = await tx.$queryRaw<InForceRow[]>`
    select o.is_small_team,
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
  };
}
