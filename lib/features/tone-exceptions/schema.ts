import { z } from "zod";
import { TONE_RULES, type ToneRule } from "@/lib/domain/tone";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

/** A whole text at most: how hard it reads is found of all of it. */
const FOUND_MAX = 20_000;

export const letBeInput = z.object({
  itemId: id,
  rule: z.enum(TONE_RULES),
  /** As it stands in the text, blanks and all; nothing, where a finding is about no words. */
  text: plainText(FOUND_MAX),
  reason: requiredText(WORDS_MAX),
});
export const endLetBeInput = z.object({ letBeId: id });

/** What somebody let stand in one post, and why. */
export type LetBe = { id: string; rule: ToneRule; text: string; reason: string; by: string; at: string };
