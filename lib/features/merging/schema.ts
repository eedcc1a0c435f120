import { z } from "zod";
import { id, seenIdea } from "@/lib/features/inputs/schema";

/** The idea that goes, as it was on screen, and the one it goes up in. */
export const mergeInput = seenIdea.extend({ intoId: id });
export const undoMergeInput = z.object({ ideaId: id });

export type MergeIdea = z.input<typeof mergeInput>;

/** What an idea went up in, and what went up in it. */
export type MergingView = {
  mergedInto: { id: string; title: string } | null;
  merged: { id: string; title: string; pinnedBy: string }[];
};
