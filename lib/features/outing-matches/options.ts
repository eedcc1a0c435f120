import { queryOptions } from "@tanstack/react-query";
import type { PostToTie } from "./schema";

/** The posts of ours that a message could be. */
export const postsToTieOptions = (outingId: string, words: string) =>
  queryOptions({
    queryKey: ["results", "posts", outingId, words],
    queryFn: async ({ signal }): Promise<PostToTie[]> => {
      const asked = new URLSearchParams({ outing: outingId, words });
      const answer = await fetch(`/api/insight/figures/posts?${asked}`, { signal });
      if (!answer.ok) throw new Error(`/api/insight/figures/posts answered ${answer.status}`);
      return answer.json();
    },
  });
