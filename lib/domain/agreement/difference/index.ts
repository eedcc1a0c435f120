/*
 * The difference between two versions of the agreement, for the executive to sign: per row that changed what it makes
 * wider, narrower or different in its conditions, exactly, and what changed without any effect.
 */
import type { Rule, StageTerm } from "@/lib/domain/agreement";
import { compile, distanceFromYes, type Matrix } from "@/lib/domain/authority";
import { joined } from "@/lib/domain/authority/boxes";
import { type Box, type Space, whenOf } from "@/lib/domain/authority/space";
import { type Attributed, attribute } from "./attribute";
import { type Both, conditionChanges, verdictChanges } from "./changes";
import {
  type AgreementDifference,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  type Effect,
  type RuleDifference,
  type TermDifference,
  type VersionContent,
} from "./model";
import { canDecide, changedPairs, type Pair } from "./pairs";

export * from "./model";

/**
 * Everything in which `after` differs from `before`. Together the situations of all effects are exactly those that the
 * two decide differently, by verdict (`compare`) or by obligations; none is in two effects.
 *
 * @throws MatrixError for rows that do not fit the dimensions.
 */
export function differencesOf(before: VersionContent, after: VersionContent): AgreementDifference {
  const pairs = changedPairs(before.rows, after.rows);
  const deciding = pairs.filter(canDecide);
  const both = deciding.length > 0 ? compiledBoth(before, after) : null;
  const attributed = both ? allChanges(both, deciding) : [];
  const effective = both ? effectiveDifferences(both.space, attributed) : [];
  const known = new Set(effective.map(({ pair }) => pair));
  const idle = pairs
    .filter((pair) => !known.has(pair))
    .map((pair) => ({ pair, kind: "without_effect" as const, effects: [] }));
  const rules = [...effective, ...idle].map(({ pair, kind, effects }): RuleDifference => {
    const { before: was, after: is, changes } = pair;
    const { id } = rowOf(pair);
    const power = effects[0]?.example.power ?? rowOf(pair).power;
    return { id: `${kind} ${power} ${id}`, kind, before: was, after: is, power, changes, effects };
  });
  return { rules: inSigningOrder(rules), terms: termDifferences(before.terms, after.terms) };
}

/** Whether there is nothing to sign. */
export const isSame = ({ rules, terms }: AgreementDifference): boolean => rules.length + terms.length === 0;

function rowOf({ before, after }: Pick<Pair, "before" | "after">): Rule {
  const row = after ?? before;
  if (!row) throw new Error("A difference speaks of no row.");
  return row;
}

function compiledBoth(before: VersionContent, after: VersionContent): Both {
  const dimensions = unionOf(before.dimensions, after.dimensions);
  const of = ({ rows }: VersionContent) => compile({ dimensions, rows: rows.map(bare) });
  const compiled = { before: of(before), after: of(after) };
  return { ...compiled, space: compiled.after.space };
}

const bare = ({ id, power, when, verdict, obligations = [], binding = false }: Rule) => {
  return { id, power, when, verdict, obligations, binding };
};

function unionOf(a: Matrix["dimensions"], b: Matrix["dimensions"]): Matrix["dimensions"] {
  const facts = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(facts.map((fact) => [fact, [...new Set([...(a[fact] ?? []), ...(b[fact] ?? [])])]]));
}

type Sorted = Attributed & { kind: DifferenceKind };

function allChanges(both: Both, pairs: readonly Pair[]): Sorted[] {
  const powers = new Set(pairs.flatMap(({ before, after }) => [before, after].flatMap((row) => row?.power ?? [])));
  const verdicts = verdictChanges(both);
  const conditions = conditionChanges(both, verdicts, powers);
  const give = (change: (typeof verdicts)[number]) => attribute(both, pairs, change);
  return [
    ...verdicts.flatMap(give).map((one): Sorted => ({ ...one, kind: directionOf(one) })),
    ...conditions.flatMap(give).map((one): Sorted => ({ ...one, kind: "conditions" })),
  ];
}

const directionOf = ({ from, to }: Attributed): DifferenceKind =>
  distanceFromYes(to.verdict) < distanceFromYes(from.verdict) ? "wider" : "narrower";

type Effective = { pair: Pair; kind: DifferenceKind; effects: Effect[] };

/** Per row, direction and power its effects, those with the same outcomes put together. */
function effectiveDifferences(space: Space, attributed: readonly Sorted[]): Effective[] {
  return [...Map.groupBy(attributed, ({ pair }) => pair)].flatMap(([pair, ofPair]) =>
    [...Map.groupBy(ofPair, ({ kind, example }) => `${kind} ${example.power}`).values()].flatMap((list) => {
      const kind = list[0]?.kind;
      if (!kind) return [];
      const groups = [...Map.groupBy(list, outcomesOf).values()];
      return { pair, kind, effects: groups.map((group) => effectOf(space, group)) };
    }),
  );
}

function outcomesOf({ from, to, kind }: Sorted): string {
  const verdicts = [from.verdict, to.verdict];
  const obligations = [from.obligations, to.obligations].map((list) => list.map((one) => JSON.stringify(one)).sort());
  return JSON.stringify(kind === "conditions" ? [verdicts, obligations] : verdicts);
}

function effectOf(space: Space, group: readonly Sorted[]): Effect {
  const [one] = group;
  if (!one) throw new Error("An effect has no situations.");
  const boxes = joined(
    space,
    group.map(({ box }) => box.slice()),
  ).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const widest = boxes[0] ?? one.box;
  const same = group.find(({ box }) => box.every((word, index) => (word & ~(widest[index] ?? 0)) === 0)) ?? one;
  const { from, to, example } = same;
  return {
    from: { verdict: from.verdict, obligations: from.obligations },
    to: { verdict: to.verdict, obligations: to.obligations },
    situations: boxes.map((box) => whenOf(space, box)),
    example,
  };

  function sizeOf(box: Box): number {
    const when = whenOf(space, box);
    return space.facts.reduce((size, fact, number) => size * (when[fact] ?? space.values[number] ?? []).length, 1);
  }
}

function inSigningOrder(rules: readonly RuleDifference[]): RuleDifference[] {
  return DIFFERENCE_KINDS.flatMap((kind) =>
    rules.filter((rule) => rule.kind === kind).toSorted((a, b) => rowOf(a).number - rowOf(b).number),
  );
}

function termDifferences(before: readonly StageTerm[], after: readonly StageTerm[]): TermDifference[] {
  const keyOf = ({ workKind, priority, stage }: StageTerm) => `${workKind} ${priority} ${stage}`;
  const was = new Map(before.map((term) => [keyOf(term), term]));
  const is = new Map(after.map((term) => [keyOf(term), term]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): TermDifference[] => {
    const difference = { before: was.get(key) ?? null, after: is.get(key) ?? null };
    return JSON.stringify(promiseOf(difference.before)) === JSON.stringify(promiseOf(difference.after))
      ? []
      : [difference];
  });
}

function promiseOf(term: StageTerm | null) {
  if (!term) return null;
  const { amountMinutes, clock, remindAtShare, afterwards, escalation } = term;
  const steps = escalation.map(({ afterMinutes, toRole }) => [afterMinutes, toRole] as const);
  return [amountMinutes, clock, remindAtShare, afterwards, steps.toSorted(([a], [b]) => a - b)];
}
