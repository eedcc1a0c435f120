import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TakeAlong } from "@/components/charts/take-along";
import { InsightHead } from "@/components/insight/insight-head";
import { Works } from "@/components/insight/works";
import { Page } from "@/components/shell/page";
import { worksView } from "@/lib/features/insight/queries";
import { insightInput, insightQuery } from "@/lib/features/insight/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("works.title") };
}

type InsightPageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** What works, and how sure one may be. */
export default async function WorksPage({ searchParams }: InsightPageProps) {
  const { orgId, roles } = await requireCapability("results.look");
  const asked = insightInput.parse(await searchParams);
  const view = await inOrganisation(orgId, (tx) => worksView(tx, { orgId, now: clock.now() }, asked));
  return (
    <ClientMessages of={["charts"]}>
      <Page>
        <InsightHead href="/insight/works" asked={view.asked} roles={roles} channels={view.channels} />
        <Works view={view} />
        {view.figure === null ? null : <TakeAlong csv={`/api/insight/works?${insightQuery(view.asked)}`} />}
      </Page>
    </ClientMessages>
  );
}
