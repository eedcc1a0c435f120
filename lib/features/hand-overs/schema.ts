import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";

export const HAND_OVER_MAX = 2_000;

/** What somebody leaves at the end of a turn, one thing per line. */
export const writeHandOverInput = z.object({ shiftId: id, words: requiredText(HAND_OVER_MAX) });
export const confirmHandOverInput = z.object({ handOverId: id, seenRevision: changeCount });

/** What somebody left, for whom, and whether they read it. */
export type HandOverView = {
  id: string;
  revision: number;
  by: PersonRef;
  /** Who comes next there, and when. */
  to: (PersonRef & { at: string }) | null;
  place: string;
  at: string;
  lines: string[];
  confirmed: { by: PersonRef; at: string } | null;
  /** The viewer may say that they read it. */
  mayConfirm: boolean;
};
