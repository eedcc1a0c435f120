import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/shell/page";
import { TaskList } from "@/components/team/task-list";
import { TeamTabs } from "@/components/team/team-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { tasksView } from "@/lib/features/team-tasks/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team.tasks"))("title") };
}

/** The nine tasks of the team, and which are nobody's. */
export default async function TasksPage() {
  const viewer = await requireCapability("team.look");
  const t = await getTranslations("team.tasks");
  const now = clock.now();
  const view = await inOrganisation(viewer.orgId, (tx) => tasksView({ tx, viewer, now }));
  return (
    <ClientMessages of={["refusals", "team"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} />
        <TeamTabs mayStart={mayTry(viewer.roles, "startUp.lead")} />
        <div className="mt-6">
          <TaskList view={view} mayLead={mayTry(viewer.roles, "team.lead")} />
        </div>
      </Page>
    </ClientMessages>
  );
}
