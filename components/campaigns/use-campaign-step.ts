"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type Step, useStep } from "@/components/items/use-step";
import { campaignKeys } from "@/lib/features/campaigns/options";

/** A step that a person takes with a campaign: whatever comes of it, all that is shown of campaigns is asked again. */
export function useCampaignStep<Input, Value>(act: Parameters<typeof useStep<Input, Value>>[0]): Step<Input, Value> {
  const client = useQueryClient();
  const { take, isBusy } = useStep(act);
  return {
    isBusy,
    take: async (input) => {
      const taken = await take(input);
      await client.invalidateQueries({ queryKey: campaignKeys.all });
      return taken;
    },
  };
}
