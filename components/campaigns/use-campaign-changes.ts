"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { campaignKeys } from "@/lib/features/campaigns/options";

/** Asks again what is shown of campaigns when one of them, or a piece of work, changed. */
export function useCampaignChanges(): void {
  const client = useQueryClient();
  useAskingAgain(
    ({ topic }) => topic === "campaigns" || topic === "items",
    () => client.invalidateQueries({ queryKey: campaignKeys.all }),
  );
}
