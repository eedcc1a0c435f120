import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/shell/page";
import { TeamTabs } from "@/components/team/team-tabs";
import { ToolDialog } from "@/components/tools/tool-dialog";
import { ToolList } from "@/components/tools/tool-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { toolsView } from "@/lib/features/tools/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tools"))("title") };
}

/** The software the team works with or looks at, whose it is and what it costs. */
export default async function ToolsPage() {
  const viewer = await requireCapability("team.look");
  const t = await getTranslations("tools");
  const now = clock.now();
  const view = await inOrganisation(viewer.orgId, (tx) => toolsView({ tx, viewer, now }));
  const mayLead = mayTry(viewer.roles, "tools.lead");
  return (
    <ClientMessages of={["refusals", "tools"]}>
      <Page>
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={mayLead ? <ToolDialog people={view.people} viewerId={viewer.memberId} /> : null}
        />
        <TeamTabs mayStart={mayTry(viewer.roles, "startUp.lead")} />
        <div className="mt-6">
          {view.tools.length === 0 ? (
            <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
          ) : (
            <ToolList view={view} mayLead={mayLead} viewerId={viewer.memberId} />
          )}
        </div>
      </Page>
    </ClientMessages>
  );
}
