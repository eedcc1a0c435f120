import { queryOptions } from "@tanstack/react-query";
import type { CasePage } from "./schema";

/** One case: given along by its page, asked again when it changes. */
export const casePageOptions = (caseId: string) =>
  queryOptions({
    queryKey: ["cases", caseId],
    queryFn: async ({ signal }): Promise<CasePage> => {
      const answer = await fetch(`/api/inbox/${caseId}`, { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/inbox answered ${answer.status}`);
      return answer.json();
    },
  });
