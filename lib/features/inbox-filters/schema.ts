import { z } from "zod";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const FILTER_NAME_MAX = 60;
/** So many one can still tell apart. */
export const FILTERS_MAX = 20;
const QUERY_MAX = 600;

/** `query`: the inbox's address, without what comes before the question mark. */
export const keepFilterInput = z.object({
  id: id.optional(),
  name: requiredText(FILTER_NAME_MAX),
  query: plainText(QUERY_MAX),
});
export const renameFilterInput = z.object({ filterId: id, name: requiredText(FILTER_NAME_MAX) });
export const endFilterInput = z.object({ filterId: id });

/** A way of looking that somebody keeps. */
export type KeptFilter = { id: string; name: string; query: string };
