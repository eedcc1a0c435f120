import { queryOptions } from "@tanstack/react-query";
import type { TodayPage } from "./schema";

/** Today: prefetched by the page, asked again when anything changes that may wait for somebody. */
export const todayOptions = () =>
  queryOptions({
    queryKey: ["today"],
    queryFn: async ({ signal }): Promise<TodayPage> => {
      const answer = await fetch("/api/today", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/today answered ${answer.status}`);
      return answer.json();
    },
  });
