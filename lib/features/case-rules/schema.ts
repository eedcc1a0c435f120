import { z } from "zod";
import { PRIORITIES, RISKS } from "@/lib/domain/authority";
import { INCOMING_KINDS } from "@/lib/domain/cases";
import { KEYWORD_MAX, KEYWORDS_MAX } from "@/lib/domain/cases/limits";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";

const unknown = { error: "fields.unknown" };

const ruleFields = z.object({
  words: z
    .array(requiredText(KEYWORD_MAX))
    .min(1, { error: "fields.required" })
    .max(KEYWORDS_MAX, { error: "fields.too_big" }),
  contentKind: z.enum(INCOMING_KINDS, unknown).nullable(),
  risk: z.enum(RISKS, unknown).nullable(),
  priority: z.enum(PRIORITIES, unknown).nullable(),
  topicId: id.nullable(),
  segmentId: id.nullable(),
});

export const addRuleInput = ruleFields.extend({ id: id.optional() });
export const changeRuleInput = ruleFields.extend({ ruleId: id, seenRevision: changeCount });
export const endRuleInput = z.object({ ruleId: id, seenRevision: changeCount });

/** A rule as it is edited. */
export type KeywordRuleView = {
  id: string;
  words: string[];
  contentKind: (typeof INCOMING_KINDS)[number] | null;
  risk: (typeof RISKS)[number] | null;
  priority: (typeof PRIORITIES)[number] | null;
  topicId: string | null;
  segmentId: string | null;
  revision: number;
};
