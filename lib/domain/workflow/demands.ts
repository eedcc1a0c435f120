import type { Obligation, Role } from "@/lib/domain/authority";
import type { PowerDecision, Subject } from "./situation";

/** Somebody's agreement to the text as it stands now; given for another text it is not in the list. */
export type GivenSignOff = { kind: "expert" | "coordinate"; about: string };

/**
 * Who accepted the text as it stands now: themselves and in whose name, the roles they hold, and on which ground
 * (`accepted` by somebody else than its author, `own_work` in a small team, `own_authority`).
 */
export type GivenAcceptance = { memberIds: readonly string[]; roles: readonly Role[]; ground: string };

/** Something that has to happen before the step, and whether it did. */
export type Demand = { kind: string; about: string | null; isMet: boolean };

/** What acceptance has to be beside allowed: by one of these people or roles, by somebody else than the author. */
export type AcceptanceDuties = { acceptors: string[]; needsFourEyes: boolean };

/** Nothing is asked of acceptance beyond the power to accept. */
const NO_DUTIES: AcceptanceDuties = { acceptors: [], needsFourEyes: false };

type Answer = Pick<PowerDecision, "verdict" | "obligations">;

/** What an answer to handing a text in asks of whoever accepts it. */
export const dutiesOf = ({ obligations }: Pick<Answer, "obligations">): AcceptanceDuties => ({
  acceptors: obligations.flatMap(({ kind, with: whom }) => (kind === "acceptor" && whom ? [whom] : [])),
  needsFourEyes: obligations.some(({ kind }) => kind === "four_eyes"),
});

/** The same of an answer to a later step: where that wants talk first, the people it names are those to talk to. */
export function dutiesAfterTalk({ verdict, obligations }: Answer): AcceptanceDuties {
  const duties = dutiesOf({ obligations });
  return verdict === "consult_first" ? { ...duties, acceptors: [] } : duties;
}

/**
 * What publishing asks of the acceptance of everybody who could publish; null when somebody could without any. Asked
 * for as soon as the text is handed in: at the last stage nobody accepts any more.
 */
export function dutiesOfPublishing(answers: readonly PowerDecision[]): AcceptanceDuties | null {
  const yes = answers.filter(({ verdict }) => verdict === "allowed" || verdict === "with_acceptance");
  if (yes.length === 0 || yes.some((answer) => acceptanceDemands(answer, null).length === 0)) return null;
  const duties = yes.map(dutiesAfterTalk);
  const named = duties.every(({ acceptors }) => acceptors.length > 0);
  return {
    acceptors: named ? [...new Set(duties.flatMap(({ acceptors }) => acceptors))] : [],
    needsFourEyes: duties.every(({ needsFourEyes }) => needsFourEyes),
  };
}

/** The same as it was kept with a stage that was opened; what is not there was not asked. */
export function readDuties(kept: unknown): AcceptanceDuties {
  const asked = kept !== null && typeof kept === "object" ? kept : {};
  const named = "acceptors" in asked && Array.isArray(asked.acceptors) ? asked.acceptors : [];
  return {
    acceptors: named.filter((acceptor) => typeof acceptor === "string"),
    needsFourEyes: "needsFourEyes" in asked && asked.needsFourEyes === true,
  };
}

/** Both together; of two lists of people the first counts, for one person accepts. */
export function bothDuties(first: AcceptanceDuties, second: AcceptanceDuties | null): AcceptanceDuties {
  const { acceptors, needsFourEyes } = second ?? NO_DUTIES;
  return {
    acceptors: first.acceptors.length > 0 ? first.acceptors : acceptors,
    needsFourEyes: first.needsFourEyes || needsFourEyes,
  };
}

/** What publishing asks of the acceptance that was given; null: none was. */
export function acceptanceDemands(answer: Answer, given: GivenAcceptance | null): Demand[] {
  const { acceptors, needsFourEyes } = dutiesAfterTalk(answer);
  const isBy = (who: string) => given?.memberIds.includes(who) || given?.roles.some((role) => role === who);
  const isByOneOfThem = acceptors.some(isBy);
  const isAccepted = given !== null && given.ground !== "own_authority";
  return [
    ...acceptors.map((about): Demand => ({ kind: "acceptor", about, isMet: isByOneOfThem })),
    ...(needsFourEyes ? [{ kind: "four_eyes", about: null, isMet: given?.ground === "accepted" }] : []),
    ...(answer.verdict === "with_acceptance" ? [{ kind: "acceptance", about: null, isMet: isAccepted }] : []),
  ];
}

/** What is known of the text as it stands: who signed it, and whether it is made of approved content alone. */
export type GivenText = { signOffs: readonly GivenSignOff[]; isApprovedContent: boolean };

/** Obligations that hold the step until somebody signed off, or the content is of the kind that is asked for. */
export function contentDemands(
  obligations: readonly Obligation[],
  subject: Subject,
  { signOffs, isApprovedContent }: GivenText,
): Demand[] {
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
      const isHard = kind === "hard_content_only" && subject.contentStatus === "hard";
      return [{ kind, about: subject.contentStatus, isMet: isApprovedContent || isHard }];
    }
    return [];
  });
}

const isSigned = (signOffs: readonly GivenSignOff[], kind: string, about: string): boolean =>
  signOffs.some((given) => given.kind === kind && given.about === about);
