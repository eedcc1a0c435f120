import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { readingOf } from "@/app/reading";
import { ItemScreen } from "@/components/items/item-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { itemPage } from "@/lib/features/item-page/queries";
import type { ItemPage } from "@/lib/features/item-page/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/items/[itemId]">;

/** Read once per request: its title stands in the tab, the rest on the page. */
const readPage = cache(async (itemId: string): Promise<ItemPage | null> => {
  const viewer = await requireCapability("items.look");
  if (!z.uuid().safeParse(itemId).success) return null;
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => itemPage(await readingOf({ tx, viewer, now }), itemId));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).itemId);
  return page ? { title: page.details.title } : {};
}

/** One item: its text, how it goes, and what can be decided. */
export default async function ItemRoute({ params }: Props) {
  const { itemId } = await params;
  const page = await readPage(itemId);
  if (!page) notFound();
  const client = new QueryClient();
  client.setQueryData(itemPageOptions(itemId).queryKey, page);
  return (
    <ClientMessages
      of={[
        "agreement",
        "casebook",
        "consultations",
        "extensions",
        "flow",
        "held",
        "history",
        "items",
        "library",
        "media",
        "powers",
        "publishing",
        "studio",
      ]}
    >
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <ItemScreen itemId={itemId} />
      </Hydrated>
    </ClientMessages>
  );
}
