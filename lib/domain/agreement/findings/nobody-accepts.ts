import { type CompiledMatrix, decide, type Matrix, ROLES, type Role, type Row } from "@/lib/domain/authority";
import { type Box, boxOf, whenOf } from "@/lib/domain/authority/space";
import { usualExample } from "./example";
import type { CrewFacts, NobodyAcceptsFinding } from "./model";
import { areasOf, meetingsOf, type RoleMatrix, roleMatrix } from "./search";

type Matter = {
  dimensions: Matrix["dimensions"];
  rows: readonly Row[];
  crew: CrewFacts;
  compiled: CompiledMatrix;
  /** Roles that may never accept anything: that is said of them already. */
  never: readonly string[];
};
type Search = Matter & { on: RoleMatrix; closedTo: (role: string) => readonly Box[] };

/**
 * Answers that ask for acceptance in situations in which the agreement refuses it to everybody who could give it: those
 * that the answer names, else every role that somebody holds. Once for each set of acceptors, with one situation. Where
 * somebody would have to be asked first, or the agreement is silent, it is no dead end: a consultation opens it.
 */
export function nobodyAcceptsFindings(matter: Matter): NobodyAcceptsFinding[] {
  const on = roleMatrix(matter);
  const closed = new Map<string, Box[]>();
  const closedTo = (role: string): readonly Box[] => {
    const known = closed.get(role) ?? refusedTo(on, role);
    closed.set(role, known);
    return known;
  };
  const search = { ...matter, on, closedTo };
  const found = new Map<string, NobodyAcceptsFinding>();
  for (const role of ROLES.filter((one) => isHeld(matter, one))) {
    for (const [key, { acceptors, boxes }] of handedInBy(on, role)) {
      const finding = found.has(key) ? null : stuckIn(search, { role, acceptors, boxes });
      if (finding) found.set(key, finding);
    }
  }
  return [...found.values()];
}

type HandedIn = { acceptors: string[]; boxes: Box[] };

/** What a role may hand in for acceptance, by who is to accept it; an empty list: whoever may. */
function handedInBy(on: RoleMatrix, role: string): Map<string, HandedIn> {
  const found = new Map<string, HandedIn>();
  for (const verdict of ["with_acceptance", "allowed"] as const) {
    for (const { box, acceptors } of areasOf(on, { power: "respond", role, verdict, without: [] }, {})) {
      if (verdict === "allowed" && acceptors.length === 0) continue;
      const key = acceptors.toSorted().join(" ");
      const known = found.get(key) ?? { acceptors, boxes: [] };
      known.boxes.push(box);
      found.set(key, known);
    }
  }
  return found;
}

const refusedTo = (on: RoleMatrix, role: string): Box[] =>
  (["refused", "with_acceptance"] as const).flatMap((verdict) =>
    [...areasOf(on, { power: "accept", role, verdict, without: [] }, {})].map(({ box }) => box),
  );

function stuckIn(search: Search, { role, acceptors, boxes }: HandedIn & { role: Role }): NobodyAcceptsFinding | null {
  const { space } = search.on;
  const could = whoCould(search, acceptors);
  if (could.length === 0 || could.every((one) => search.never.includes(one))) return null;
  const lists = [boxes, ...could.map(search.closedTo)].sort((a, b) => a.length - b.length);
  if (lists.some((list) => list.length === 0)) return null;
  for (const box of meetingsOf(space, boxOf(space, {}), lists)) return saidOf(search, box, { role, acceptors, could });
  return null;
}

/** The roles in which somebody here could accept: those named, those of the persons named, or all when none is. */
function whoCould({ dimensions, crew }: Search, acceptors: readonly string[]): string[] {
  const roles = acceptors.length === 0 ? ROLES : acceptors.flatMap((who) => rolesOf(crew, who));
  return [...new Set(roles)].filter((role) => isHeld({ dimensions, crew }, role));
}

const rolesOf = ({ people }: CrewFacts, who: string): readonly string[] =>
  people.find(({ memberId }) => memberId === who)?.roles ?? [who];

const isHeld = ({ dimensions, crew }: Pick<Matter, "dimensions" | "crew">, role: string): boolean =>
  (crew.roles[role] ?? 0) > 0 && (dimensions.role?.includes(role) ?? false);

type Stuck = { role: Role; acceptors: string[]; could: readonly string[] };

function saidOf(
  { dimensions, compiled, on }: Search,
  box: Box,
  { role, acceptors, could }: Stuck,
): NobodyAcceptsFinding {
  const { role: _role, ...others } = dimensions;
  const { facts } = usualExample("respond", whenOf(on.space, box), others);
  const rowsFor = (power: string, as: string) => decide(compiled, { power, facts: { ...facts, role: as } }).rows;
  const rows = new Set([...rowsFor("respond", role), ...could.flatMap((one) => rowsFor("accept", one))]);
  const example = { power: "respond", facts: { ...facts, role } };
  return { kind: "nobody_accepts", role, acceptors, rows: [...rows], example };
}
