import type { Agreement } from "@/lib/domain/agreement";
import type { Obligation, Role } from "@/lib/domain/authority";
import type { RefusalCode } from "@/lib/domain/result";
import { type Circumstances, decidePower, type PowerDecision, type Subject } from "./situation";

/** Somebody's agreement to the text as it stands now; given for another text it is not in the list. */
export type GivenSignOff = { kind: "expert" | "coordinate"; about: string };

/** What the flow knows beside the agreement about one piece of work and the person who asks. */
export type FlowFacts = {
  /** Handed in by the person who asks: four eyes means somebody else accepts. */
  isOwnWork: boolean;
  /** Somebody else could accept it; where nobody can, the small-team setting may let the author. */
  othersMayAccept: boolean;
  /** The role the stage was passed on to after its deadline; the power is theirs alone. */
  passedOnToRole: Role | null;
  /** Asked for when the text was handed in: members or roles of whom one must accept. */
  acceptors: readonly string[];
  signOffs: readonly GivenSignOff[];
  /** The consultation that said yes to this person, for this step of this work as its facts stand; null: none did. */
  consultationId: string | null;
};

export type Demand = { kind: string; about: string | null; isMet: boolean };

/**
 * - go: may do it now, on this role
 * - needs_acceptance: may hand it in, somebody else accepts
 * - held: not yet; something has to happen first, or somebody has to be asked
 * - refused: not by this person
 */
export type Outcome = "go" | "needs_acceptance" | "held" | "refused";

export type Judgement = {
  outcome: Outcome;
  /** Why not, as a refusal the command gives back; null when it may. */
  refusal: { code: RefusalCode; message: string; values?: Record<string, string> } | null;
  decision: PowerDecision;
  demands: Demand[];
  /** The author accepts own work because nobody else can and the agreement says that is all right. */
  usesSmallTeam: boolean;
};

export type Question = {
  agreement: Agreement;
  power: "respond" | "accept" | "publish";
  subject: Subject;
  circumstances: Circumstances;
  who: { memberId: string; roles: readonly Role[] };
  flow: FlowFacts;
};

/**
 * Whether somebody may take a step of the flow now: the agreement's answer, then four eyes, the named acceptor,
 * passing on after a deadline, and the obligations that ride along. The command that takes the step, the button that
 * offers it and the list of people who could are all answered here.
 */
export function judgePower(question: Question): Judgement {
  const { agreement, power, subject, circumstances, who, flow } = question;
  const roles = flow.passedOnToRole ? who.roles.filter((role) => role === flow.passedOnToRole) : who.roles;
  const decision = withConsultation(decidePower(agreement, power, { subject, circumstances, roles }), flow);
  const demands = demandsOf(decision.obligations, subject, flow.signOffs);
  const base = { decision, demands, usesSmallTeam: false };
  if (flow.passedOnToRole && roles.length === 0) {
    return { ...base, ...refused("not_allowed", "passedOn", { role: flow.passedOnToRole }) };
  }
  const byVerdict = refusedByVerdict(decision, flow);
  if (byVerdict) return { ...base, ...byVerdict };
  if (power === "accept") {
    const byPerson = refusedAsAcceptor(question, decision);
    if (byPerson) return { ...base, ...byPerson };
  }
  const unmet = demands.find((demand) => !demand.isMet);
  if (unmet) return { ...base, ...held(unmet) };
  // Being told "yes" is not own authority: somebody else still reads it.
  const isRead = decision.verdict === "with_acceptance" || decision.consultationId !== undefined;
  const outcome: Outcome = power === "respond" && isRead ? "needs_acceptance" : "go";
  return { ...base, outcome, refusal: null, usesSmallTeam: power === "accept" && flow.isOwnWork };
}

/** Only what is silent or asks for talk is opened by it: four eyes and a "no" stay what they are. */
function withConsultation(decision: PowerDecision, { consultationId, passedOnToRole }: FlowFacts): PowerDecision {
  const isOpened = decision.verdict === "unanswered" || decision.verdict === "consult_first";
  return isOpened && consultationId && !passedOnToRole ? { ...decision, consultationId } : decision;
}

