import type { Agreement } from "@/lib/domain/agreement";
import { ROLES, type Role } from "@/lib/domain/authority";
import type { RefusalCode } from "@/lib/domain/result";
import {
  type AcceptanceDuties,
  acceptanceDemands,
  bothDuties,
  contentDemands,
  type Demand,
  dutiesAfterTalk,
  dutiesOf,
  dutiesOfPublishing,
  type GivenAcceptance,
  type GivenSignOff,
} from "./demands";
import { type Circumstances, decidePower, type PowerDecision, type Subject } from "./situation";

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
  /** Asked for then too: somebody else than the author accepts, in a small team as well. */
  needsFourEyes: boolean;
  /** Who accepted the text as it stands; null: nobody did. */
  accepted: GivenAcceptance | null;
  signOffs: readonly GivenSignOff[];
  /** The text consists of content that was put in from the library, as it was put in. */
  isApprovedContent: boolean;
  /** The consultation that said yes to this person, for this step of this work as its facts stand; null: none did. */
  consultationId: string | null;
};

/**
 * - go: may do it now, on this role
 * - needs_acceptance: may hand it in, somebody else accepts
 * - held: not yet; something has to happen first, or somebody has to be asked
 * - refused: not by this person
 */
export type Outcome = "go" | "needs_acceptance" | "held" | "refused";

/** The powers that a step of the flow takes; `start_talking` is asked before there is anything to write. */
export type FlowPower = "respond" | "accept" | "publish" | "start_talking";

export type Judgement = {
  outcome: Outcome;
  /** Why not, as a refusal the command gives back; null when it may. */
  refusal: { code: RefusalCode; message: string; values?: Record<string, string> } | null;
  decision: PowerDecision;
  demands: Demand[];
  /** What handing the text in asks of whoever accepts it; null when nobody has to accept, or nothing is handed in. */
  acceptance: AcceptanceDuties | null;
  /** The author accepts own work because nobody else can and the agreement says that is all right. */
  usesSmallTeam: boolean;
};

export type Question = {
  agreement: Agreement;
  power: FlowPower;
  subject: Subject;
  circumstances: Circumstances;
  who: { memberId: string; roles: readonly Role[] };
  flow: FlowFacts;
};

/**
 * Whether somebody may take a step of the flow now: the agreement's answer, then four eyes, the named acceptor,
 * passing on after a deadline, and the obligations that ride along, which bind whatever the verdict. The command that takes the step, the button that
 * offers it and the list of people who could are all answered here.
 */
export function judgePower(question: Question): Judgement {
  const { agreement, power, subject, circumstances, who, flow } = question;
  const roles = flow.passedOnToRole ? who.roles.filter((role) => role === flow.passedOnToRole) : who.roles;
  const decision = withConsultation(decidePower(agreement, power, { subject, circumstances, roles }), flow);
  const demands = demandsOf(question, decision);
  const base = { decision, demands, acceptance: null, usesSmallTeam: false };
  if (flow.passedOnToRole && roles.length === 0) {
    return { ...base, ...refused("not_allowed", "passedOn", { role: flow.passedOnToRole }) };
  }
  const byVerdict = refusedByVerdict(power === "start_talking" ? talkedOver(decision) : decision, flow);
  if (byVerdict) return { ...base, ...byVerdict };
  if (power === "accept") {
    const byPerson = refusedAsAcceptor(question, decision);
    if (byPerson) return { ...base, ...byPerson };
  }
  // Nothing is written yet that somebody could put their name to: whom it takes was asked by the consultation.
  if (power === "start_talking") return { ...base, demands: [], outcome: "go", refusal: null };
  const unmet = demands.find((demand) => !demand.isMet);
  if (unmet) return { ...base, ...held(unmet) };
  if (power !== "respond") return { ...base, outcome: "go", refusal: null, usesSmallTeam: isByItsAuthor(question) };
  const acceptance = acceptanceAskedOf(question, decision);
  return { ...base, outcome: acceptance ? "needs_acceptance" : "go", refusal: null, acceptance };
}

