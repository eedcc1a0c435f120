import { z } from "zod";
import { FACTS, POWERS, type Power } from "@/lib/domain/authority";
import type { SameFact } from "@/lib/domain/casebook";
import { ANSWERS, type Answer } from "@/lib/domain/consultations";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const PRECEDENT_TITLE_MAX = 140;

export const casebookHref = (precedentId: string): string => `/casebook/${precedentId}`;
/** Where a row stands in the editor of the draft. */
export const draftRowHref = (rowId: string): string => `/agreement/draft#ontwerp-${rowId}`;

const precedent = z.object({ precedentId: id });

/** Something that was decided once and never asked here: by phone, in a meeting, before there was a casebook. */
export const addPrecedentInput = z.object({
  title: requiredText(PRECEDENT_TITLE_MAX),
  power: z.enum(POWERS, { error: "fields.unknown" }),
  facts: z.partialRecord(z.enum(FACTS, { error: "fields.unknown" }), z.array(plainText(120)).min(1).max(50)),
  question: requiredText(WORDS_MAX),
  reasoning: plainText(WORDS_MAX).trim().default(""),
  outcome: z.enum(ANSWERS, { error: "fields.choose" }),
});

export const markPrecedentInput = precedent.extend({ isBestPractice: z.boolean() });
export const remarkOnPrecedentInput = precedent.extend({ id: id.optional(), body: requiredText(WORDS_MAX) });
export const makeRuleInput = precedent;

/** A decided case as it stands in a list. Moments are ISO texts. */
export type PrecedentLine = {
  id: string;
  title: string;
  power: Power;
  question: string;
  reasoning: string;
  outcome: Answer;
  decidedBy: string;
  decidedAt: string;
  isBestPractice: boolean;
  /** Topic, segment and the like, by name, in the order in which they are shown. */
  facts: Record<string, string[]>;
};

/** The same in full. */
export type PrecedentView = PrecedentLine & {
  item: { id: string; title: string } | null;
  askedBy: string | null;
  remarks: { id: string; name: string; body: string; at: string }[];
  /** The row of the draft, or of a version since, that was made of it. */
  proposedRow: { id: string; isInDraft: boolean } | null;
};

/** A precedent beside an item, and why it is there. */
export type SimilarPrecedent = Omit<PrecedentLine, "facts"> & { same: SameFact[]; sharesWords: boolean };

/** What the casebook is searched by. */
export type CasebookSearch = {
  words: string;
  power?: Power | undefined;
  topic?: string | undefined;
  contentKind?: string | undefined;
  outcome?: Answer | undefined;
};
