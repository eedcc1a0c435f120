import type { CompiledMatrix, PowerTable } from "./compile";
import { type Answered, type Decision, MatrixError, type Situation, VERDICTS } from "./model";
import { at, type Space } from "./space";

/** The rank of a situation that no row answers. */
export const UNANSWERED_RANK = -1;

/** The verdict of a rank: a place in VERDICTS, or UNANSWERED_RANK. */
export const verdictOf = (rank: number): Answered => VERDICTS[rank] ?? "unanswered";

/**
 * Answers one situation: the rows that match, less those replaced by an exception; of what is left the strictest
 * verdict, and all obligations without doubles. The order of the rows never changes verdict or obligations. A power
 * without rows is `unanswered`, as is a situation without a matching row. Facts that are no dimension are ignored.
 * Source: seed 004 §6.2 and §6.3, domain.md "How a question is answered".
 *
 * @throws MatrixError naming the fact when the situation lacks one or gives it a value that the dimensions do not have.
 */
export function decide(compiled: CompiledMatrix, situation: Situation): Decision {
  const values = valuesOf(compiled.space, situation.facts);
  const decision: Decision = { verdict: "unanswered", obligations: [], rows: [], replaced: [] };
  const table = compiled.tables.get(situation.power);
  if (!table) return decision;
  const matching = matchingSet(table, values);
  const keys: string[] = [];
  let rank = UNANSWERED_RANK;
  eachRow(matching, (number) => {
    const row = table.rows[number];
    if (!row) return;
    if (!row.binding && hasInsider(table, number, matching)) {
      decision.replaced.push(row.id);
      return;
    }
    decision.rows.push(row.id);
    if (row.rank > rank) rank = row.rank;
    for (const { key, obligation } of row.obligations) {
      if (keys.includes(key)) continue;
      keys.push(key);
      decision.obligations.push({ ...obligation });
    }
  });
  decision.verdict = verdictOf(rank);
  return decision;
}

/** Of every fact the number of its value. Throws MatrixError for a fact that is missing or has an unknown value. */
export function valuesOf(space: Space, facts: Readonly<Record<string, string>>): number[] {
  const values: number[] = [];
  for (let fact = 0; fact < space.facts.length; fact++) {
    const name = space.facts[fact] ?? "";
    const given = facts[name];
    const value = given === undefined ? undefined : space.numbers[fact]?.get(given);
    if (value === undefined) throw unfitting(name, given);
    values.push(value);
  }
  return values;
}

function unfitting(fact: string, value: string | undefined): MatrixError {
  return value === undefined
    ? new MatrixError("missing_fact", { fact })
    : new MatrixError("unknown_value", { fact, value });
}

/** The verdict alone, as a rank, of a situation given by the numbers of its values. */
export function rankAt(table: PowerTable, values: readonly number[]): number {
  const matching = matchingSet(table, values);
  let rank = UNANSWERED_RANK;
  eachRow(matching, (number) => {
    const row = table.rows[number];
    if (row && row.rank > rank && (row.binding || !hasInsider(table, number, matching))) rank = row.rank;
  });
  return rank;
}

function matchingSet(table: PowerTable, values: readonly number[]): number[] {
  const { accepting, valueStart, narrowed, width } = table;
  const matching: number[] = [];
  for (let word = 0; word < width; word++) {
    let bits = at(table.allRows, word);
    for (let i = 0; i < narrowed.length && bits !== 0; i++) {
      const fact = narrowed[i] ?? 0;
      bits &= at(accepting, (at(valueStart, fact) + (values[fact] ?? 0)) * width + word);
    }
    matching.push(bits);
  }
  return matching;
}

function hasInsider(table: PowerTable, row: number, matching: readonly number[]): boolean {
  const start = row * table.width;
  for (let word = 0; word < table.width; word++) {
    if ((at(table.inside, start + word) & (matching[word] ?? 0)) !== 0) return true;
  }
  return false;
}

function eachRow(set: readonly number[], visit: (row: number) => void): void {
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      visit(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
}
