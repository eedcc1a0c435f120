import { queryOptions } from "@tanstack/react-query";
import type { TestSituationsAnswer, TestSituationView } from "./schema";

/** The situations beside the matrix, asked again when somebody kept, changed or removed one. */
export const testSituationsOptions = () =>
  queryOptions({
    queryKey: ["agreement", "test-situations"],
    queryFn: async ({ signal }): Promise<TestSituationView[]> => {
      const answer = await fetch("/api/agreement/test-situations", { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/agreement/test-situations answered ${answer.status}`);
      const { situations }: TestSituationsAnswer = await answer.json();
      return situations;
    },
  });
