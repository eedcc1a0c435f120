import {
  compile,
  dimensionsOf,
  type Matrix,
  MatrixError,
  type Obligation,
  type Role,
  type Row,
  type Verdict,
} from "@/lib/domain/authority";
import { bestOverRoles, type OwnValues, type RoleAnswer } from "@/lib/domain/workflow";

/** What the journal keeps of a decision. Entries of the first weeks lack the roles and the organisation's own values. */
export type StoredDecision = {
  power: string;
  verdict: Verdict | "unanswered";
  role: Role | null;
  facts: Record<string, string>[];
  rows: string[];
  replaced: string[];
  obligations: Obligation[];
  roles?: readonly Role[] | undefined;
  own?: OwnValues | undefined;
};

/** `answer` null: the version can no longer be asked this at all. `isSame`: verdict, role, rows and obligations agree. */
export type Again = { answer: RoleAnswer | null; isSame: boolean };

/**
 * Answers a stored decision once more from what was stored with it.
 *
 * @param version the rows it was decided by, and the values facts can have today: used where the values of then are not
 * on record, widened by whatever the decision and the rows speak of.
 */
export function decideAgain(stored: StoredDecision, version: Matrix): Again {
  const { power, facts } = stored;
  const dimensions = stored.own ? dimensionsOf(stored.own) : widened(version, facts);
  try {
    const compiled = compile({ dimensions, rows: version.rows });
    const answer = bestOverRoles(compiled, power, { facts, roles: rolesOf(stored) });
    return { answer, isSame: isSame(stored, answer) };
  } catch (fault) {
    if (fault instanceof MatrixError) return { answer: null, isSame: false };
    throw fault;
  }
}

/** The roles to judge for: those that were judged, or the one that counted where only that was kept. */
export const rolesOf = ({ roles, role }: Pick<StoredDecision, "roles" | "role">): readonly Role[] =>
  roles ?? (role ? [role] : []);

function isSame(stored: StoredDecision, answer: RoleAnswer): boolean {
  return (
    stored.verdict === answer.verdict &&
    stored.role === answer.role &&
    isSameSet(stored.rows, answer.rows) &&
    isSameSet(stored.replaced, answer.replaced) &&
    sameObligations(stored.obligations, answer.obligations)
  );
}

/** The same duties, in whatever order. */
export const sameObligations = (a: readonly Obligation[], b: readonly Obligation[]): boolean =>
  isSameSet(a.map(wordOf), b.map(wordOf));

const wordOf = ({ kind, with: whom }: Obligation): string => JSON.stringify([kind, whom ?? null]);

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const others = new Set(b);
  return new Set(a).size === others.size && a.every((one) => others.has(one));
}

/** The values there are, with those that the facts and the rows speak of beside them. */
export function widened(version: Matrix, facts: readonly Record<string, string>[]): Matrix["dimensions"] {
  const spoken = (fact: string): string[] => [
    ...facts.flatMap((set) => set[fact] ?? []),
    ...version.rows.flatMap((row: Row) => row.when[fact] ?? []),
  ];
  const all = Object.entries(version.dimensions).map(([fact, values]): [string, string[]] => {
    return [fact, [...new Set([...values, ...spoken(fact)])]];
  });
  return Object.fromEntries(all);
}
