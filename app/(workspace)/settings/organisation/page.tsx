import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CrisisLeads } from "@/components/crisis/crisis-leads";
import { CrisisSwitch } from "@/components/crisis/crisis-switch";
import { PastCrises } from "@/components/crisis/past-crises";
import { SmallTeam } from "@/components/organisation/small-team";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { crisisLeads, crisisOutlook, crisisState, pastCrises } from "@/lib/features/crisis/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation"))("title") };
}

/** What holds for the whole organisation beside the agreement: the small-team exception and crisis mode. */
export default async function OrganisationPage() {
  const actor = await requireCapability("agreement.look");
  const t = await getTranslations("organisation");
  const { agreement, outlook, state, leads, past } = await inOrganisation(actor.orgId, async (tx) => {
    const inForce = await loadAgreement(tx, await readInForce(tx, actor.orgId));
    return {
      agreement: inForce,
      outlook: await crisisOutlook(tx, actor.orgId, inForce),
      state: await crisisState(tx, actor),
      leads: await crisisLeads(tx, actor.orgId, clock.now()),
      past: await pastCrises(tx, actor.orgId),
    };
  });
  const mayLead = mayTry(actor.roles, "organisation.lead");
  return (
    <ClientMessages of={["organisation"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead", { organisation: actor.organisation.name })} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("crisis.title")} text={t("crisis.text")}>
            <div className="grid gap-8">
              <CrisisSwitch initial={state} outlook={outlook} />
              <CrisisLeads leads={leads} mayKeep={mayLead} />
              <PastCrises crises={past} />
            </div>
          </SettingsPart>
          <SettingsPart title={t("smallTeam.title")} text={t("smallTeam.lead")}>
            <SmallTeam isSmallTeam={agreement.isSmallTeam} mayLead={mayLead} />
          </SettingsPart>
          <Away />
        </div>
      </Page>
    </ClientMessages>
  );
}

function Away() {
  const t = useTranslations("organisation.away");
  return (
    <SettingsPart title={t("title")} text={t("text")}>
      <Link href="/team#away">{t("link")}</Link>
    </SettingsPart>
  );
}