/** Going on alone or handing in: either way the step can be taken, and then in the first capacity that allows it. */
const DISTANCE = { go: 0, needs_acceptance: 0, held: 1, refused: 2 } as const;

/** Of the same question asked in several capacities, the judgement that comes nearest to the step; the first of equals. */
export function nearest(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((best, next) => (DISTANCE[next.outcome] < DISTANCE[best.outcome] ? next : best));
}

type Verdict = Pick<Judgement, "outcome" | "refusal">;

function refused(code: RefusalCode, message: string, values: Record<string, string> = {}): Verdict {
  return { outcome: "refused", refusal: { code, message: `powers.${message}`, values } };
}

/** Passing on gives the power itself: for the role it went to, only an outright "no" of the agreement still counts. */
function refusedByVerdict({ verdict, power, consultationId }: PowerDecision, flow: FlowFacts): Verdict | null {
  if (verdict === "refused") return refused("not_allowed", "refused", { power });
  if (flow.passedOnToRole || consultationId) return null;
  if (verdict === "consult_first") {
    return { outcome: "held", refusal: { code: "consult_first", message: "powers.consultFirst", values: { power } } };
  }
  if (verdict === "unanswered") {
    return { outcome: "held", refusal: { code: "unanswered", message: "powers.unanswered", values: { power } } };
  }
  return null;
}

function refusedAsAcceptor({ agreement, who, flow }: Question, decision: PowerDecision): Verdict | null {
  // Accepting under somebody else's acceptance would be no acceptance at all.
  if (decision.verdict === "with_acceptance" && !flow.passedOnToRole) return refused("not_allowed", "notAlone");
  const isNamed =
    flow.acceptors.length === 0 ||
    flow.acceptors.some((acceptor) => acceptor === who.memberId || who.roles.some((role) => role === acceptor));
  if (!isNamed && !flow.passedOnToRole)
    return refused("not_allowed", "namedAcceptor", { acceptor: flow.acceptors.join(", ") });
  if (!flow.isOwnWork) return null;
  if (flow.othersMayAccept || !agreement.isSmallTeam) return refused("not_allowed", "ownWork");
  // Small team: the setting lifts four eyes only where the agreement does not ask for them by name.
  const asksFourEyes = decision.obligations.some((obligation) => obligation.kind === "four_eyes");
  return asksFourEyes ? refused("not_allowed", "ownWork") : null;
}

function held(demand: Demand): Verdict {
  const message = demand.about === null ? `powers.demand.${demand.kind}Unknown` : `powers.demand.${demand.kind}`;
  return { outcome: "held", refusal: { code: "demands_unmet", message, values: { about: demand.about ?? "" } } };
}

/** Obligations that hold the step until somebody signed off; `acceptor` and `four_eyes` are judged on the person. */
function demandsOf(obligations: readonly Obligation[], subject: Subject, signOffs: readonly GivenSignOff[]): Demand[] {
  return obligations.flatMap(({ kind, with: whom }): Demand[] => {
    if (kind === "expert") {
      const about = whom === undefined || whom === "topic" ? subject.topicKey : whom;
      return [{ kind, about, isMet: about !== null && isSigned(signOffs, kind, about) }];
    }
    if (kind === "coordinate") {
      const about = whom === undefined || whom === "segments" ? subject.segmentKey : whom;
      // Work that touches no segment has nobody to coordinate with.
      return about === null ? [] : [{ kind, about, isMet: isSigned(signOffs, kind, about) }];
    }
    if (kind === "approved_content_only" || kind === "hard_content_only") {
      return [
        { kind, about: subject.contentStatus, isMet: kind === "hard_content_only" && subject.contentStatus === "hard" },
      ];
    }
    return [];
  });
}

const isSigned = (signOffs: readonly GivenSignOff[], kind: string, about: string): boolean =>
  signOffs.some((given) => given.kind === kind && given.about === about);

/** The acceptors that the answer to `respond` asks for; the stage `accept` opens with them. */
export function acceptorsOf(obligations: readonly Obligation[]): string[] {
  return obligations.flatMap(({ kind, with: whom }) => (kind === "acceptor" && whom ? [whom] : []));
}
