import { z } from "zod";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { requiredText, seenItem } from "@/lib/features/items/schema";

export const submitInput = seenItem;

/** The fingerprint of the text that was on screen: exactly that is accepted, or nothing. */
export const acceptInput = seenItem.extend({ fingerprint: z.string().length(64) });

export const sendBackInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
export const withdrawInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
