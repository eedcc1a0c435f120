import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TakeAlong } from "@/components/charts/take-along";
import { Funnel } from "@/components/insight/funnel";
import { InsightHead } from "@/components/insight/insight-head";
import { Page } from "@/components/shell/page";
import { ideaFunnel } from "@/lib/features/idea-funnel/queries";
import { insightInput, insightQuery } from "@/lib/features/insight/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("ideas.title") };
}

type InsightPageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** What became of the ideas. */
export default async function IdeasPage({ searchParams }: InsightPageProps) {
  const { orgId, roles } = await requireCapability("results.look");
  const asked = insightInput.parse(await searchParams);
  const funnel = await inOrganisation(orgId, (tx) => ideaFunnel(tx, { orgId, now: clock.now() }, asked.period));
  const file = `/api/insight/ideas?${insightQuery(asked)}`;
  return (
    <ClientMessages of={["charts"]}>
      <Page>
        <InsightHead href="/insight/ideas" asked={asked} roles={roles} />
        <Funnel funnel={funnel} />
        <TakeAlong csv={`${file}&as=csv`} svg={`${file}&as=svg`} />
      </Page>
    </ClientMessages>
  );
}
