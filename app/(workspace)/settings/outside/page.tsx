import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamHooks } from "@/components/outside/team-hooks";
import { Webhooks } from "@/components/outside/webhooks";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { teamHooksOf } from "@/lib/features/team-hooks/queries";
import { webhooksOf } from "@/lib/features/webhooks/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outside"))("title") };
}

/** What leaves for other programs: Teams and Slack for the team, webhooks for the organisation's own. */
export default async function OutsidePage() {
  const actor = await requireCapability("outside.lead");
  const t = await getTranslations("outside");
  const { hooks, webhooks } = await inOrganisation(actor.orgId, async (tx) => ({
    hooks: await teamHooksOf(tx, actor.orgId),
    webhooks: await webhooksOf(tx, actor.orgId),
  }));
  return (
    <ClientMessages of={["outside"]}>
      <Page>
        <PageHeader back={{ href: "/settings", label: t("back") }} title={t("title")} lead={t("lead")} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("team.title")} text={t("team.text")}>
            <TeamHooks hooks={hooks} />
          </SettingsPart>
          <SettingsPart title={t("webhooks.title")} text={t("webhooks.text")}>
            <Webhooks hooks={webhooks} />
          </SettingsPart>
        </div>
      </Page>
    </ClientMessages>
  );
}
