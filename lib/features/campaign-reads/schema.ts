import { z } from "zod";
import { changeCount, id } from "@/lib/features/items/schema";

/** Up to which count of changes somebody has read the facts of a campaign. */
export const confirmReadInput = z.object({ campaignId: id, seenRevision: changeCount });
