import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostImport } from "@/components/calendar/import/post-import";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { channelsOf } from "@/lib/features/channels/queries";
import { pastPostImports } from "@/lib/features/post-imports/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postImport"))("title") };
}

/** Posts out of a file, and what came in that way before. */
export default async function PostImportPage() {
  const { orgId } = await requireCapability("items.lead");
  const t = await getTranslations("postImport");
  const { past, channels } = await inOrganisation(orgId, async (tx) => ({
    past: await pastPostImports(tx, orgId),
    channels: await channelsOf(tx, orgId),
  }));
  return (
    <ClientMessages of={["postImport", "refusals"]}>
      <Page>
        <PageHeader title={t("title")} />
        <PostImport past={past} channels={channels.map(({ id, name }) => ({ id, name }))} />
      </Page>
    </ClientMessages>
  );
}
