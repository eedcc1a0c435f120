import { dehydrate, QueryClient } from "@tanstack/react-query";
import { FilePen } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftEditor } from "@/components/agreement/editor/draft-editor";
import { StartDraftButton } from "@/components/agreement/editor/start-draft-button";
import { Hydrated } from "@/components/shell/hydrated";
import { EmptyState } from "@/components/ui/empty-state";
import { draftOptions } from "@/lib/features/drafts/options";
import { pastDecisionsOptions } from "@/lib/features/past-decisions/options";
import { testSituations } from "@/lib/features/test-situations/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { inOrganisation } from "@/lib/platform/tenancy";
import { readDraftView } from "./view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("draft.title") };
}

/** The matrix of the next version, to be written in. */
export default async function DraftPage() {
  const { draft, past, actor } = await readDraftView();
  const situations = await inOrganisation(actor.orgId, (tx) => testSituations(tx, actor.orgId));
  const client = new QueryClient();
  client.setQueryData(draftOptions().queryKey, draft);
  if (past) client.setQueryData(pastDecisionsOptions().queryKey, past);
  return (
    <ClientMessages of={["agreement", "asking", "authority", "editor", "findings"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <DraftEditor
          viewer={{ memberId: actor.memberId, name: actor.name }}
          situations={situations}
          empty={<NoDraft />}
        />
      </Hydrated>
    </ClientMessages>
  );
}

async function NoDraft() {
  const [t, agreement] = await Promise.all([getTranslations("editor.noDraft"), getTranslations("agreement")]);
  return (
    <EmptyState
      icon={<FilePen aria-hidden />}
      title={t("title")}
      action={<StartDraftButton label={agreement("draft.start")} isPrimary />}
    >
      {t("text")}
    </EmptyState>
  );
}
