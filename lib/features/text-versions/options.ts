import { queryOptions } from "@tanstack/react-query";
import type { TextHistory } from "./schema";

/** The history of a text of an item; asked when somebody opens it. `null`: of what the channels share. */
export const textHistoryOptions = (itemId: string, channelId: string | null) =>
  queryOptions({
    queryKey: ["items", itemId, "versions", channelId],
    queryFn: async ({ signal }): Promise<TextHistory> => {
      const of = channelId === null ? "" : `?${new URLSearchParams({ channel: channelId })}`;
      const answer = await fetch(`/api/items/${itemId}/versions${of}`, { signal });
      if (!answer.ok) throw new Error(`versions answered ${answer.status}`);
      return answer.json();
    },
  });
