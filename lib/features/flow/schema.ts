import { z } from "zod";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { requiredText, seenItem } from "@/lib/features/items/schema";
import { overruleInput } from "@/lib/features/tone/schema";

/** Said by whoever lets a text pass that goes against the tone guide. */
const overrule = overruleInput.optional();

/** Where nobody has to accept it, whoever hands it in answers for its tone. */
export const submitInput = seenItem.extend({ overrule });

/** The fingerprint of the text that was on screen: exactly that is accepted, or nothing. */
export const acceptInput = seenItem.extend({ fingerprint: z.string().length(64), overrule });

export const sendBackInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
export const withdrawInput = seenItem.extend({ words: requiredText(WORDS_MAX) });
