import { z } from "zod";
import { ALT_MAX } from "@/lib/domain/workflow/limits";
import { day } from "@/lib/features/goals/schema";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

/** As long as it still reads as one line beside a bar. */
export const EFFECT_WORDS_MAX = 120;
export const EFFECT_STORY_MAX = 2_000;

const said = {
  words: requiredText(EFFECT_WORDS_MAX),
  story: plainText(EFFECT_STORY_MAX).trim().default(""),
  onDay: day,
  /** A picture of the library; `alt`: what is on it, where the library does not say so yet. Left out: as it was. */
  photo: z
    .object({ assetId: id, alt: plainText(ALT_MAX).trim().default("") })
    .nullable()
    .optional(),
};

/** Of a post that went out, or of an idea that became no post. */
export const tellEffectInput = z
  .object({ id: id.optional(), itemId: id.optional(), ideaId: id.optional(), ...said })
  .refine(({ itemId, ideaId }) => (itemId === undefined) !== (ideaId === undefined), { error: "fields.unknown" });
export const changeEffectInput = z.object({ effectId: id, seenRevision: changeCount, ...said });
export const removeEffectInput = z.object({ effectId: id, seenRevision: changeCount });

/** What something brought about outside the screen. `by`: who told it. `onDay` is the organisation's own day. */
export type EffectView = {
  id: string;
  words: string;
  story: string;
  amount: number | null;
  unit: string;
  onDay: string;
  photo: { assetId: string; src: string; alt: string } | null;
  itemId: string | null;
  ideaId: string | null;
  campaignId: string | null;
  goalId: string | null;
  by: { id: string; name: string };
  revision: number;
};
