import {
  AT_THE_BUTTONS,
  AUTHOR_KINDS,
  CONTENT_KINDS,
  CONTENT_STATUS,
  CRISIS_MODE,
  MOMENTS,
  NONE,
  PRIORITIES,
  RISKS,
  ROLES,
  type Row,
  WORK_KINDS,
} from "@/lib/domain/authority";
import { anyOf, type OwnWords, own, type Phrase } from "./phrase";

const FIXED = {
  role: ROLES,
  workKind: WORK_KINDS,
  authorKind: AUTHOR_KINDS,
  contentKind: CONTENT_KINDS,
  risk: RISKS,
  priority: PRIORITIES,
  moment: MOMENTS,
  atTheButtons: AT_THE_BUTTONS,
  crisisMode: CRISIS_MODE,
  contentStatus: CONTENT_STATUS,
} as const;
type FixedFact = keyof typeof FIXED;

/**
 * The values that a rule names for a fact, in the order in which people say them; empty when any will do. Naming all
 * of them is naming none.
 */
export function named<F extends FixedFact>(when: Row["when"], fact: F): (typeof FIXED)[F][number][] {
  const given: readonly string[] = when[fact] ?? [];
  const found = (FIXED[fact] as readonly (typeof FIXED)[F][number][]).filter((value) => given.includes(value));
  return found.length === FIXED[fact].length ? [] : found;
}

/** The organisation's own values that a rule names, and whether it also names "none of them". */
export function namedOwn(when: Row["when"], fact: "topic" | "segment" | "channel") {
  const values = when[fact] ?? [];
  return { keys: values.filter((value) => value !== NONE), hasNone: values.includes(NONE) };
}

/** "mobiliteit of afval" out of keys. */
export const ownList = (thing: keyof OwnWords, keys: readonly string[]): Phrase =>
  anyOf(keys.map((key) => own(thing, key)));

/** How many facts a rule narrows down. */
export const narrowedFacts = (when: Row["when"]): number =>
  Object.keys(when).filter((fact) => (fact in FIXED ? named(when, fact as FixedFact).length > 0 : true)).length;
