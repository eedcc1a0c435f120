import { z } from "zod";
import { FILTERS } from "@/lib/domain/board";
import { type Looking, SEARCH_MAX, SORTS } from "@/lib/domain/board/looking";
import type { Objective } from "@/lib/domain/goals";
import type { CarriedLabel } from "@/lib/features/labels/schema";

/** Labels that are looked for at once; an address with more is no longer read by anybody. */
const LABELS_MAX = 12;
const uuid = z.uuid();

/** Of what stands twice in an address, the first counts. */
const single = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A way of looking out of an address. Addresses are typed and shared by people: what is not understood is left out. */
export const lookingSchema = z
  .object({
    filter: z.preprocess(single, z.enum(FILTERS).catch("all")),
    words: z.preprocess(
      single,
      z
        .string()
        .refine((text) => text.isWellFormed() && !text.includes("\u0000"))
        .catch(""),
    ),
    labels: z.preprocess(single, z.string().catch("")),
    goal: z.preprocess(single, uuid.nullable().catch(null)),
    segment: z.preprocess(single, uuid.nullable().catch(null)),
    by: z.preprocess(single, uuid.nullable().catch(null)),
    sort: z.preprocess(single, z.enum(SORTS).catch("newest")),
  })
  .transform(({ filter, words, labels, goal, segment, by, sort }): Looking => {
    const ids = labels.split(",").filter((label) => uuid.safeParse(label).success);
    return {
      ...{ filter, sort, goalId: goal, segmentId: segment, pinnedById: by },
      words: words.trim().replaceAll(/\s+/g, " ").slice(0, SEARCH_MAX),
      labelIds: [...new Set(ids)].sort().slice(0, LABELS_MAX),
    };
  });

type Named = { id: string; name: string };

/** What the board can be narrowed to, and what can be put on an idea. */
export type Choices = {
  labels: CarriedLabel[];
  goals: (Named & { objective: Objective })[];
  segments: Named[];
  /** Who ever pinned something. */
  pinners: Named[];
};
