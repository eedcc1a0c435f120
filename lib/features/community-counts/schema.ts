import { z } from "zod";
import { COUNT_FILE_MAX, COUNT_MAX, type Count } from "@/lib/domain/communities";
import { day } from "@/lib/features/goals/schema";
import { changeCount, id, requiredText } from "@/lib/features/inputs/schema";

const people = z.int({ error: "fields.wholeNumber" }).max(COUNT_MAX, { error: "fields.number" });
const some = people.min(0, { error: "fields.notNegative" });

const said = {
  onDay: day,
  size: people.min(1, { error: "fields.moreThanNothing" }),
  creators: some,
  critics: some,
};
type Said = { size: number; creators: number; critics: number };

/** Whoever makes and judges is counted once, as what they do most. */
function checked({ size, creators, critics }: Said, context: z.RefinementCtx): void {
  if (creators + critics <= size) return;
  const path = creators > size ? ["creators"] : ["critics"];
  context.addIssue({ code: "custom", path, message: "fields.moreThanThereAre" });
}

export const countCommunityInput = z.object({ id: id.optional(), communityId: id, ...said }).superRefine(checked);
export const mendCountInput = z.object({ countId: id, seenRevision: changeCount, ...said }).superRefine(checked);
/** A table as text, its columns named in the first line. */
export const importCountsInput = z.object({ table: requiredText(COUNT_FILE_MAX) });

export type CountView = Count & { id: string; by: string | null; isFromFile: boolean; revision: number };
