import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddChannel } from "@/components/channels/add-channel";
import { ChannelRow } from "@/components/channels/channel-row";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { channelsOf } from "@/lib/features/channels/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

/** Where the organisation posts, and on which of those Trekker sends by itself. */
export default async function ChannelsPage() {
  const actor = await requireCapability("channels.lead");
  const t = await getTranslations("channels");
  const channels = await inOrganisation(actor.orgId, (tx) => channelsOf(tx, actor.orgId));
  return (
    <ClientMessages of={["channels"]}>
      <Page>
        <PageHeader
          back={{ href: "/settings", label: t("back") }}
          title={t("title")}
          lead={t("lead")}
          actions={<AddChannel />}
        />
        <div className="mt-8 max-w-195">
          {channels.length === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : null}
          <RowList className="border-t border-line">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </RowList>
        </div>
      </Page>
    </ClientMessages>
  );
}
