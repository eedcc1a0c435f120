import { queryOptions } from "@tanstack/react-query";
import { type DraftAnswer, type DraftView, draftKey } from "./schema";

/** The draft everybody writes in: prefetched by the page, asked again when somebody changed it; null when there is none. */
export const draftOptions = () =>
  queryOptions({
    queryKey: draftKey,
    queryFn: async ({ signal }): Promise<DraftView | null> => {
      const answer = await fetch("/api/agreement/draft", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/agreement/draft answered ${answer.status}`);
      const { draft }: DraftAnswer = await answer.json();
      return draft;
    },
  });
