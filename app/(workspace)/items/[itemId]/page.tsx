import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { readingOf } from "@/app/reading";
import { ItemScreen } from "@/components/items/item-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { mayTry } from "@/lib/domain/permissions";
import { campaignFactsOptions } from "@/lib/features/campaign-facts/options";
import { campaignFacts } from "@/lib/features/campaign-facts/queries";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { itemPage } from "@/lib/features/item-page/queries";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/items/[itemId]">;

/** Read once per request: its title stands in the tab, the rest on the page. */
const readPage = cache(async (itemId: string): Promise<{ page: ItemPage; facts: CampaignFacts | null } | null> => {
  const viewer = await requireCapability("items.look");
  if (!z.uuid().safeParse(itemId).success) return null;
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => {
    const page = await itemPage(await readingOf({ tx, viewer, now }), itemId);
    const campaign = page?.details.campaign;
    const facts =
      campaign && mayTry(viewer.roles, "campaigns.look") ? await campaignFacts({ tx, viewer, now }, campaign.id) : null;
    return page ? { page, facts } : null;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readPage((await params).itemId);
  return found ? { title: found.page.details.title } : {};
}

/** One item: its text, how it goes, and what can be decided. */
export default async function ItemRoute({ params }: Props) {
  const { itemId } = await params;
  const found = await readPage(itemId);
  if (!found) notFound();
  const { page, facts } = found;
  const client = new QueryClient();
  client.setQueryData(itemPageOptions(itemId).queryKey, page);
  if (facts) client.setQueryData(campaignFactsOptions(facts.id).queryKey, facts);
  return (
    <ClientMessages
      of={[
        "agreement",
        "campaigns",
        "casebook",
        "consultations",
        "difference",
        "extensions",
        "flow",
        "hardening",
        "held",
        "history",
        "inserting",
        "itemResults",
        "items",
        "library",
        "media",
        "powers",
        "publishing",
        "studio",
        "tone",
      ]}
    >
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <ItemScreen itemId={itemId} />
      </Hydrated>
    </ClientMessages>
  );
}
