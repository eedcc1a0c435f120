import { queryOptions } from "@tanstack/react-query";
import type { CrisisState } from "./schema";

/** Whether a crisis is on: given along by every page, asked again when somebody switches it. */
export const crisisOptions = () =>
  queryOptions({
    queryKey: ["crisis"],
    queryFn: async ({ signal }): Promise<CrisisState> => {
      const answer = await fetch("/api/crisis", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/crisis answered ${answer.status}`);
      return answer.json();
    },
  });
