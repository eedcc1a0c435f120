import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignsScreen } from "@/components/campaigns/campaigns-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { campaignListOptions } from "@/lib/features/campaigns/options";
import { campaignList } from "@/lib/features/campaigns/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

/** Campaigns and contests: those that run, come and are past. */
export default async function CampaignsPage() {
  const viewer = await requireCapability("campaigns.look");
  const now = clock.now();
  const list = await inOrganisation(viewer.orgId, (tx) => campaignList({ tx, viewer, now }));
  const client = new QueryClient();
  client.setQueryData(campaignListOptions().queryKey, list);
  return (
    <ClientMessages of={["campaigns", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <CampaignsScreen />
      </Hydrated>
    </ClientMessages>
  );
}
