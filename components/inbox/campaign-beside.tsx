"use client";

import { useQuery } from "@tanstack/react-query";
import { FactsBeside } from "@/components/campaigns/beside-item";
import { ToRead } from "@/components/campaigns/to-read";
import { campaignFactsOptions } from "@/lib/features/campaign-facts/options";

/** The facts of a campaign that is going on, and the way to say that one has read them. */
export function CampaignBeside({ campaignId, viewerId }: { campaignId: string; viewerId: string }) {
  const { data: campaign } = useQuery(campaignFactsOptions(campaignId));
  if (!campaign) return null;
  return (
    <>
      <FactsBeside campaignId={campaignId} viewerId={viewerId} />
      <ToRead campaign={campaign} className="mx-4 mb-4 md:mx-8 min-[80rem]:mx-5" />
    </>
  );
}
