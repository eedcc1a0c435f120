import { queryOptions } from "@tanstack/react-query";
import type { CampaignFacts } from "./schema";

/** The facts that go beside everything of a campaign: given along by the page, asked again when they change. */
export const campaignFactsOptions = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "facts"],
    queryFn: async ({ signal }): Promise<CampaignFacts> => {
      const answer = await fetch(`/api/campaigns/${campaignId}/facts`, {
        signal,
        headers: { accept: "application/json" },
      });
      if (!answer.ok) throw new Error(`/api/campaigns answered ${answer.status}`);
      return answer.json();
    },
  });
