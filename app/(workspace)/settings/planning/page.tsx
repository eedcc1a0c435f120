import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Feeds } from "@/components/calendar/settings/feeds";
import { MixForm } from "@/components/calendar/settings/mix-form";
import { OwnDays } from "@/components/calendar/settings/own-days";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { channelsOf } from "@/lib/features/channels/queries";
import { feedsOf } from "@/lib/features/feeds/queries";
import { mixAimedAt, ownThemeDays } from "@/lib/features/planning/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning"))("title") };
}

/** What the calendar goes by: the mix, days with a name of one's own, and the ways to read it elsewhere. */
export default async function PlanningPage() {
  const actor = await requireCapability("items.look");
  const { orgId, memberId } = actor;
  const t = await getTranslations("planning");
  const { mix, days, feeds, channels } = await inOrganisation(orgId, async (tx) => ({
    mix: await mixAimedAt(tx, orgId),
    days: await ownThemeDays(tx, orgId),
    feeds: await feedsOf(tx, orgId, memberId),
    channels: await channelsOf(tx, orgId),
  }));
  const mayLead = mayTry(actor.roles, "planning.lead");
  return (
    <ClientMessages of={["planning", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead", { organisation: actor.organisation.name })} />
        <LinkButton href="/calendar" className="mt-4">
          {t("toCalendar")}
        </LinkButton>
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("mix.title")} text={t("mix.text")}>
            <MixForm mix={mix} mayLead={mayLead} />
          </SettingsPart>
          <SettingsPart title={t("days.title")} text={t("days.text")}>
            <OwnDays days={days} mayLead={mayLead} />
          </SettingsPart>
          <SettingsPart title={t("feeds.title")} text={t("feeds.text")}>
            <Feeds feeds={feeds} channels={channels.map(({ id, name }) => ({ id, name }))} />
          </SettingsPart>
          {mayTry(actor.roles, "items.lead") ? (
            <SettingsPart title={t("import.title")} text={t("import.text")}>
              <LinkButton href="/calendar/import" className="justify-self-start">
                {t("import.open")}
              </LinkButton>
            </SettingsPart>
          ) : null}
        </div>
      </Page>
    </ClientMessages>
  );
}
