import { dehydrate, QueryClient } from "@tanstack/react-query";
import { Timer } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDraftView } from "@/app/(workspace)/agreement/draft/view";
import { TermsEditor } from "@/components/agreement/terms/terms-editor";
import { Hydrated } from "@/components/shell/hydrated";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { draftOptions } from "@/lib/features/drafts/options";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("termEditor");
  return { title: t("title") };
}

/** The terms of the next version, to be written in. */
export default async function DraftTermsPage() {
  const { draft, actor } = await readDraftView();
  const client = new QueryClient();
  client.setQueryData(draftOptions().queryKey, draft);
  return (
    <ClientMessages of={["agreement", "termEditor", "terms"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <TermsEditor initial={draft} viewerId={actor.memberId} empty={<NoDraft />} />
      </Hydrated>
    </ClientMessages>
  );
}

async function NoDraft() {
  const t = await getTranslations("termEditor.none");
  return (
    <EmptyState
      icon={<Timer aria-hidden />}
      title={t("title")}
      action={<LinkButton href="/agreement/draft">{t("toDraft")}</LinkButton>}
    >
      {t("text")}
    </EmptyState>
  );
}
