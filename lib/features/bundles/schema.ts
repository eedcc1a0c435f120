import { z } from "zod";
import { TITLE_MAX, WORDS_MAX } from "@/lib/domain/board";
import { BUNDLE_IDEAS_MAX, BUNDLE_MOVABLE } from "@/lib/domain/board/bundles";
import { changeCount, id, plainText, said, seenIdea } from "@/lib/features/inputs/schema";

const seenIdeas = z.array(seenIdea).max(BUNDLE_IDEAS_MAX, { error: "fields.too_big" });
/** The bundle and the version of it the person had on screen; when it is a later one by now, the step is `stale`. */
const seenBundle = z.object({ bundleId: id, seenVersion: changeCount });
const theme = { title: said(TITLE_MAX), words: plainText(WORDS_MAX).trim().default("") };

/** `ideas` in the order in which they lie: the first on top, and the stack hangs where that one hung. */
export const bundleInput = z.object({
  id: id.optional(),
  ...theme,
  ideas: seenIdeas.min(2, { error: "fields.twoIdeas" }),
});
export const addToBundleInput = z.object({ bundleId: id, ideas: seenIdeas.min(1, { error: "fields.required" }) });
export const takeOutInput = seenIdea;
export const renameBundleInput = seenBundle.extend(theme);
export const moveBundleInput = seenBundle.extend({
  to: z.enum(BUNDLE_MOVABLE, { error: "fields.unknown" }),
  words: plainText(WORDS_MAX).trim().default(""),
});
export const takeApartInput = seenBundle;
export const restoreBundleInput = z.object({ bundleId: id });

export type SeenIdea = z.input<typeof seenIdea>;
export type BundleIdeas = z.input<typeof bundleInput>;
export type AddToBundle = z.input<typeof addToBundleInput>;
export type RenameBundle = z.input<typeof renameBundleInput>;
export type MoveBundle = z.input<typeof moveBundleInput>;

export type BundleState = { bundleId: string; version: number };
