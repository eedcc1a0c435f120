import type { StageTerm } from "@/lib/domain/agreement";
import {
  type CompiledMatrix,
  NONE,
  POWERS,
  type Power,
  ROLES,
  type Role,
  type Row,
  type Verdict,
} from "@/lib/domain/authority";
import { addWorkingMinutes, CalendarError } from "@/lib/domain/worktime";
import type { DeadEndFinding, FindingsInput, TermKey } from "./model";
import { nobodyAcceptsFindings } from "./nobody-accepts";
import { areasOf, roleMatrix } from "./search";

type Matter = Omit<FindingsInput, "past"> & { compiled: CompiledMatrix };

/**
 * What the agreement leads to and leads nowhere: experts, acceptors, segments and escalation roles that nobody can be
 * found for, roles that get a power handed to them which the agreement never gives them, answers that everybody is
 * refused to accept, and terms that no opening hours can meet. One finding for each thing that is missing, with the rows and terms that point at it.
 */
export function deadEndFindings(matter: Matter): DeadEndFinding[] {
  const powerless = withoutPower(matter);
  const never = powerless.flatMap((one) => (one.power === "accept" ? [one.role] : []));
  return [
    ...topicsWithoutExpert(matter),
    ...segmentsWithoutTrekker(matter),
    ...nobodyThere(matter),
    ...powerless,
    ...nobodyAcceptsFindings({ ...matter, never }),
    ...termsThatNeverEnd(matter),
  ];
}

/** The rows that count: what a row that refuses asks for besides, nobody is ever asked. */
const pointing = ({ rows }: Matter, kind: string): { row: Row; about: string | undefined }[] =>
  rows
    .filter(({ verdict }) => verdict !== "refused")
    .flatMap((row) =>
      (row.obligations ?? []).flatMap((duty) => (duty.kind === kind ? [{ row, about: duty.with }] : [])),
    );

/** Which rows point at a thing: the one they name, else each that their situations can have. */
function rowsByThing(matter: Matter, kind: "expert" | "coordinate", fact: "topic" | "segment"): Map<string, string[]> {
  const ofTheItem = kind === "expert" ? "topic" : "segments";
  const found = new Map<string, string[]>();
  for (const { row, about } of pointing(matter, kind)) {
    const isNamed = about !== undefined && about !== ofTheItem;
    const things = isNamed ? [about] : (row.when[fact] ?? matter.dimensions[fact] ?? []);
    for (const thing of things) if (thing !== NONE) add(found, thing, row.id);
  }
  return found;
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function topicsWithoutExpert(matter: Matter): DeadEndFinding[] {
  return [...rowsByThing(matter, "expert", "topic")]
    .filter(([topic]) => !matter.crew.experts[topic])
    .map(([topic, rows]) => ({ kind: "topic_without_expert", topic, rows }));
}

function segmentsWithoutTrekker(matter: Matter): DeadEndFinding[] {
  return [...rowsByThing(matter, "coordinate", "segment")]
    .filter(([segment]) => !matter.crew.segmentTrekkers[segment])
    .map(([segment, rows]) => ({ kind: "segment_without_trekker", segment, rows }));
}

const isRole = (who: string): who is Role => ROLES.some((role) => role === who);

const keyOf = ({ workKind, priority, stage }: StageTerm): TermKey => ({ workKind, priority, stage });

const escalatingTo = (terms: readonly StageTerm[], role: string): TermKey[] =>
  terms.filter(({ escalation }) => escalation.some(({ toRole }) => toRole === role)).map(keyOf);

/** Acceptors and escalation roles without a person behind them. */
function nobodyThere(matter: Matter): DeadEndFinding[] {
  const { crew, terms } = matter;
  const asked = new Map<string, string[]>();
  for (const { row, about } of pointing(matter, "acceptor")) if (about) add(asked, about, row.id);
  const roles = ROLES.flatMap((role): DeadEndFinding[] => {
    const rows = asked.get(role) ?? [];
    const own = escalatingTo(terms, role);
    const isNeeded = rows.length + own.length > 0;
    return isNeeded && !crew.roles[role] ? [{ kind: "role_nobody_holds", role, rows, terms: own }] : [];
  });
  const people = [...asked].filter(([who]) => !isRole(who) && !crew.people.some(({ memberId }) => memberId === who));
  return [...roles, ...people.map(([memberId, rows]): DeadEndFinding => ({ kind: "person_gone", memberId, rows }))];
}

type RoleWithoutPower = Extract<DeadEndFinding, { kind: "role_without_power" }>;

/** Roles that somebody holds and that are to accept what was written, or to take over a stage, but never may by any row. */
function withoutPower(matter: Matter): RoleWithoutPower[] {
  const found = new Map<string, { role: Role; power: Power; rows: string[]; terms: TermKey[] }>();
  const entry = (role: Role, power: Power) => {
    const key = `${role} ${power}`;
    const known = found.get(key) ?? { role, power, rows: [], terms: [] };
    found.set(key, known);
    return known;
  };
  for (const { row, about } of pointing(matter, "acceptor")) {
    const isHandedOn = row.power === "respond" && row.verdict === "with_acceptance";
    if (about && isRole(about) && isHandedOn) entry(about, "accept").rows.push(row.id);
  }
  for (const term of matter.terms) {
    const power = POWERS.find((own) => own === term.stage);
    if (!power || term.afterwards !== "pass_on") continue;
    for (const role of new Set(term.escalation.map(({ toRole }) => toRole))) {
      if (isRole(role)) entry(role, power).terms.push(keyOf(term));
    }
  }
  return [...found.values()]
    .filter(({ role, power }) => (matter.crew.roles[role] ?? 0) > 0 && !everMay(matter, role, power))
    .map((one) => ({ kind: "role_without_power", ...one }) as const);
}

/** Whether there is any situation in which the agreement lets the role do it. */
function everMay({ dimensions, rows }: Matter, role: Role, power: Power): boolean {
  const verdicts: Verdict[] = power === "accept" ? ["allowed"] : ["allowed", "with_acceptance"];
  const on = roleMatrix({ dimensions, rows });
  return verdicts.some((verdict) => {
    for (const _area of areasOf(on, { power, role, verdict, without: [] }, {})) return true;
    return false;
  });
}

const LONG_AGO = "1990-01-01T00:00:00.000Z";

/** Terms in working time that the opening hours do not hold: without any, or with too few days left that are open. */
function termsThatNeverEnd({ terms, calendar, now = LONG_AGO }: Matter): DeadEndFinding[] {
  const endless = terms.filter(({ clock, amountMinutes, escalation }) => {
    if (clock === "clock") return false;
    const last = Math.max(0, ...escalation.map(({ afterMinutes }) => afterMinutes));
    try {
      addWorkingMinutes(calendar, now, amountMinutes + last);
      return false;
    } catch (error) {
      if (error instanceof CalendarError) return true;
      throw error;
    }
  });
  return endless.length > 0 ? [{ kind: "term_never_ends", terms: endless.map(keyOf) }] : [];
}
