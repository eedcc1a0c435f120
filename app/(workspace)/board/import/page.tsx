import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IdeaImport } from "@/components/board/import/idea-import";
import { PageHeader } from "@/components/ui/page-header";
import { pastImports } from "@/lib/features/idea-imports/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ideaImport"))("title") };
}

/** Ideas out of a file, for whoever leads the board. */
export default async function IdeaImportPage() {
  const { orgId } = await requireCapability("board.curate");
  const past = await inOrganisation(orgId, (tx) => pastImports(tx, orgId));
  const t = await getTranslations("ideaImport");
  return (
    <ClientMessages of={["ideaImport", "refusals"]}>
      <div className="max-w-240 px-4 pt-6 pb-16 md:px-8">
        <PageHeader title={t("title")} back={{ href: "/board", label: t("back") }} />
        <IdeaImport past={past} />
      </div>
    </ClientMessages>
  );
}
