import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPolicy } from "@/components/policies/policy-form";
import { PolicyRows } from "@/components/policies/policy-rows";
import { Page } from "@/components/shell/page";
import { TeamTabs } from "@/components/team/team-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { policyList } from "@/lib/features/policies/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policies"))("title") };
}

/** The guidelines everybody lives by, and who has read them. */
export default async function PoliciesPage() {
  const viewer = await requireCapability("team.look");
  const t = await getTranslations("policies");
  const now = clock.now();
  const policies = await inOrganisation(viewer.orgId, (tx) => policyList({ tx, viewer, now }));
  const mayLead = mayTry(viewer.roles, "policies.lead");
  return (
    <ClientMessages of={["policies", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} actions={mayLead ? <AddPolicy /> : null} />
        <TeamTabs mayStart={mayTry(viewer.roles, "startUp.lead")} />
        <div className="mt-6">
          {policies.length === 0 ? (
            <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
          ) : (
            <PolicyRows policies={policies} />
          )}
        </div>
      </Page>
    </ClientMessages>
  );
}
