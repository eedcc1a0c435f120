import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FigureImport } from "@/components/results/figure-import";
import { Page } from "@/components/shell/page";
import { Moment } from "@/components/time/moment";
import { PageHeader } from "@/components/ui/page-header";
import { channelsOf } from "@/lib/features/channels/queries";
import { pastSources } from "@/lib/features/result-imports/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("title") };
}

/** Figures out of the platforms' own files, and where those that are here came from. */
export default async function FiguresPage() {
  const { orgId } = await requireCapability("results.lead");
  const t = await getTranslations("figures");
  const { sources, channels } = await inOrganisation(orgId, async (tx) => ({
    sources: await pastSources(tx, orgId),
    channels: await channelsOf(tx, orgId),
  }));
  return (
    <ClientMessages of={["figures", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} back={{ href: "/insight", label: t("back") }} />
        <p className="mt-3 max-w-165 text-ink-2">{t("lead")}</p>
        <FigureImport channels={channels.map(({ id, name }) => ({ id, name }))} />
        <section aria-labelledby="past-sources" className="mt-12">
          <h2 id="past-sources">{t("past.title")}</h2>
          {sources.length === 0 ? <p className="mt-2 text-ink-2">{t("past.none")}</p> : null}
          <ul className="mt-2">
            {sources.map(({ id, channel, fileName, added, changed, by, at }) => (
              <li key={id} className="border-t border-line py-3">
                <p>{fileName ?? channel}</p>
                <p className="text-t14 text-ink-2">
                  {t.rich("past.line", { channel, added, changed, by: by ?? "", moment: () => <Moment at={at} /> })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </Page>
    </ClientMessages>
  );
}
