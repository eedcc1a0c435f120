import { queryOptions } from "@tanstack/react-query";
import type { HardenAnswer } from "./schema";

type HardenQuestion = { itemId: string | null; author: "us" | "user"; topicId: string | null };

/** What the agreement says to the viewer about making managed content of this. */
export const hardenOptions = ({ itemId, author, topicId }: HardenQuestion) =>
  queryOptions({
    queryKey: ["hardening", itemId, author, topicId],
    queryFn: async ({ signal }): Promise<HardenAnswer> => {
      const query = new URLSearchParams({
        author,
        ...(itemId ? { item: itemId } : {}),
        ...(topicId ? { topic: topicId } : {}),
      });
      const answer = await fetch(`/api/library/hardening?${query}`, {
        signal,
        headers: { accept: "application/json" },
      });
      if (!answer.ok) throw new Error(`/api/library/hardening answered ${answer.status}`);
      return answer.json();
    },
  });
