import { z } from "zod";
import {
  ADVICES,
  type Option,
  QUESTION_KEYS,
  QUESTIONS,
  type QuestionKey,
  type Reason,
  type StartUpAdvice,
  type StartUpAnswers,
} from "@/lib/domain/start-up";
import { changeCount } from "@/lib/features/items/schema";

export const answerStartUpInput = z
  .object({
    question: z.enum(QUESTION_KEYS, { error: "fields.unknown" }),
    option: z.string({ error: "fields.required" }),
  })
  .refine(({ question, option }) => QUESTIONS[question].some((known) => known === option), {
    error: "fields.unknown",
    path: ["option"],
  })
  .transform(({ question, option }) => ({ question: question as QuestionKey, option: option as Option }));

/** `seenRevision`: of the answers the advice was read with. */
export const finishStartUpInput = z.object({
  seenRevision: changeCount,
  choice: z.enum(ADVICES, { error: "fields.unknown" }),
});

/** The check as it is being filled in, or as it was finished last. Moments are ISO texts. */
export type StartUpView = {
  answers: StartUpAnswers;
  revision: number;
  advice: StartUpAdvice | null;
  reasons: Reason[];
  /** The last one that was finished. */
  last: { advice: StartUpAdvice; chosen: StartUpAdvice; at: string; by: string } | null;
  /** Somebody writes the next version of the agreement: it is not replaced. */
  isDraftThere: boolean;
  /** What the agreement in force began as. */
  inForce: string;
};
