import { z } from "zod";
import { changeCount, id } from "@/lib/features/items/schema";

/** Names the case and the version of it the person had on screen; a later one makes the step `stale`. */
export const seenCase = z.object({ caseId: id, seenVersion: changeCount });

/** Where a case is looked at. */
export const caseHref = (caseId: string): string => `/inbox/${caseId}`;
