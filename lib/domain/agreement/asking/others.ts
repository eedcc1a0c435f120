import {
  type CompiledMatrix,
  type Decision,
  decide,
  distanceFromYes,
  type Situation,
  whatWouldHaveToDiffer,
} from "@/lib/domain/authority";

/** Any choice of one value per fact in `changes` gives the verdict of `decision`, which is that of the first values. */
export type OtherAnswer = { changes: Record<string, string[]>; decision: Decision };

/** The nearest situations with another answer: nearer to a yes, and farther from it. */
export type OtherAnswers = { better: OtherAnswer[]; worse: OtherAnswer[] };

const SHOWN_MAX = 3;

/** What somebody can bring about comes first: waiting, asking somebody else; the rest is as it is. */
const EASE = ["moment", "role", "atTheButtons", "contentStatus", "channel", "risk", "contentKind", "authorKind"];

const easeOf = ({ changes }: OtherAnswer): number =>
  Math.max(...Object.keys(changes).map((fact) => (EASE.includes(fact) ? EASE.indexOf(fact) : EASE.length)));

/** @throws MatrixError as `decide` does. */
export function otherAnswers(compiled: CompiledMatrix, situation: Situation): OtherAnswers {
  const withChange = (changes: Record<string, string[]>): OtherAnswer => {
    const first = Object.entries(changes).map(([fact, values]) => [fact, values[0] ?? ""]);
    const facts = { ...situation.facts, ...Object.fromEntries(first) };
    return { changes, decision: decide(compiled, { ...situation, facts }) };
  };
  const better = whatWouldHaveToDiffer(compiled, situation).map(({ changes }) => withChange(changes));
  const farther = worseByOneFact(compiled, situation).map(withChange);
  return {
    better: better.sort(nearestYesFirst).slice(0, SHOWN_MAX),
    worse: farther.sort(easiestFirst).slice(0, SHOWN_MAX),
  };
}

const size = ({ changes }: OtherAnswer): number => Object.keys(changes).length;

const nearestYesFirst = (a: OtherAnswer, b: OtherAnswer): number =>
  size(a) - size(b) ||
  distanceFromYes(a.decision.verdict) - distanceFromYes(b.decision.verdict) ||
  easeOf(a) - easeOf(b);

const easiestFirst = (a: OtherAnswer, b: OtherAnswer): number => easeOf(a) - easeOf(b);

/** Per fact and worse verdict, the values that bring it. */
function worseByOneFact(compiled: CompiledMatrix, situation: Situation): Record<string, string[]>[] {
  const { power, facts } = situation;
  const now = distanceFromYes(decide(compiled, situation).verdict);
  return Object.entries(compiled.dimensions).flatMap(([fact, values]) => {
    const byVerdict = new Map<string, string[]>();
    for (const value of values) {
      const { verdict } = decide(compiled, { power, facts: { ...facts, [fact]: value } });
      if (distanceFromYes(verdict) <= now) continue;
      byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), value]);
    }
    return [...byVerdict.values()].map((bringing) => ({ [fact]: bringing }));
  });
}