const isByItsAuthor = ({ power, flow }: Question): boolean => power === "accept" && flow.isOwnWork;

function demandsOf({ power, subject, flow }: Question, decision: PowerDecision): Demand[] {
  const content = contentDemands(decision.obligations, subject, flow);
  return power === "publish" ? [...content, ...acceptanceDemands(decision, flow.accepted)] : content;
}

/**
 * What handing in asks of whoever accepts; null where the writer decides alone. Own authority ends at an acceptor or a
 * second reader that the row asks for, or that publishing asks for of everybody.
 */
function acceptanceAskedOf(question: Question, decision: PowerDecision): AcceptanceDuties | null {
  const { agreement, subject, circumstances } = question;
  const own = dutiesOf(decision);
  const publishing = dutiesOfPublishing(
    ROLES.map((role) => decidePower(agreement, "publish", { subject, circumstances, roles: [role] })),
  );
  // Being told "yes" is not own authority: somebody else still reads it.
  const isRead = decision.verdict === "with_acceptance" || decision.consultationId !== undefined;
  const isAsked = own.acceptors.length > 0 || own.needsFourEyes || publishing !== null;
  return isRead || isAsked ? bothDuties(own, publishing) : null;
}

/** Only what is silent or asks for talk is opened by it: four eyes and a "no" stay what they are. */
function withConsultation(decision: PowerDecision, { consultationId, passedOnToRole }: FlowFacts): PowerDecision {
  const isOpened =
    decision.power === "start_talking" || decision.verdict === "unanswered" || decision.verdict === "consult_first";
  return isOpened && consultationId && !passedOnToRole ? { ...decision, consultationId } : decision;
}

/** Going on alone or handing in: either way the step can be taken, and then in the first capacity that allows it. */
const DISTANCE = { go: 0, needs_acceptance: 0, held: 1, refused: 2 } as const;

/** Of the same question asked in several capacities, the judgement that comes nearest to the step; the first of equals. */
export function nearest(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((best, next) => (DISTANCE[next.outcome] < DISTANCE[best.outcome] ? next : best));
}

/** Whoever else has to agree that we begin to talk is asked first: there is no text yet to accept or to sign. */
function talkedOver(decision: PowerDecision): PowerDecision {
  const isAsked = decision.verdict === "with_acceptance" || decision.obligations.length > 0;
  return decision.verdict !== "unanswered" && decision.verdict !== "refused" && isAsked
    ? { ...decision, verdict: "consult_first" }
    : decision;
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
  const duties = dutiesAfterTalk(decision);
  const others = [flow.acceptors, duties.acceptors].find((named) => named.length > 0 && !isAmong(named, who));
  if (others && !flow.passedOnToRole) return refused("not_allowed", "namedAcceptor", { acceptor: others.join(", ") });
  if (!flow.isOwnWork) return null;
  // Small team: the setting lifts four eyes only where the agreement does not ask for them by name.
  const asksFourEyes = flow.needsFourEyes || duties.needsFourEyes;
  const isLifted = agreement.isSmallTeam && !flow.othersMayAccept && !asksFourEyes;
  return isLifted ? null : refused("not_allowed", "ownWork");
}

const isAmong = (named: readonly string[], { memberId, roles }: Question["who"]): boolean =>
  named.some((acceptor) => acceptor === memberId || roles.some((role) => role === acceptor));

function held(demand: Demand): Verdict {
  const isUnknown = demand.about === null && (demand.kind === "expert" || demand.kind === "coordinate");
  const message = `powers.demand.${demand.kind}${isUnknown ? "Unknown" : ""}`;
  return { outcome: "held", refusal: { code: "demands_unmet", message, values: { about: demand.about ?? "" } } };
}
