import { queryOptions } from "@tanstack/react-query";
import type { ItemPage } from "./schema";

/** The page of an item: prefetched by the page, asked again when the item changes. */
export const itemPageOptions = (itemId: string) =>
  queryOptions({
    queryKey: ["items", itemId],
    queryFn: async ({ signal }): Promise<ItemPage> => {
      const answer = await fetch(`/api/items/${itemId}`, { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/items answered ${answer.status}`);
      return answer.json();
    },
  });
