import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoalChanges } from "@/components/goals/goal-changes";
import { GoalDialog } from "@/components/goals/goal-dialog";
import { GoalList } from "@/components/goals/goal-list";
import { InsightTabs } from "@/components/insight/insight-tabs";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { goalCourses } from "@/lib/features/goal-course/queries";
import { endedGoals, goalChoices } from "@/lib/features/goals/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goals"))("title") };
}

/** What all that goes out is for, and how far it is: everybody may read it, the trekker sets it. */
export default async function GoalsPage() {
  const viewer = await requireCapability("goals.look");
  const { orgId, organisation, roles } = viewer;
  const t = await getTranslations("goals");
  const mayLead = mayTry(roles, "goals.lead");
  const look = { orgId, now: clock.now() };
  const { courses, ended, choices } = await inOrganisation(orgId, async (tx) => ({
    courses: await goalCourses(tx, look),
    ended: await endedGoals(tx, orgId),
    choices: mayLead ? await goalChoices(tx, look) : null,
  }));
  return (
    <ClientMessages of={["goals", "refusals"]}>
      <Page>
        <GoalChanges />
        <PageHeader
          title={t("title")}
          lead={t("lead", { organisation: organisation.name })}
          actions={choices ? <GoalDialog choices={choices} /> : undefined}
        />
        <InsightTabs roles={roles} />
        {courses.length + ended.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <div className="mt-2">
            <GoalList courses={courses} ended={ended} />
          </div>
        )}
      </Page>
    </ClientMessages>
  );
}
