import { queryOptions } from "@tanstack/react-query";
import { type PastDecisions, pastDecisionsKey } from "./schema";

const MINUTE_MS = 60 * 1000;

/** What was really decided lately: counted once while somebody writes, not at every keystroke. */
export const pastDecisionsOptions = () =>
  queryOptions({
    queryKey: pastDecisionsKey,
    staleTime: 10 * MINUTE_MS,
    queryFn: async ({ signal }): Promise<PastDecisions> => {
      const answer = await fetch("/api/agreement/past", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/agreement/past answered ${answer.status}`);
      return answer.json();
    },
  });
