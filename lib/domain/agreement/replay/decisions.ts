import { type CompiledMatrix, compile, distanceFromYes, type Matrix, MatrixError } from "@/lib/domain/authority";
import { bestOverRoles, type RoleAnswer } from "@/lib/domain/workflow";
import { rolesOf, type StoredDecision, sameObligations, widened } from "./again";

export const CHANGES = ["held", "narrower", "wider", "obligations"] as const;
/** What another version would have made of a decision: left unanswered, farther from a yes, nearer, or other duties. */
export type Change = (typeof CHANGES)[number];

/** What decides whether a version answers otherwise; the rest of a stored decision is for explaining it. */
export type PlayedDecision = Pick<StoredDecision, "power" | "verdict" | "role" | "facts" | "obligations" | "roles">;
export type Played = { change: Change; answer: RoleAnswer };

/** Plays one decision; null where the version gives the same answer with the same duties. */
export type Player = (stored: PlayedDecision) => Played | null;

/**
 * Makes a version ready to be played over many decisions. What speaks of a channel or topic that is no longer there is
 * asked with that value beside the others: no row names it, so only rows that leave it open can answer.
 */
export function playerOf(matrix: Matrix): Player {
  const compiled = compile(matrix);
  const withGone = new Map<string, CompiledMatrix>();
  const asked = (stored: PlayedDecision): RoleAnswer => {
    const on = { facts: stored.facts, roles: rolesOf(stored) };
    try {
      return bestOverRoles(compiled, stored.power, on);
    } catch (fault) {
      if (!(fault instanceof MatrixError && fault.code === "unknown_value")) throw fault;
      const dimensions = widened(matrix, stored.facts);
      const key = JSON.stringify(dimensions);
      const wide = withGone.get(key) ?? compile({ dimensions, rows: matrix.rows });
      withGone.set(key, wide);
      return bestOverRoles(wide, stored.power, on);
    }
  };
  return (stored) => {
    const answer = asked(stored);
    const change = changeBetween(stored, answer);
    return change ? { change, answer } : null;
  };
}

function changeBetween(stored: PlayedDecision, answer: RoleAnswer): Change | null {
  if (stored.verdict !== answer.verdict) {
    if (answer.verdict === "unanswered") return "held";
    return distanceFromYes(answer.verdict) < distanceFromYes(stored.verdict) ? "wider" : "narrower";
  }
  return sameObligations(stored.obligations, answer.obligations) ? null : "obligations";
}
