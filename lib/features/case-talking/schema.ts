import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { seenCase } from "@/lib/features/case-answers/schema";
import { plainText } from "@/lib/features/items/schema";

export const listenInput = seenCase.extend({ words: plainText(WORDS_MAX).trim().default("") });

/** `question`: lays it before whoever the agreement has asked, where it does not say yes by itself. */
export const startTalkingInput = seenCase.extend({ question: plainText(WORDS_MAX).trim().default("") });
