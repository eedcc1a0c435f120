import type { Agreement } from "@/lib/domain/agreement";
import type { Obligation, Role } from "@/lib/domain/authority";
import { type Crew, whoIsAsked } from "@/lib/domain/consultations";
import { type Circumstances, decidePower, type PowerDecision, type Subject } from "@/lib/domain/workflow";

/**
 * - go: it is managed content at once
 * - needs_acceptance: it waits for the yes of others
 * - held: the agreement is silent or wants talk first; it waits for whoever is asked
 * - refused: not by this person
 */
export type HardeningOutcome = "go" | "needs_acceptance" | "held" | "refused";

export type Hardening = { outcome: HardeningOutcome; decision: PowerDecision };

/** What has to be answered before it is managed content: by one of those asked. `givenById`: who said yes. */
export type Wait = {
  kind: "acceptance" | "expert" | "coordinate" | "consultation";
  askedIds: string[];
  givenById: string | null;
};

type HardeningQuestion = {
  agreement: Agreement;
  subject: Subject;
  circumstances: Circumstances;
  roles: readonly Role[];
};

const ASKED_FOR: ReadonlySet<string> = new Set(["acceptor", "four_eyes", "expert", "coordinate"]);

/** What the agreement says to somebody who wants to make managed content of a text. Source: domain.md, `harden`. */
export function judgeHardening({ agreement, subject, circumstances, roles }: HardeningQuestion): Hardening {
  const decision = decidePower(agreement, "harden", { subject, circumstances, roles });
  return { outcome: hardeningOutcome(decision), decision };
}

/** What an answer of the agreement about `harden` comes down to. */
export function hardeningOutcome({
  verdict,
  obligations,
}: Pick<PowerDecision, "verdict" | "obligations">): HardeningOutcome {
  if (verdict === "refused") return "refused";
  if (verdict === "consult_first" || verdict === "unanswered") return "held";
  const isAsked = verdict === "with_acceptance" || obligations.some(({ kind }) => ASKED_FOR.has(kind));
  return isAsked ? "needs_acceptance" : "go";
}

const DISTANCE: Record<HardeningOutcome, number> = { go: 0, needs_acceptance: 1, held: 2, refused: 3 };

/** Of the same question asked in several capacities, the answer that comes nearest to a yes; the first of equals. */
export const nearestHardening = (answers: readonly Hardening[]): Hardening =>
  answers.reduce((best, next) => (DISTANCE[next.outcome] < DISTANCE[best.outcome] ? next : best));

type About = { topicKey: string | null; segmentKey: string | null; askerId: string };

/**
 * Whose yes it waits for, each obligation apart; nobody is asked about their own proposal. An acceptor who is "the
 * expert" is that of the topic, where the topic has one. A wait without people is one that nobody can end.
 */
export function waitsOf({ outcome, decision }: Hardening, about: About, crew: Crew): Wait[] {
  if (outcome === "go" || outcome === "refused") return [];
  const ask = (obligations: readonly Obligation[], reason: "consult_first" | "unanswered" = "consult_first") =>
    whoIsAsked({ reason, obligations, ...about }, crew).map(({ memberId }) => memberId);
  const waiting = (kind: Wait["kind"], askedIds: string[]): Wait => ({ kind, askedIds, givenById: null });
  if (outcome === "held") {
    const reason = decision.verdict === "unanswered" ? "unanswered" : "consult_first";
    return [waiting("consultation", ask(decision.obligations, reason))];
  }
  const of = (kind: string) => decision.obligations.filter((obligation) => obligation.kind === kind);
  const apart = (["expert", "coordinate"] as const).flatMap((kind) =>
    of(kind)
      // Text that touches no segment has nobody to coordinate with.
      .filter(({ with: whom }) => kind === "expert" || whom !== undefined || about.segmentKey !== null)
      .map((obligation) => waiting(kind, ask([obligation]))),
  );
  const isAccepted = decision.verdict === "with_acceptance" || of("acceptor").length + of("four_eyes").length > 0;
  if (!isAccepted || (of("acceptor").length + of("four_eyes").length === 0 && apart.length > 0)) return apart;
  return [waiting("acceptance", ask(acceptorsFor(of("acceptor"), about, crew))), ...apart];
}

function acceptorsFor(named: readonly Obligation[], { topicKey, askerId }: About, crew: Crew): Obligation[] {
  const hasExpert = crew.some(({ memberId, topics }) => memberId !== askerId && topics.includes(topicKey ?? ""));
  return named.map((obligation) =>
    obligation.with === "expert" && topicKey && hasExpert ? { kind: "expert", with: topicKey } : obligation,
  );
}

/**
 * The waits that somebody's answer ends: those they were asked about, and for an executive every question; none for
 * whoever proposed it.
 */
export function waitsAnsweredBy(
  waits: readonly Wait[],
  {
    actsAs,
    roles,
    proposedById,
  }: { actsAs: readonly string[]; roles: readonly { role: Role }[]; proposedById: string },
): Wait[] {
  if (actsAs.includes(proposedById)) return [];
  const decides = roles.some(({ role }) => role === "executive");
  return waits.filter(
    ({ kind, askedIds, givenById }) =>
      givenById === null &&
      (askedIds.some((memberId) => actsAs.includes(memberId)) || (kind === "consultation" && decides)),
  );
}

/** Waits as they were kept; what does not fit the shape was never asked. */
export function readWaits(kept: unknown): Wait[] {
  return Array.isArray(kept) ? (kept as Wait[]) : [];
}
