import { queryOptions } from "@tanstack/react-query";
import type { CampaignList, CampaignView } from "./schema";

/** Everything about campaigns, whatever part of it a page shows. */
export const campaignKeys = { all: ["campaigns"] as const };

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** All campaigns: given along by the page, asked again when one changes. */
export const campaignListOptions = () =>
  queryOptions({
    queryKey: ["campaigns"],
    queryFn: ({ signal }): Promise<CampaignList> => read("/api/campaigns", signal),
  });

/** One campaign with all there is to it. */
export const campaignOptions = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId],
    queryFn: ({ signal }): Promise<CampaignView> => read(`/api/campaigns/${campaignId}`, signal),
  });
