import { z } from "zod";
import { CRISIS_FACT_MAX, CRISIS_REASON_MAX, HELD_DECISIONS } from "@/lib/domain/crisis";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, moment, plainText, requiredText, seenItem } from "@/lib/features/items/schema";

export const startCrisisInput = z.object({ reason: requiredText(CRISIS_REASON_MAX) });
export const endCrisisInput = z.object({ words: requiredText(WORDS_MAX) });
export const crisisLeadInput = z.object({ memberId: id });
export const stateFactInput = z.object({ words: requiredText(CRISIS_FACT_MAX) });
export const strikeFactInput = z.object({ factId: id, reason: requiredText(CRISIS_FACT_MAX) });

/** `plannedAt` left out: at the moment it had. Going back or being withdrawn needs a word. */
export const decideHeldInput = seenItem
  .extend({
    decision: z.enum(HELD_DECISIONS, { error: "fields.unknown" }),
    plannedAt: moment.optional(),
    words: plainText(WORDS_MAX).trim().default(""),
  })
  .refine(({ decision, words }) => decision === "goes_out" || words !== "", {
    error: "fields.reasonNeeded",
    path: ["words"],
  });

/** What is certain during a crisis, and since when no longer. Moments are ISO texts, here and below. */
export type CrisisFact = {
  factId: string;
  words: string;
  by: string;
  at: string;
  struck: { by: string; at: string; reason: string } | null;
};

/** The crisis that is on, as the banner says it; with what is certain, the newest first. */
export type CrisisNow = { startedAt: string; by: string; reason: string; held: number; facts: CrisisFact[] };

/** A crisis that is over, as it can be read back: the facts in the order in which they were stated. */
export type PastCrisis = {
  crisisId: string;
  startedAt: string;
  endedAt: string;
  reason: string;
  words: string;
  by: string;
  facts: CrisisFact[];
};

/** What the banner needs: the crisis when one is on, and whether the viewer may end it. */
export type CrisisState = { crisis: CrisisNow | null; mayLead: boolean };

/** What switching crisis mode on would do at this moment. */
export type CrisisOutlook = { planned: number; lastAt: string | null; hasRules: boolean };

/** A post that stands still, or stood still and waits for a decision. */
export type HeldItem = {
  itemId: string;
  version: number;
  title: string;
  channels: string[];
  plannedAt: string | null;
  /** An attempt broke off when the crisis began: somebody has to look whether it stands there. */
  mayBeOut: boolean;
};

/** As much of it as a decision needs. */
export type Decidable = Pick<HeldItem, "itemId" | "version" | "title" | "plannedAt">;

export type Held = { isCrisis: boolean; count: number; items: HeldItem[]; mayDecide: boolean };

/** Who may switch crisis mode on and off beside the executives and trekkers. */
export type CrisisLeads = { named: PersonRef[]; others: PersonRef[] };
