"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { testSituationsOptions } from "@/lib/features/test-situations/options";
import type { TestSituationView } from "@/lib/features/test-situations/schema";

/** The situations as they are now, whoever changed them; from what the page was made with on. */
export function useTestSituations(first: readonly TestSituationView[]): readonly TestSituationView[] {
  const client = useQueryClient();
  const { data } = useQuery({ ...testSituationsOptions(), placeholderData: [...first], staleTime: 0 });
  useAskingAgain(
    ({ topic }) => topic === "agreement",
    () => client.invalidateQueries(testSituationsOptions()),
  );
  return data ?? first;
}
