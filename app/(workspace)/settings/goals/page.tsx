import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddGoal, GoalSettings } from "@/components/goals/goal-settings";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { goalsOf } from "@/lib/features/goals/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goals"))("title") };
}

/** What all that goes out is for: everybody may read it, the trekker sets it. */
export default async function GoalsPage() {
  const actor = await requireCapability("items.look");
  const goals = await inOrganisation(actor.orgId, (tx) => goalsOf(tx, actor.orgId));
  const t = await getTranslations("goals");
  const mayLead = mayTry(actor.roles, "goals.lead");
  return (
    <ClientMessages of={["goals", "refusals"]}>
      <Page>
        <PageHeader
          back={{ href: "/settings", label: t("back") }}
          title={t("title")}
          lead={t("lead", { organisation: actor.organisation.name })}
          actions={mayLead ? <AddGoal /> : undefined}
        />
        <div className="mt-8">
          <GoalSettings goals={goals} mayLead={mayLead} />
        </div>
      </Page>
    </ClientMessages>
  );
}
