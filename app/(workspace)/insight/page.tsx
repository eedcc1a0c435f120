import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoalsAtFoot } from "@/components/insight/goals-at-foot";
import { InsightHead } from "@/components/insight/insight-head";
import { Results } from "@/components/insight/results";
import { Page } from "@/components/shell/page";
import { mayTry } from "@/lib/domain/permissions";
import { goalCourses } from "@/lib/features/goal-course/queries";
import { resultsView } from "@/lib/features/insight/queries";
import { insightInput } from "@/lib/features/insight/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("title") };
}

type InsightPageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** What came of what went out. */
export default async function InsightPage({ searchParams }: InsightPageProps) {
  const { orgId, roles } = await requireCapability("results.look");
  const asked = insightInput.parse(await searchParams);
  const asking = { orgId, now: clock.now() };
  const { view, goals } = await inOrganisation(orgId, async (tx) => ({
    view: await resultsView(tx, asking, asked),
    goals: mayTry(roles, "goals.look") ? await goalCourses(tx, asking) : [],
  }));
  return (
    <ClientMessages of={["charts"]}>
      <Page>
        <InsightHead href="/insight" asked={view.asked} roles={roles} channels={view.channels} hasTable />
        <Results view={view} />
        <GoalsAtFoot courses={goals} />
      </Page>
    </ClientMessages>
  );
}
