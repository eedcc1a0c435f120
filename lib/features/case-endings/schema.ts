import { z } from "zod";
import { CASE_OUTCOMES, CASE_ROUTES } from "@/lib/domain/cases";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { seenCase } from "@/lib/features/case-answers/schema";
import { link, moment, plainText, requiredText } from "@/lib/features/items/schema";

const unknown = { error: "fields.unknown" };

export const snoozeInput = seenCase.extend({ until: moment });
export const wakeInput = seenCase;
export const closeInput = seenCase.extend({
  outcome: z.enum(CASE_OUTCOMES, { error: "fields.choose" }),
  words: plainText(WORDS_MAX).trim().default(""),
});
export const reopenInput = seenCase;

/** `url`: the door itself. `lookAt`: when it is looked at whether the other side found it. */
export const setRouteInput = seenCase.extend({
  route: z.enum(CASE_ROUTES, unknown),
  url: z.union([z.literal("").transform(() => null), link]).nullable(),
  lookAt: moment,
});
export const endRouteInput = seenCase.extend({ words: requiredText(WORDS_MAX) });
