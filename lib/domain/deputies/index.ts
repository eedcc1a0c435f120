/*
 * While somebody is away, a deputy has their powers beside their own: one step deep, and never as an adviser.
 * Source: domain.md, "The agreement": deputies, recorded as "for …".
 */
import type { HeldRole, NamedPerson } from "@/lib/domain/people";

type WithRoles = NamedPerson & { roles: readonly HeldRole[] };

/** A capacity in which somebody can act: whose powers they are, and in whose name when that is another person. */
export type Capacity = { memberId: string; roles: HeldRole[]; deputyFor: NamedPerson | null };

const isOwn = (held: HeldRole): boolean => held.standsInFor === undefined;

/** The roles somebody holds themselves. */
export const ownRoles = (roles: readonly HeldRole[]): HeldRole[] => roles.filter(isOwn);

/** Whether somebody can be a deputy at all: an adviser never decides, accepts or publishes, in nobody's name. */
export const canStandIn = (roles: readonly HeldRole[]): boolean =>
  ownRoles(roles).some(({ role }) => role !== "adviser");

/**
 * Somebody's own roles and those of the people they stand in for. Only what those people hold themselves passes on: a
 * deputy's deputy does not get the powers of the first.
 */
export function withDeputyRoles(roles: readonly HeldRole[], away: readonly WithRoles[]): HeldRole[] {
  const own = ownRoles(roles);
  if (!canStandIn(own)) return own;
  const passedOn = away.flatMap(({ memberId, name, roles: theirs }) =>
    ownRoles(theirs).map((held): HeldRole => ({ ...held, standsInFor: { memberId, name } })),
  );
  return [...own, ...passedOn];
}

/** The capacities of somebody, their own first: what their own roles allow they do in their own name. */
export function capacitiesOf({ memberId, roles }: { memberId: string; roles: readonly HeldRole[] }): Capacity[] {
  const own: Capacity = { memberId, roles: ownRoles(roles), deputyFor: null };
  return [own, ...standsInFor(roles).map((person) => capacityFor(person, roles))];
}

/** The people somebody stands in for now, by name. */
export function standsInFor(roles: readonly HeldRole[]): NamedPerson[] {
  const people = roles.flatMap((held) => held.standsInFor ?? []);
  return [...new Map(people.map((person) => [person.memberId, person])).values()];
}

/** The ids under which work can be somebody's: their own and those of the people they stand in for. */
export const actsAs = ({ memberId, roles }: { memberId: string; roles: readonly HeldRole[] }): string[] => [
  memberId,
  ...standsInFor(roles).map((person) => person.memberId),
];

function capacityFor(person: NamedPerson, roles: readonly HeldRole[]): Capacity {
  const theirs = roles.filter((held) => held.standsInFor?.memberId === person.memberId);
  return { memberId: person.memberId, roles: theirs, deputyFor: person };
}

/** Whether two spans share a moment; the end of a span is no part of it. */
export const overlaps = (one: { from: Date; until: Date }, other: { from: Date; until: Date }): boolean =>
  one.from < other.until && other.from < one.until;
