import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GroupChoices } from "@/components/notices/settings/group-choices";
import { PushDevices } from "@/components/notices/settings/push-devices";
import { TimesForm } from "@/components/notices/settings/times-form";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { noticeSettingsOf } from "@/lib/features/notice-settings/queries";
import { devicesOf } from "@/lib/features/web-push/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { vapidPublicKey } from "@/lib/platform/push/vapid";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeSettings"))("title") };
}

/** How somebody hears of things: by group, when, and on which devices. */
export default async function NoticeSettingsPage() {
  const actor = await requireCapability("self.keep");
  const t = await getTranslations("noticeSettings");
  const { settings, devices } = await inOrganisation(actor.orgId, async (tx) => ({
    settings: await noticeSettingsOf(tx, actor),
    devices: await devicesOf(tx, actor),
  }));
  return (
    <ClientMessages of={["noticeSettings"]}>
      <Page>
        <PageHeader back={{ href: "/settings", label: t("back") }} title={t("title")} lead={t("lead")} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("groupsTitle")} text={t("groupsText")}>
            <GroupChoices settings={settings} />
          </SettingsPart>
          <SettingsPart title={t("times.title")} text={t("times.text")}>
            <TimesForm settings={settings} />
          </SettingsPart>
          <SettingsPart title={t("devices.title")} text={t("devices.text")}>
            <PushDevices devices={devices} publicKey={vapidPublicKey()} />
          </SettingsPart>
        </div>
      </Page>
    </ClientMessages>
  );
}
