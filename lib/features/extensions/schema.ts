import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, moment, plainText, requiredText, seenItem } from "@/lib/features/items/schema";

export const askExtensionInput = seenItem.extend({ until: moment, reason: requiredText(WORDS_MAX) });

/** `until` left out: the moment that was asked. A "no" needs a word. */
export const decideExtensionInput = z
  .object({
    requestId: id,
    isGranted: z.boolean(),
    until: moment.optional(),
    words: plainText(WORDS_MAX).trim().default(""),
  })
  .refine(({ isGranted, words }) => isGranted || words !== "", { error: "fields.reasonNeeded", path: ["words"] });

/** More time that was asked for a stage and not decided on. Moments are ISO texts, here and below. */
export type ExtensionAsked = {
  requestId: string;
  by: PersonRef;
  until: string;
  reason: string;
  /** The deadline as it stands. */
  dueAt: string;
};

/** What can be done about the deadline of an item's open stage, for the viewer. */
export type ExtensionView = {
  asked: ExtensionAsked | null;
  mayAsk: boolean;
  mayDecide: boolean;
  /** Who may grant it, by name. */
  granters: PersonRef[];
};

/** One request that waits for the viewer. */
export type ExtensionToDecide = ExtensionAsked & { itemId: string; title: string; stage: string };
