import type { Answered, Role } from "@/lib/domain/authority";
import type { FlowPower, Outcome } from "./powers";

/** Somebody by name. */
export type PersonRef = { memberId: string; name: string };

/** Something that has to happen before the step: whose agreement it takes, and whether it was given. */
export type AnsweredDemand = {
  /** `expert`, `coordinate`, `approved_content_only`, `hard_content_only`; of publishing also who accepted: `acceptor`,
   * `four_eyes`, `acceptance`. */
  kind: string;
  /** The key of the topic or segment, the person or role that accepts; null when the work has none. */
  about: string | null;
  aboutName: string | null;
  isMet: boolean;
  signers: PersonRef[];
};

/**
 * What the agreement says to one person about one step of one piece of work, ready to be shown beside its button.
 * Made by the functions that the command asks when the step is taken: what is offered is what will happen.
 */
export type PowerAnswer = {
  /** `withdraw` is no power of the agreement: the trekker's, and the author's as long as nobody accepted. */
  power: FlowPower | "withdraw";
  outcome: Outcome;
  verdict: Answered;
  /** The role in which it would be done; null when none of the person's roles is answered. */
  role: Role | null;
  /** In whose name it would be done, with the powers of somebody who is away. */
  deputyFor?: PersonRef;
  /** The rows of the agreement it follows from, each as a sentence in the reader's language. */
  rules: { id: string; number: number; text: string }[];
  demands: AnsweredDemand[];
  /** Who could take the step, when this person cannot. */
  ask: (PersonRef & { roleWord: Role })[];
  /** Why not: a key under `refusals.` with its values; null when it may. */
  reason: { message: string; values: Record<string, string> } | null;
};
