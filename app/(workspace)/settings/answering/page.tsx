import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TargetSettings } from "@/components/service-levels/target-settings";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { targetChoices, targetLines } from "@/lib/features/service-levels/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answering.targets"))("title") };
}

/** Within how much working time is answered: everybody may read it, who keeps the agreement sets it. */
export default async function AnsweringSettingsPage() {
  const { orgId, roles } = await requireCapability("service.look");
  const found = await inOrganisation(orgId, async (tx) => ({
    targets: await targetLines(tx, orgId),
    choices: await targetChoices(tx, orgId),
    dayMinutes: normalDayMinutes((await loadAgreement(tx, await readInForce(tx, orgId))).calendar),
  }));
  const t = await getTranslations("answering.targets");
  return (
    <ClientMessages of={["answering", "termEditor", "refusals"]}>
      <Page>
        <PageHeader back={{ href: "/insight/answering", label: t("back") }} title={t("title")} lead={t("lead")} />
        <div className="mt-6">
          <TargetSettings {...found} mayLead={mayTry(roles, "service.lead")} />
        </div>
      </Page>
    </ClientMessages>
  );
}
