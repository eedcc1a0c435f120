import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { History } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDraftView } from "@/app/(workspace)/agreement/draft/view";
import { ReplayRoom } from "@/components/agreement/replay/replay-room";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { draftOptions } from "@/lib/features/drafts/options";
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
  const client = new QueryClient();
  client.setQueryData(draftOptions().queryKey, draft);
  return (
    <ClientMessages of={["asking", "authority", "replay"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <ReplayRoom situations={situations} empty={<NoDraft />} />
      </HydrationBoundary>
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
