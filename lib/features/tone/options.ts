import { queryOptions } from "@tanstack/react-query";
import type { ToneAnswer } from "./schema";

/** The guide: prefetched by the pages that show or check by it, asked again when somebody changed it. */
export const toneOptions = () =>
  queryOptions({
    queryKey: ["tone"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<ToneAnswer> => {
      const answer = await fetch("/api/tone", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/tone answered ${answer.status}`);
      return answer.json();
    },
  });
