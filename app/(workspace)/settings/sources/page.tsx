import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPart } from "@/components/settings/settings-part";
import { Page } from "@/components/shell/page";
import { AddProgram } from "@/components/sources/add-program";
import { InboxMailPart } from "@/components/sources/inbox-mail-part";
import { NetworkList } from "@/components/sources/network-list";
import { ProgramList } from "@/components/sources/program-list";
import { WorkedExample } from "@/components/sources/worked-example";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { sourcesOf } from "@/lib/features/case-sources/queries";
import { sourcePath } from "@/lib/features/case-sources/schema";
import { channelsOf } from "@/lib/features/channels/queries";
import { inboxMailOf } from "@/lib/features/inbox-mail/queries";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sources"))("title") };
}

/** Where cases come from: networks that are read, mail, and other programs. */
export default async function SourcesPage() {
  const { orgId } = await requireCapability("channels.lead");
  const t = await getTranslations("sources");
  const { channels, inboxMail, sources } = await inOrganisation(orgId, async (tx) => ({
    channels: await channelsOf(tx, orgId),
    inboxMail: await inboxMailOf(tx, orgId),
    sources: await sourcesOf(tx, orgId),
  }));
  const path = sources[0]?.path ?? sourcePath(orgId, "…");
  return (
    <ClientMessages of={["sources", "channels", "refusals"]}>
      <Page>
        <PageHeader back={{ href: "/settings", label: t("back") }} title={t("title")} lead={t("lead")} />
        <div className="mt-8 grid gap-10">
          <SettingsPart title={t("networks.title")} text={t("networks.text")}>
            <div className="grid gap-4">
              <NetworkList channels={channels} />
              <LinkButton href="/settings/channels" className="justify-self-start">
                {t("networks.open")}
              </LinkButton>
            </div>
          </SettingsPart>
          <SettingsPart title={t("mail.title")} text={t("mail.text")}>
            <InboxMailPart inboxMail={inboxMail} />
          </SettingsPart>
          <SettingsPart title={t("programs.title")} text={t("programs.text")}>
            <div className="grid gap-8">
              <ProgramList sources={sources} />
              <AddProgram channels={channels.map(({ id, name }) => ({ id, name }))} />
            </div>
          </SettingsPart>
          <SettingsPart title={t("example.title")}>
            <WorkedExample address={`${new URL(env().NEXTAUTH_URL).origin}${path}`} />
          </SettingsPart>
        </div>
      </Page>
    </ClientMessages>
  );
}
