import { type CompiledMatrix, obligationKey } from "./compile";
import { decide } from "./decide";
import type { Answered, Decision, Situation } from "./model";

/**
 * The answers from best to worst for whoever asks. Unanswered is better than refused, since a consultation can still
 * turn it into a yes, and worse than every verdict that already says how to go on.
 */
export const ANSWERS_BEST_FIRST = [
  "allowed",
  "with_acceptance",
  "consult_first",
  "unanswered",
  "refused",
] as const satisfies readonly Answered[];

/** How far an answer stands from a yes: 0 for `allowed`. */
export const distanceFromYes = (verdict: Answered): number => ANSWERS_BEST_FIRST.indexOf(verdict);

/** A decision and the role it was taken for; null when there was no role to take it for. */
export type RoleDecision = Decision & { role: string | null };

const nothingAnswered = (): Decision => ({ verdict: "unanswered", obligations: [], rows: [], replaced: [] });

/**
 * The best answer a person gets who holds several roles: judged once per role (a `role` in `situation.facts` is
 * overruled), the answer nearest to a yes counts; where two are as near, the one with fewer obligations, then the role
 * named first. Without roles nothing is answered and `role` is null. Source: architecture.md, contract of `decide`.
 *
 * @throws MatrixError as `decide` does, also for a role that the dimensions do not have.
 */
export function bestAnswer(compiled: CompiledMatrix, situation: Situation, roles: readonly string[]): RoleDecision {
  let best: RoleDecision | null = null;
  for (const role of roles) {
    const { power, facts } = situation;
    const answer = { ...decide(compiled, { power, facts: { ...facts, role } }), role };
    if (!best || isBetter(answer, best)) best = answer;
  }
  return best ?? { ...nothingAnswered(), role: null };
}

function isBetter(a: Decision, b: Decision): boolean {
  const nearer = distanceFromYes(b.verdict) - distanceFromYes(a.verdict);
  return nearer > 0 || (nearer === 0 && a.obligations.length < b.obligations.length);
}

/**
 * One answer for things that must all be permitted together, such as one post on several channels: the answer farthest
 * from a yes counts (see ANSWERS_BEST_FIRST), obligations, rows and replaced rows are united without doubles. A row can
 * be in both lists: it counts on one channel and is replaced on another. Of no decisions at all: unanswered.
 */
export function strictestAnswer(decisions: readonly Decision[]): Decision {
  const [first, ...others] = decisions;
  if (!first) return nothingAnswered();
  const farthest = others.reduce(
    (verdict, other) => (distanceFromYes(other.verdict) > distanceFromYes(verdict) ? other.verdict : verdict),
    first.verdict,
  );
  const obligations = new Map(decisions.flatMap((decision) => decision.obligations).map((o) => [obligationKey(o), o]));
  return {
    verdict: farthest,
    obligations: [...obligations.values()],
    rows: [...new Set(decisions.flatMap((decision) => decision.rows))],
    replaced: [...new Set(decisions.flatMap((decision) => decision.replaced))],
  };
}

/**
 * One power decided for several sets of facts, say a post for each of its channels, as one answer: see
 * `strictestAnswer`. For a person with several roles, give `strictestAnswer` the `bestAnswer` of every channel.
 *
 * @throws MatrixError as `decide` does.
 */
export function answerOverChannels(
  compiled: CompiledMatrix,
  power: string,
  factSets: readonly Situation["facts"][],
): Decision {
  return strictestAnswer(factSets.map((facts) => decide(compiled, { power, facts })));
}
