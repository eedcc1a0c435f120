import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddLabel, LabelSettings } from "@/components/board/labels/label-settings";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { labelsOf } from "@/lib/features/labels/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("labels"))("title") };
}

/** The words with which ideas are found again, for whoever leads the board. */
export default async function LabelsPage() {
  const { orgId } = await requireCapability("board.curate");
  const labels = await inOrganisation(orgId, (tx) => labelsOf(tx, orgId));
  const t = await getTranslations("labels");
  return (
    <ClientMessages of={["labels", "refusals"]}>
      <Page>
        <PageHeader
          back={{ href: "/board", label: t("back") }}
          title={t("title")}
          lead={t("lead")}
          actions={<AddLabel />}
        />
        <div className="mt-8">
          <LabelSettings labels={labels} />
        </div>
      </Page>
    </ClientMessages>
  );
}
