import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { plainText, seenItem } from "@/lib/features/items/schema";

export const signOffInput = seenItem.extend({
  kind: z.enum(["expert", "coordinate"]),
  about: z.string().max(100),
  fingerprint: z.string().length(64),
  isGiven: z.boolean(),
  words: plainText(WORDS_MAX).trim(),
});

export const askSignOffInput = seenItem.extend({ kind: z.enum(["expert", "coordinate"]), about: z.string().max(100) });

/** People whose agreement to the text can be asked, or has to be. */
export type Consult = {
  kind: "expert" | "coordinate";
  about: string;
  aboutName: string;
  signers: PersonRef[];
  /** The agreement asks for it before the next step. */
  isNeeded: boolean;
  /** Somebody asked them. */
  wasAsked: boolean;
  /** Given for the text as it stands now. */
  isMet: boolean;
  /** The viewer is one of them. */
  isMine: boolean;
};
