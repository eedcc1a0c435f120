import { z } from "zod";
import type { NeededTerm } from "@/lib/domain/agreement/proposing";
import type { Answered } from "@/lib/domain/authority";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { changeCount, id, moment, plainText, requiredText } from "@/lib/features/items/schema";

/** How a version stands: being written, proposed, signed for a later moment, in force, followed up, or ended before that. */
export type VersionState = "draft" | "proposed" | "signed" | "adopted" | "superseded" | "ended";

/** A version may be signed to begin within a year; further ahead nobody knows what else will have changed. */
export const STARTS_WITHIN_DAYS = 366;

const fingerprint = z.string({ error: "fields.unknown" }).regex(/^[0-9a-f]{64}$/, { error: "fields.unknown" });

export const proposeInput = z.object({
  draftId: id,
  seenRevision: changeCount,
  /** What the executives read with it. */
  words: requiredText(WORDS_MAX),
  /** Why it is proposed although a saved test situation is answered otherwise than expected. */
  overrideWords: plainText(WORDS_MAX).trim().optional(),
});
export const withdrawProposalInput = z.object({ versionId: id });
export const declineInput = z.object({ versionId: id, words: requiredText(WORDS_MAX) });
export const adoptInput = z.object({ versionId: id, fingerprint, startsAt: moment.nullable().default(null) });

/** Something that was done with a version: by whom (null: nobody that is still known), and when (ISO). */
export type Deed = { by: string | null; at: string };

/** A version as it stands in the list of all versions. */
export type VersionLine = {
  versionId: string;
  number: number;
  title: string;
  state: VersionState;
  /** The words it was proposed with. */
  words: string | null;
  proposed: Deed | null;
  signed: Deed | null;
  inForceFrom: string | null;
  supersededAt: string | null;
  ended: (Deed & { words: string | null; how: "discarded" | "declined" | "lapsed" }) | null;
  /** The number of the version it was made from. */
  basedOn: number | null;
};

/** Somebody who may sign this version. */
export type Signer = { memberId: string; name: string };

/** What can be done with a proposal, and by whom; the screen says it before anybody presses. */
export type Proposal = {
  versionId: string;
  number: number;
  title: string;
  fingerprint: string;
  words: string | null;
  proposed: Deed;
  /** Everybody who may sign, without the proposer where four eyes are needed. */
  signers: Signer[];
  /** The version it changes; `isInForce` false: another one was adopted since, and this one cannot be any more. */
  basedOn: { number: number; isInForce: boolean };
  inForce: { number: number; by: string | null; at: string | null };
  /** A version that waits for its moment: it lapses when another one is adopted before. */
  waiting: { number: number; at: string } | null;
  may: { sign: "yes" | "four_eyes" | "not_your_role"; withdraw: boolean };
};

/** A saved situation that the draft answers otherwise than it should. */
export type FailingTest = { id: string; name: string; expected: Answered; answer: Answered | null };

/** What somebody sees before proposing: who is asked, and what stands in the way. */
export type ProposalCheck = {
  revision: number;
  asked: Signer[];
  /** Whether the draft still changes the version that is in force. */
  isBasisInForce: boolean;
  hasRows: boolean;
  missingTerms: NeededTerm[];
  /** The number of a row that speaks of something that is not there any more. */
  strayRow: number | null;
  failing: FailingTest[];
};

export const proposalCheckKey = (draftId: string) => ["agreement", "proposal-check", draftId] as const;
