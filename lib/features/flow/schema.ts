import { z } from "zod";
import { requiredText, seenItem } from "@/lib/features/items/schema";

export const WORDS_MAX = 1_000;

export const submitInput = seenItem;

/** The fingerprint of the text that was on screen: exactly that is accepted, or nothing. */
export const acceptInput = seenItem.extend({ fingerprint: z.string().length(64) });

export const sendBackInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
export const withdrawInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
