import { z } from "zod";
import { BRIEFING_PARTS, type BriefingPart } from "@/lib/domain/advice";
import { changeCount, requiredText } from "@/lib/features/items/schema";

export const BRIEFING_MAX = 5_000;

/** `seenNumber`: the revision somebody had before them; 0 when nothing was written yet. */
export const writeBriefingInput = z.object({
  part: z.enum(BRIEFING_PARTS, { error: "fields.unknown" }),
  seenNumber: changeCount,
  body: requiredText(BRIEFING_MAX),
});

export type BriefingRevision = { number: number; body: string; by: string; at: string };

/** A part of the briefing as it is, with what it said before, the latest first. */
export type BriefingText = {
  part: BriefingPart;
  number: number;
  now: BriefingRevision | null;
  before: BriefingRevision[];
};
