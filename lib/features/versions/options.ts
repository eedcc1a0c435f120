import { queryOptions } from "@tanstack/react-query";
import { type ProposalCheck, proposalCheckKey } from "./schema";

/** What stands in the way of proposing a draft, and who would be asked; read when the question opens. */
export const proposalCheckOptions = (draftId: string) =>
  queryOptions({
    queryKey: proposalCheckKey(draftId),
    queryFn: async ({ signal }): Promise<ProposalCheck> => {
      const address = `/api/agreement/proposal?${new URLSearchParams({ draft: draftId })}`;
      const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return answer.json();
    },
    staleTime: 0,
  });
