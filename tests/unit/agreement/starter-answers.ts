import { type ExampleKey, starterAgreement } from "@/lib/domain/agreement/starters";
import { type CompiledMatrix, compile, decide, dimensionsOf, ROLES } from "@/lib/domain/authority";

const own = { topics: ["mobility"], segments: ["youth"], channels: ["facebook"] };
const compiled = new Map<ExampleKey, CompiledMatrix>();

/** A starter in an organisation with one topic, one segment and one channel; rows go by their numbers. */
export function matrixOf(key: ExampleKey): CompiledMatrix {
  const known = compiled.get(key);
  if (known) return known;
  const rows = starterAgreement(key).rules.map((rule) => ({ ...rule, id: String(rule.number) }));
  const matrix = compile({ dimensions: dimensionsOf(own), rows });
  compiled.set(key, matrix);
  return matrix;
}

export type Facts = Record<string, string>;
/** An ordinary post of our own, in office hours. */
export const post: Facts = {
  workKind: "post",
  authorKind: "organisation",
  contentKind: "own_content",
  contentStatus: "soft",
  topic: "mobility",
  segment: "youth",
  channel: "facebook",
  risk: "low",
  priority: "normal",
  moment: "office_hours",
  atTheButtons: "no",
  crisisMode: "off",
};
/** An ordinary question that came in. */
export const question: Facts = { ...post, workKind: "case", authorKind: "creator", contentKind: "question" };

/** "with_acceptance trekker": the verdict and what rides along, as one line. */
export function answer(key: ExampleKey, power: string, facts: Facts): string {
  const { verdict, obligations } = decide(matrixOf(key), { power, facts });
  const riding = obligations.map(({ kind, with: who }) => (kind === "acceptor" ? who : who ? `${kind}:${who}` : kind));
  return [verdict, ...riding].join(" ");
}

/** The answer for each role. */
export const askEach = (key: ExampleKey, power: string, facts: Facts) =>
  Object.fromEntries(ROLES.map((role) => [role, answer(key, power, { ...facts, role })]));
