import { type CompiledMatrix, decide, type Matrix, type Row, type When } from "@/lib/domain/authority";
import { uncovered } from "@/lib/domain/authority/boxes";
import { type Box, boxOf, type Space, whenOf } from "@/lib/domain/authority/space";
import { usualExample } from "./example";
import type { CrewFacts, FourEyesFinding } from "./model";
import { type Area, areasOf, meetingsOf, roleMatrix, type Wanted } from "./search";

type Person = CrewFacts["people"][number];
type Matter = {
  dimensions: Matrix["dimensions"];
  rows: readonly Row[];
  compiled: CompiledMatrix;
  people: readonly Person[];
  isSmallTeam: boolean;
};
type Hole = Omit<FourEyesFinding, "memberId" | "name">;

/** The roles in which somebody writes, accepts (null: needs no acceptance) and publishes. */
type Hats = { respond: string; accept: string | null; publish: string };

/**
 * Everybody who can bring something of high risk out with nobody else looking at it, each with one situation. Every step
 * is taken in one of the person's roles. Alone means:
 * - on own authority: may write without acceptance, which is skipped then (domain.md, "Work items"), and publish;
 * - as a small team: may write, nobody else may accept it, the setting lets the author do so, and publish.
 * A step that asks for an expert, another segment, an acceptor or a second reader is not taken alone.
 */
export function fourEyesFindings(matter: Matter): FourEyesFinding[] {
  const places = placesOf(matter.dimensions);
  if (places.length === 0) return [];
  const searching = searchOf(matter, places);
  return matter.people.flatMap((person) => {
    const known = { ...person, roles: person.roles.filter((role) => matter.dimensions.role?.includes(role)) };
    const hole = onOwnAuthority(searching, known) ?? (matter.isSmallTeam ? asSmallTeam(searching, known) : null);
    return hole ? [{ memberId: person.memberId, name: person.name, ...hole }] : [];
  });
}

const ANOTHER = ["expert", "coordinate", "acceptor", "four_eyes"];
const SIGNER = ["expert", "coordinate"];

type Search = Matter & {
  space: Space;
  places: Box[];
  /** The situations of high risk in which a role gets an answer, looked for once. */
  areas: (wanted: Wanted) => readonly Area[];
  /** What is known of these roles of one person already. */
  known: Map<string, Hole | null>;
};

function searchOf(matter: Matter, places: readonly When[]): Search {
  const on = roleMatrix({ dimensions: matter.dimensions, rows: matter.rows });
  const found = new Map<string, Area[]>();
  const areas = (wanted: Wanted) => {
    const key = JSON.stringify(wanted);
    const areasFound = found.get(key) ?? [...areasOf(on, wanted, places.at(-1) ?? {})];
    found.set(key, areasFound);
    return areasFound;
  };
  return { ...matter, space: on.space, places: places.map((place) => boxOf(on.space, place)), areas, known: new Map() };
}

const alone = (power: string, role: string): Wanted => ({ power, role, verdict: "allowed", without: ANOTHER });

function onOwnAuthority(search: Search, { roles }: Person): Hole | null {
  for (const respond of roles) {
    for (const publish of roles) {
      const key = `${respond} ${publish}`;
      const hole = search.known.get(key);
      const found = hole === undefined ? ownAuthorityIn(search, { respond, accept: null, publish }) : hole;
      search.known.set(key, found);
      if (found) return found;
    }
  }
  return null;
}

function ownAuthorityIn(search: Search, hats: Hats): Hole | null {
  const lists = [search.areas(alone("respond", hats.respond)), search.areas(alone("publish", hats.publish))];
  for (const box of meetings(search, lists.map(boxesOf))) return holeIn(search, box, { way: "own_authority", hats });
  return null;
}

function asSmallTeam(search: Search, person: Person): Hole | null {
  for (const respond of person.roles) {
    const written = search.areas({ power: "respond", role: respond, verdict: "with_acceptance", without: SIGNER });
    for (const [, areas] of Map.groupBy(written, ({ acceptors }) => acceptors.join(" "))) {
      const hole = acceptedAlone(search, person, { respond, areas });
      if (hole) return hole;
    }
  }
  return null;
}

/** Where the person may accept what they wrote themselves and nobody else may: others who are asked for could. */
function acceptedAlone(
  search: Search,
  person: Person,
  { respond, areas }: { respond: string; areas: readonly Area[] },
): Hole | null {
  const { space, people } = search;
  const acceptors = areas[0]?.acceptors ?? [];
  if (!isNamed(acceptors, person)) return null;
  const others = people.filter((other) => other.memberId !== person.memberId && isNamed(acceptors, other));
  const othersMay = rolesOf(others, search).flatMap((role) =>
    boxesOf(search.areas({ power: "accept", role, verdict: "allowed", without: [] })),
  );
  for (const accept of person.roles) {
    const mine = boxesOf(search.areas(alone("accept", accept)));
    const onlyMine = mine.flatMap((box) => [...uncovered(space, othersMay, box)]);
    for (const publish of onlyMine.length > 0 ? person.roles : []) {
      const lists = [onlyMine, boxesOf(areas), boxesOf(search.areas(alone("publish", publish)))];
      const hats = { respond, accept, publish };
      for (const box of meetings(search, lists)) return holeIn(search, box, { way: "small_team", hats });
    }
  }
  return null;
}

const rolesOf = (people: readonly Person[], { dimensions }: Search): string[] =>
  [...new Set(people.flatMap(({ roles }) => roles))].filter((role) => dimensions.role?.includes(role));

/** A text may be accepted by whoever the answer names; by anybody who may accept when it names nobody. */
const isNamed = (acceptors: readonly string[], { memberId, roles }: Person): boolean =>
  acceptors.length === 0 || acceptors.some((who) => who === memberId || roles.includes(who));

const boxesOf = (areas: readonly Area[]): Box[] => areas.map(({ box }) => box);

/** The situations that lie in a box of every list, those of the place that is preferred first. */
function* meetings({ space, places }: Search, lists: readonly (readonly Box[])[]): Generator<Box> {
  for (const place of places) yield* meetingsOf(space, place, lists);
}

function holeIn(search: Search, box: Box, { way, hats }: { way: Hole["way"]; hats: Hats }): Hole {
  const { dimensions, compiled, space } = search;
  const { role: _role, ...others } = dimensions;
  const { facts } = usualExample("respond", whenOf(space, box), others);
  const rows = (power: string, role: string | null) =>
    role === null ? [] : decide(compiled, { power, facts: { ...facts, role } }).rows;
  const all = [...rows("respond", hats.respond), ...rows("accept", hats.accept), ...rows("publish", hats.publish)];
  const example = { power: "respond", facts: { ...facts, role: hats.respond } };
  return { way, role: hats.respond, rows: [...new Set(all)], example };
}

/** High risk: first what goes out on an ordinary day, then whatever else the matrix can speak of. */
function placesOf(dimensions: Matrix["dimensions"]): When[] {
  if (!dimensions.risk?.includes("high")) return [];
  const ordinary: When[] = [
    { workKind: ["post"], authorKind: ["organisation"], contentKind: ["own_content"], crisisMode: ["off"] },
    { workKind: ["case"], crisisMode: ["off"] },
  ];
  const isKnown = (when: When) =>
    Object.entries(when).every(([fact, values]) => values.every((value) => dimensions[fact]?.includes(value)));
  return [...ordinary.filter(isKnown), {}].map((when) => ({ ...when, risk: ["high"] }));
}
