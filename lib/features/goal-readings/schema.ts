import { z } from "zod";
import { READING_NOTE_MAX } from "@/lib/domain/goals";
import type { PersonRef } from "@/lib/domain/workflow";
import { day, value } from "@/lib/features/goals/schema";
import { changeCount, id, plainText } from "@/lib/features/items/schema";

const said = { onDay: day, value, note: plainText(READING_NOTE_MAX).trim().default("") };

export const addReadingInput = z.object({ id: id.optional(), goalId: id, ...said });
export const changeReadingInput = z.object({ readingId: id, seenRevision: changeCount, ...said });
export const removeReadingInput = z.object({ readingId: id, seenRevision: changeCount });
export const restoreReadingInput = z.object({ readingId: id });

export type ReadingView = {
  id: string;
  onDay: string;
  value: number;
  note: string;
  by: PersonRef;
  revision: number;
};
