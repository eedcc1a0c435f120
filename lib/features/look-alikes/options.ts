import { queryOptions } from "@tanstack/react-query";
import { boardKeys, readBoardApi, sendCommand } from "@/lib/features/board/options";
import type { MergeIdea } from "@/lib/features/merging/schema";
import type { LookAlike } from "./schema";

const FRESH_MS = 30_000;

/** Ideas that look like a title; asked once, since not knowing them is no reason to wait. */
export const lookAlikesOptions = (title: string, not?: string) =>
  queryOptions({
    queryKey: [...boardKeys.lookAlikes, title, not ?? ""] as const,
    queryFn: () => readBoardApi<LookAlike[]>("/api/board/look-alikes", { title, ...(not ? { not } : {}) }),
    staleTime: FRESH_MS,
    retry: false,
  });

type Merged = { ideaId: string; intoId: string };

/** The commands of merging, as a screen sends them. */
export const sendMerging = {
  merge: (input: MergeIdea) => sendCommand<Merged>("merging.merge", input),
  undo: (ideaId: string) => sendCommand<Merged>("merging.undo", { ideaId }),
};
