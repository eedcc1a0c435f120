import { z } from "zod";
import {
  CONTENT_BODY_MAX,
  CONTENT_TITLE_MAX,
  type HardeningOutcome,
  MANAGED_KINDS,
  type Wait,
} from "@/lib/domain/content";
import { isDay } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const libraryHref = (contentId: string): string => `/library/${contentId}`;

export const kind = z.enum(MANAGED_KINDS, { error: "fields.choose" });
export const day = z.string().refine(isDay, { error: "fields.moment" });
const page = z.union([
  z.literal("").transform(() => null),
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "fields.link" }).max(2_000),
]);
export const contentWords = {
  title: requiredText(CONTENT_TITLE_MAX),
  body: requiredText(CONTENT_BODY_MAX),
  url: page.nullable().default(null),
};

/** Where the text comes from: a post that was published here, or somewhere else, written by ourselves or by a user. */
const source = z.discriminatedUnion("from", [
  z.object({ from: z.literal("item"), itemId: id }),
  z.object({ from: z.literal("elsewhere"), url: page.nullable().default(null), author: z.enum(["us", "user"]) }),
]);

export const hardenInput = z.object({
  id: id.optional(),
  kind,
  ...contentWords,
  topicId: id.nullable().default(null),
  ownerId: id,
  reviewOn: day,
  source,
  /** What is asked with it, where others have to say yes. */
  question: plainText(WORDS_MAX).trim().default(""),
});

export const answerInput = z
  .object({ contentId: id, answer: z.enum(["yes", "no"]), words: plainText(WORDS_MAX).trim().default("") })
  .refine(({ answer, words: said }) => answer === "yes" || said !== "", {
    path: ["words"],
    error: "fields.reasonNeeded",
  });

/** What the agreement says to the viewer about making managed content of something. */
export type HardenAnswer = {
  outcome: HardeningOutcome;
  /** Held: why. */
  isSilent: boolean;
  /** Whose yes it takes, one list for each. */
  waits: { kind: Wait["kind"]; people: PersonRef[] }[];
  /** Whom to ask, when it is not for the viewer. */
  ask: PersonRef[];
  rules: { id: string; number: number; text: string }[];
};
