import { describe, expect, it } from "vitest";
import { EXAMPLES, type ExampleKey } from "@/lib/domain/agreement/starters";
import {
  CONTENT_KINDS,
  type Decision,
  decide,
  MOMENTS,
  NONE,
  PRIORITIES,
  RISKS,
  ROLES,
  type Role,
} from "@/lib/domain/authority";
import { OUTSIDE_KINDS } from "@/lib/domain/cases";
import { type Facts, matrixOf, post, question } from "./starter-answers";

/** Everything about a piece of work that a starter makes a difference by. */
function* situations(): Generator<Facts> {
  const cases = CONTENT_KINDS.filter((kind) => kind !== "own_content").flatMap((contentKind) =>
    OUTSIDE_KINDS.map((authorKind) => ({ ...question, contentKind, authorKind })),
  );
  for (const work of [post, ...cases])
    for (const risk of RISKS)
      for (const topic of [NONE, "mobility"])
        for (const channel of [NONE, "facebook"])
          for (const priority of PRIORITIES)
            for (const moment of MOMENTS)
              for (const atTheButtons of ["yes", "no"])
                for (const crisisMode of ["on", "off"])
                  yield { ...work, risk, topic, channel, priority, moment, atTheButtons, crisisMode };
}

/** Whoever is asked or told: a yes to a question opens what asks for talk or is silent, and never what is refused. */
const isOpen = ({ verdict }: Decision): boolean => verdict !== "refused";
const acceptorsIn = ({ obligations }: Decision): string[] =>
  obligations.flatMap(({ kind, with: who }) => (kind === "acceptor" && who ? [who] : []));

/** The roles that could accept what was handed in: named by the answer if it names any, and let by the agreement. */
function whoAccepts(key: ExampleKey, facts: Facts, handedIn: Decision): Role[] {
  const named = acceptorsIn(handedIn);
  return ROLES.filter((role) => {
    if (named.length > 0 && !named.includes(role)) return false;
    const answer = decide(matrixOf(key), { power: "accept", facts: { ...facts, role } });
    const after = answer.verdict === "allowed" ? acceptorsIn(answer) : [];
    return isOpen(answer) && answer.verdict !== "with_acceptance" && (after.length === 0 || after.includes(role));
  });
}

describe.each(EXAMPLES)("the starter agreement %s leads nowhere to a dead end:", (key) => {
  it.each(ROLES)("what a %s may hand in, at once or after a yes, somebody accepts", (role) => {
    const stuck = new Set<string>();
    for (const facts of situations()) {
      const handedIn = decide(matrixOf(key), { power: "respond", facts: { ...facts, role } });
      const isOwnAuthority = handedIn.verdict === "allowed" && acceptorsIn(handedIn).length === 0;
      if (!isOpen(handedIn) || isOwnAuthority) continue;
      if (whoAccepts(key, facts, handedIn).length === 0) {
        const { workKind, contentKind, risk, crisisMode } = facts;
        stuck.add([workKind, contentKind, risk, crisisMode, handedIn.verdict, ...acceptorsIn(handedIn)].join(" "));
      }
    }
    expect([...stuck]).toEqual([]);
  });
});
