import { z } from "zod";
import {
  type CampaignKind,
  FACT_KINDS,
  FACT_MAX,
  type FactKind,
  type Phase,
  QUESTION_MAX,
} from "@/lib/domain/campaigns";
import type { PersonRef } from "@/lib/domain/workflow";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const stateFactInput = z.object({
  campaignId: id,
  kind: z.enum(FACT_KINDS, { error: "fields.unknown" }),
  /** Of an answer: what people ask. */
  question: plainText(QUESTION_MAX).trim().default(""),
  words: requiredText(FACT_MAX),
});

export const changeFactInput = z.object({
  factId: id,
  question: plainText(QUESTION_MAX).trim().default(""),
  words: requiredText(FACT_MAX),
});

export const removeFactInput = z.object({ factId: id });
export const askInput = z.object({ id: id.optional(), campaignId: id, question: requiredText(QUESTION_MAX) });

/** A fact as it is now, with who said it so and when. Moments are ISO texts, here and below. */
export type FactView = {
  id: string;
  position: number;
  kind: FactKind;
  question: string;
  words: string;
  by: string;
  at: string;
  /** As the viewer last read it; `null`: it is new to them. Left out where nothing changed for them. */
  before?: { question: string; words: string } | null;
  /** How it was said earlier, the latest first. */
  earlier: { question: string; words: string; by: string; at: string }[];
};

/** What changed since somebody last said to have read the facts. */
export type FactChangeView = {
  position: number;
  kind: FactKind;
  before: { question: string; words: string } | null;
  after: { question: string; words: string } | null;
};

/** What is said of a campaign wherever one stands. */
export type CampaignHead = {
  id: string;
  kind: CampaignKind;
  name: string;
  phase: Phase;
  startsOn: string;
  endsOn: string;
  lead: PersonRef;
};

/** The facts as they go beside everything of a campaign, as one person has to read them. */
export type CampaignFacts = CampaignHead & {
  facts: FactView[];
  factsRevision: number;
  /** Up to where the viewer said to have read them; 0: never. */
  readRevision: number;
  changes: FactChangeView[];
  /** Whether the viewer is asked to say that they read the changes. */
  hasToRead: boolean;
  may: { lead: boolean; follow: boolean };
};

export const campaignHref = (campaignId: string): string => `/campaigns/${campaignId}`;
