import { History } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDraftView } from "@/app/(workspace)/agreement/draft/view";
import { ReplayScreen } from "@/components/agreement/replay/replay-screen";
import { TestSituations } from "@/components/agreement/test-situations/test-situations";
import { WhatIf } from "@/components/agreement/what-if/what-if";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { testSituations } from "@/lib/features/test-situations/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("replay");
  return { title: t("title") };
}

/** What the draft would have made of the past months, with the situations it must go on answering beside it. */
export default async function ReplayPage() {
  const { draft, actor } = await readDraftView();
  if (!draft) return <NoDraft />;
  const situations = await inOrganisation(actor.orgId, (tx) => testSituations(tx, actor.orgId));
  return (
    <ClientMessages of={["asking", "authority", "refusals", "replay"]}>
      <div className="px-4 py-6 md:px-8 min-[80rem]:grid min-[80rem]:grid-cols-[minmax(0,1fr)_19.25rem] min-[80rem]:gap-10">
        <ReplayScreen />
        <aside className="grid content-start gap-6 max-[80rem]:mt-8 max-[80rem]:max-w-160 max-[80rem]:border-t max-[80rem]:border-line max-[80rem]:pt-6">
          <TestSituations draft={draft} situations={situations} />
          <div className="border-t border-line pt-6">
            <WhatIf draft={draft} rowsAt="/agreement/draft" />
          </div>
        </aside>
      </div>
    </ClientMessages>
  );
}

async function NoDraft() {
  const t = await getTranslations("replay.noDraft");
  return (
    <EmptyState
      icon={<History aria-hidden />}
      title={t("title")}
      action={<LinkButton href="/agreement/draft">{t("start")}</LinkButton>}
    >
      {t("text")}
    </EmptyState>
  );
}
