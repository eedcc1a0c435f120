"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { testSituationsOptions } from "@/lib/features/test-situations/options";
import type { TestSituationView } from "@/lib/features/test-situations/schema";

/** The situations as they are now, whoever changed them; from what the page was made with on. */
export function useTestSituations(first: readonly TestSituationView[]): readonly TestSituationView[] {
  const client = useQueryClient();
  const hasOpened = useRef(false);
  const { data } = useQuery({ ...testSituationsOptions(), placeholderData: [...first], staleTime: 0 });
  useLive((event) => {
    const isFirst = event.topic === "resync" && !hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    const isNews = event.topic === "agreement" || event.topic === "resync";
    if (isNews && !isFirst) void client.invalidateQueries(testSituationsOptions());
  });
  return data ?? first;
}
