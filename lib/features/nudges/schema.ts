import { z } from "zod";
import { NUDGES, type NudgeKind } from "@/lib/domain/ladder";
import { id, requiredText } from "@/lib/features/items/schema";

/** As long as a kind word can be and still be one. */
export const NUDGE_MAX = 400;

export const sendNudgeInput = z.object({
  memberId: id,
  kind: z.enum(NUDGES, { error: "fields.choose" }),
  words: requiredText(NUDGE_MAX),
});

/** A word that was sent. */
export type NudgeView = { id: string; to: string; by: string; kind: NudgeKind; words: string; sentAt: string };
