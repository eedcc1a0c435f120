import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FetchStates } from "@/components/results/fetch-states";
import { FigureImport } from "@/components/results/figure-import";
import { Messages } from "@/components/results/messages";
import { PastSources } from "@/components/results/past-sources";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/lib/domain/planning";
import { channelsOf } from "@/lib/features/channels/queries";
import { messagePage } from "@/lib/features/outing-matches/queries";
import { messagesInput } from "@/lib/features/outing-matches/schema";
import { fetchesOf } from "@/lib/features/result-fetches/queries";
import { pastSources } from "@/lib/features/result-imports/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("title") };
}

/** Figures out of the platforms' own files, fetched or by hand; which message is which post, and where it all came from. */
export default async function FiguresPage({ searchParams }: PageProps<"/insight/figures">) {
  const { orgId } = await requireCapability("results.lead");
  const t = await getTranslations("figures");
  const { which, before } = messagesInput.parse(await searchParams);
  const { sources, channels, fetches, messages, today } = await inOrganisation(orgId, async (tx) => {
    const { timeZone } = (await loadAgreement(tx, await readInForce(tx, orgId))).calendar;
    const today = dayOf(clock.now().toISOString(), timeZone);
    return {
      today,
      sources: await pastSources(tx, orgId),
      channels: await channelsOf(tx, orgId),
      fetches: await fetchesOf(tx, orgId),
      messages: await messagePage(tx, { orgId, which, before, today }),
    };
  });
  return (
    <ClientMessages of={["figures", "itemResults", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} back={{ href: "/insight", label: t("back") }} />
        <p className="mt-3 max-w-165 text-ink-2">{t("lead")}</p>
        <FigureImport channels={channels.map(({ id, name }) => ({ id, name }))} />
        <FetchStates fetches={fetches} />
        <Messages page={messages} which={which} isNewest={before === undefined} today={today} />
        <PastSources sources={sources} />
      </Page>
    </ClientMessages>
  );
}
