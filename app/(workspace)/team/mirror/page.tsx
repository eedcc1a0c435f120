import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/shell/page";
import { DepartmentDialog } from "@/components/team/department-dialog";
import { MirrorPlot } from "@/components/team/mirror-plot";
import { MirrorTable } from "@/components/team/mirror-table";
import { MirrorWords } from "@/components/team/mirror-words";
import { TeamTabs } from "@/components/team/team-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { mirrorView } from "@/lib/features/team-people/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team.mirror"))("title") };
}

/** The team held against the departments of the organisation. */
export default async function MirrorPage() {
  const viewer = await requireCapability("team.look");
  const t = await getTranslations("team.mirror");
  const now = clock.now();
  const view = await inOrganisation(viewer.orgId, (tx) => mirrorView({ tx, viewer, now }));
  const mayLead = mayTry(viewer.roles, "team.lead");
  const { weekHours, withoutHours, mirror } = view;
  return (
    <ClientMessages of={["refusals", "team"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} actions={mayLead ? <DepartmentDialog /> : null} />
        <TeamTabs mayStart={mayTry(viewer.roles, "startUp.lead")} />
        {mirror.rows.length === 0 ? (
          <EmptyState title={t("empty")}>{t(mayLead ? "emptyLead" : "emptyOther")}</EmptyState>
        ) : (
          <div className="mt-6 grid gap-8">
            <MirrorWords mirror={mirror} />
            <MirrorPlot mirror={mirror} />
            <MirrorTable view={view} mayLead={mayLead} />
            <p className="text-t14 text-ink-2">
              {t("hours", { count: weekHours })} {withoutHours > 0 ? t("withoutHours", { count: withoutHours }) : null}
            </p>
          </div>
        )}
      </Page>
    </ClientMessages>
  );
}
