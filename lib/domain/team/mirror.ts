/*
 * Is the team a mirror of the organisation? Each department's share of the team is held against its share of the
 * people. Source: seed 002: a good reflection of the organisation is a nice thing to have, and one department is not all.
 */

export type DepartmentSize = { id: string; name: string; people: number };

/** `missing`: nobody, where its size gives at least half a person; `too_small`: nobody, and less than that. */
export const MIRROR_STANDINGS = ["missing", "under", "balanced", "over", "too_small"] as const;
export type MirrorStanding = (typeof MIRROR_STANDINGS)[number];

export type MirrorRow = DepartmentSize & {
  inTeam: number;
  /** How many of the team its size would give: persons, not rounded. */
  expected: number;
  /** Shares from 0 to 1. */
  teamShare: number;
  organisationShare: number;
  standing: MirrorStanding;
};

export type Mirror = {
  rows: MirrorRow[];
  /** Of the team, those of whom a department is known, and the others. */
  counted: number;
  withoutDepartment: number;
  people: number;
  /** Too few to say much: one person more or less changes the picture of most departments. */
  isSmall: boolean;
};

/** Below two people for each department a share says more about chance than about choice. */
const ENOUGH_PER_DEPARTMENT = 2;
const HALF_A_PERSON = 0.5;
/** Somebody cannot be divided: it takes a whole person too many or too few before it counts. */
const A_PERSON = 1;

/**
 * Holds the team against the departments, the biggest first.
 * @param memberOf the department of each person of the team; null where nobody said, and one that is not in the list
 * counts as that.
 */
export function mirrorOf(departments: readonly DepartmentSize[], memberOf: readonly (string | null)[]): Mirror {
  const known = new Set(departments.map(({ id }) => id));
  const placed = memberOf.filter((id): id is string => id !== null && known.has(id));
  const people = departments.reduce((sum, one) => sum + one.people, 0);
  const rows = departments.map((department): MirrorRow => {
    const inTeam = placed.filter((id) => id === department.id).length;
    const organisationShare = people === 0 ? 0 : department.people / people;
    const expected = people === 0 ? 0 : (placed.length * department.people) / people;
    const teamShare = placed.length === 0 ? 0 : inTeam / placed.length;
    return { ...department, inTeam, expected, teamShare, organisationShare, standing: standing(inTeam, expected) };
  });
  return {
    rows: rows.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)),
    counted: placed.length,
    withoutDepartment: memberOf.length - placed.length,
    people,
    isSmall: placed.length < ENOUGH_PER_DEPARTMENT * departments.length,
  };
}

function standing(inTeam: number, expected: number): MirrorStanding {
  if (inTeam === 0) return expected >= HALF_A_PERSON ? "missing" : "too_small";
  const difference = inTeam - expected;
  if (difference >= A_PERSON) return "over";
  return difference <= -A_PERSON ? "under" : "balanced";
}
