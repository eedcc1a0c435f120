import type { Rule, StageTerm } from "@/lib/domain/agreement";

/** What an executive puts their name under. */
export type SignedContent = { title: string; rules: readonly Rule[]; terms: readonly StageTerm[] };

/**
 * One text for a version of the agreement: the same when and only when it reads the same. Its hash is the fingerprint a
 * signature is bound to. Values of a fact and obligations are sets, so their order is left out; the number of a row is
 * what people refer to, so it counts. The first line names the form, so that it can change.
 */
export function agreementText({ title, rules, terms }: SignedContent): string {
  return JSON.stringify([
    "agreement/1",
    title,
    rules.toSorted((a, b) => a.number - b.number).map(ruleText),
    terms.map(termText).sort(),
  ]);
}

function ruleText({ number, question, power, when, verdict, obligations = [], binding = false, note }: Rule) {
  const facts = Object.entries(when).map(([fact, values]) => [fact, [...new Set(values)].sort()]);
  const duties = obligations.map(({ kind, with: whom }) => JSON.stringify([kind, whom ?? null]));
  return [number, question, power, facts.sort(byName), verdict, [...new Set(duties)].sort(), binding, note];
}

function termText(term: StageTerm): string {
  const { workKind, priority, stage, amountMinutes, clock, remindAtShare, afterwards, escalation } = term;
  const steps = escalation.map(({ afterMinutes, toRole }) => [afterMinutes, toRole]);
  return JSON.stringify([workKind, priority, stage, amountMinutes, clock, remindAtShare, afterwards, steps]);
}

const byName = ([a]: unknown[], [b]: unknown[]): number => (String(a) < String(b) ? -1 : 1);
