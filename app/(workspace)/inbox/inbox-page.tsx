import { dehydrate, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { readingOf } from "@/app/reading";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { searchOf } from "@/lib/domain/inbox";
import { campaignFactsOptions } from "@/lib/features/campaign-facts/options";
import { campaignFacts } from "@/lib/features/campaign-facts/queries";
import { casePageOptions } from "@/lib/features/case-page/options";
import { casePage } from "@/lib/features/case-page/queries";
import { inboxOptions } from "@/lib/features/inbox/options";
import { inboxAround, inboxList } from "@/lib/features/inbox/queries";
import { keptFilters } from "@/lib/features/inbox-filters/queries";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { itemPage, type Reading } from "@/lib/features/item-page/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type InboxPageProps = { caseId: string | null; asked: Record<string, string | string[] | undefined> };

/** The list alone, or with a case beside it: the same room at two addresses. */
export async function InboxPage({ caseId, asked }: InboxPageProps) {
  const viewer = await requireCapability("cases.look");
  const opened = caseId ? await readCase(caseId) : null;
  if (caseId && !opened) notFound();
  const search = searchOf(asked);
  const { list, around, filters } = await inOrganisation(viewer.orgId, async (tx) => {
    const reading = await readingOf({ tx, viewer, now: clock.now() });
    return {
      list: await inboxList(reading, search),
      around: await inboxAround(reading),
      filters: await keptFilters(tx, viewer),
    };
  });
  const client = new QueryClient();
  client.setQueryData(inboxOptions(search).queryKey, list);
  if (opened) {
    client.setQueryData(casePageOptions(opened.page.id).queryKey, opened.page);
    if (opened.item) client.setQueryData(itemPageOptions(opened.item.id).queryKey, opened.item);
    for (const facts of opened.facts) client.setQueryData(campaignFactsOptions(facts.id).queryKey, facts);
  }
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
        "inbox",
        "inserting",
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
        <InboxScreen around={around} filters={filters} />
      </Hydrated>
    </ClientMessages>
  );
}

/** Read once per request: its title stands in the tab, the rest on the page. */
export const readCase = cache(async (caseId: string) => {
  const viewer = await requireCapability("cases.look");
  if (!z.uuid().safeParse(caseId).success) return null;
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => {
    const reading = await readingOf({ tx, viewer, now });
    const page = await casePage(reading, caseId);
    if (!page) return null;
    const item = page.itemId ? await itemPage(reading, page.itemId) : null;
    return { page, item, facts: await factsOf(reading, page.campaigns) };
  });
});

async function factsOf(reading: Reading, campaignIds: readonly string[]) {
  const facts = [];
  for (const id of campaignIds) facts.push(await campaignFacts(reading, id));
  return facts.filter((one) => one !== null);
}
