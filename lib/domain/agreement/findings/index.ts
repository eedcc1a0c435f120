/*
 * What the people who own the agreement should know about it while they write: what it leaves open, where it contradicts
 * itself, what does nothing, who could go it alone, and what leads nowhere, each with how often it really happened.
 * Source: domain.md "Analysis", seed 004 §6.2 and §6.3. Nothing here does I/O; it runs in the browser.
 */
import { analyse, compile, type Finding } from "@/lib/domain/authority";
import { deadEndFindings } from "./dead-ends";
import { fourEyesFindings } from "./four-eyes";
import { coverageOf, gapFindings } from "./gaps";
import type { Findings, FindingsInput } from "./model";
import { conflictFindings, ineffectiveFindings } from "./overlaps";
import { fittingPast } from "./past";

export { questionFor } from "./gaps";
export type * from "./model";

/**
 * Everything that is to be said of these rows and terms with these people and this past; exact, and fast enough for
 * every keystroke (see the bench). Past situations that do not fit the dimensions any more are left out of every count.
 *
 * @throws MatrixError as `compile` does.
 */
export function findingsOf(input: FindingsInput): Findings {
  const { dimensions, crew, isSmallTeam } = input;
  const compiled = compile({ dimensions, rows: [...input.rows] });
  const found = analyse(compiled);
  const past = fittingPast(input.past, dimensions);
  const rows = new Map(input.rows.map((row) => [row.id, row]));
  const gaps = gapFindings(ofKind(found, "gap"), { dimensions, rows: input.rows, past });
  return {
    gaps,
    conflicts: conflictFindings(ofKind(found, "conflict"), { compiled, rows, past }),
    ineffective: ineffectiveFindings(ofKind(found, "ineffective"), { compiled, rows, past }),
    exceptions: ofKind(found, "exception"),
    fourEyes: fourEyesFindings({ dimensions, rows: input.rows, compiled, people: crew.people, isSmallTeam }),
    deadEnds: deadEndFindings({ ...input, compiled }),
    coverage: coverageOf(gaps),
  };
}

const ofKind = <K extends Finding["kind"]>(found: readonly Finding[], kind: K): Extract<Finding, { kind: K }>[] =>
  found.filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind);
