import type { AdviserScope } from "@/lib/domain/advice";
import type { Role } from "@/lib/domain/authority";

/** Somebody by id and name. */
export type NamedPerson = { memberId: string; name: string };

/**
 * A role somebody holds, in one segment or (null) in the whole organisation. With `standsInFor` it is not their own:
 * that person is away and they are the deputy. An adviser's is held within a `scope`.
 */
export type HeldRole = { role: Role; segmentId: string | null; standsInFor?: NamedPerson; scope?: AdviserScope };

/** Who acts: a member of the organisation, or the system itself when a moment has come. */
export type Actor =
  | {
      kind: "member";
      orgId: string;
      memberId: string;
      personId: string;
      name: string;
      email: string;
      locale: string;
      segmentId: string | null;
      roles: HeldRole[];
      /** The link in a mail by which they act, where no session was opened. */
      linkId?: string;
    }
  | { kind: "system"; orgId: string; memberId: null; name: "Trekker"; roles: [] };

export type MemberActor = Extract<Actor, { kind: "member" }>;

/** The roles that count for something of this segment: those held in the whole organisation and those held there. */
export function rolesFor(roles: readonly HeldRole[], segmentId: string | null): Role[] {
  const counting = roles.filter((held) => held.segmentId === null || held.segmentId === segmentId);
  return [...new Set(counting.map((held) => held.role))];
}

/** "Fatima El Amrani" gives "FE": first letters of the first two words, as on a name badge. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0] ?? "");
  return letters.slice(0, 2).join("").toLocaleUpperCase("nl");
}
