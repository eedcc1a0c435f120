import { z } from "zod";
import { PRIORITIES, RISKS } from "@/lib/domain/authority";
import { INCOMING_KINDS, OUTSIDE_KINDS, SENTIMENTS } from "@/lib/domain/cases";
import { NOTE_MAX } from "@/lib/domain/cases/limits";
import { TITLE_MAX, WORDS_MAX } from "@/lib/domain/workflow/limits";
import { seenCase } from "@/lib/features/case-answers/schema";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

const unknown = { error: "fields.unknown" };

/** What it is about, judged by a person. */
export const triageInput = seenCase.extend({
  title: requiredText(TITLE_MAX).optional(),
  authorKind: z.enum(OUTSIDE_KINDS, unknown),
  contentKind: z.enum(INCOMING_KINDS, unknown),
  risk: z.enum(RISKS, unknown),
  priority: z.enum(PRIORITIES, unknown),
  topicId: id.nullable(),
  segmentId: id.nullable(),
  sentiment: z.enum(SENTIMENTS, unknown).nullable().default(null),
  /** The channel it is answered on; left out: stays as it is. */
  channelId: id.nullable().optional(),
  /** Takes it at once where nobody has it. */
  takes: z.boolean().default(false),
  /** Said by the person: yes, take an accepted answer back to writing. */
  takesBack: z.boolean().default(false),
});

export const takeInput = seenCase;

/** `memberId` null: back to nobody. */
export const passToInput = seenCase.extend({
  memberId: id.nullable(),
  words: plainText(WORDS_MAX).trim().default(""),
});

/** Among ourselves; the other side never sees it. */
export const noteInput = seenCase.extend({ id: id.optional(), body: requiredText(NOTE_MAX) });
