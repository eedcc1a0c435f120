import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { CampaignScreen } from "@/components/campaigns/campaign-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { campaignOptions } from "@/lib/features/campaigns/options";
import { campaignView } from "@/lib/features/campaigns/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/campaigns/[campaignId]">;

/** Read once per request: its name stands in the tab, the rest on the page. */
const readCampaign = cache(async (campaignId: string) => {
  const viewer = await requireCapability("campaigns.look");
  if (!z.uuid().safeParse(campaignId).success) return null;
  const now = clock.now();
  const campaign = await inOrganisation(viewer.orgId, (tx) => campaignView({ tx, viewer, now }, campaignId));
  return campaign ? { campaign, viewerId: viewer.memberId } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readCampaign((await params).campaignId);
  return found ? { title: found.campaign.name } : {};
}

/** One campaign or contest, with the facts that everybody at the buttons has to know. */
export default async function CampaignPage({ params }: Props) {
  const found = await readCampaign((await params).campaignId);
  if (!found) notFound();
  const { campaign, viewerId } = found;
  const client = new QueryClient();
  client.setQueryData(campaignOptions(campaign.id).queryKey, campaign);
  return (
    <ClientMessages of={["calendar", "campaigns", "difference", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <CampaignScreen campaignId={campaign.id} viewerId={viewerId} />
      </Hydrated>
    </ClientMessages>
  );
}
