import { STAGES, type StageTerm } from "@/lib/domain/agreement";
import { compile, type Matrix, MatrixError } from "@/lib/domain/authority";
import { type Capacity, capacitiesOf } from "@/lib/domain/deputies";
import type { HeldRole } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";

/** A stage for which a version has to promise something, or nothing could open there. */
export type NeededTerm = Pick<StageTerm, "workKind" | "stage">;

const NEEDED: readonly NeededTerm[] = [
  ...(["post", "case"] as const).flatMap((workKind) => STAGES.map((stage) => ({ workKind, stage }))),
  { workKind: "idea", stage: "answer" },
];

/** The stages without a usual term; an urgent one is a choice, because it falls back on the usual (`termFor`). */
export function missingTerms(terms: readonly StageTerm[]): NeededTerm[] {
  return NEEDED.filter(
    ({ workKind, stage }) =>
      !terms.some((term) => term.priority === "normal" && term.workKind === workKind && term.stage === stage),
  );
}

/** The row that speaks of something the organisation does not have (any more); null when all of them can be decided by. */
export function strayRow(matrix: Matrix): string | null {
  try {
    compile(matrix);
    return null;
  } catch (fault) {
    if (fault instanceof MatrixError && fault.row !== undefined) return fault.row;
    throw fault;
  }
}

type Somebody = { memberId: string; roles: readonly HeldRole[] };

/** The capacity in which somebody decides about a version: their own where they can, else that of who they stand in for. */
export const decidingCapacity = (who: Somebody): Capacity | null =>
  capacitiesOf(who).find(({ roles }) => mayTry(roles, "agreement.adopt")) ?? null;

/**
 * The same for signing it. Four eyes: not whoever proposed it, in any capacity, and nobody in the proposer's name, unless
 * the organisation is a small team.
 */
export function signingCapacity(
  who: Somebody,
  { proposedById, isSmallTeam }: { proposedById: string | null; isSmallTeam: boolean },
): Capacity | null {
  if (isSmallTeam) return decidingCapacity(who);
  if (who.memberId === proposedById) return null;
  const others = capacitiesOf(who).filter(({ memberId }) => memberId !== proposedById);
  return others.find(({ roles }) => mayTry(roles, "agreement.adopt")) ?? null;
}
