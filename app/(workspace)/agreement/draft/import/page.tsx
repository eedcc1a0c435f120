import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readDraftView } from "@/app/(workspace)/agreement/draft/view";
import { ImportRows } from "@/components/agreement/exchange/import-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { EXAMPLES, starterAgreement } from "@/lib/domain/agreement/starters";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exchange.import");
  return { title: t("title") };
}

/** Rows out of a file, or out of an example, into the draft. */
export default async function ImportPage() {
  const [{ draft }, locale, t] = await Promise.all([readDraftView(), getLocale(), getTranslations("exchange.import")]);
  const examples = EXAMPLES.map((key) => {
    const { title, description, source } = starterAgreement(key);
    return { key, title: title[locale], description: description[locale], source: source[locale] };
  });
  return (
    <ClientMessages of={["agreement", "authority", "exchange", "terms"]}>
      <div className="max-w-240 px-4 pt-6 pb-16 md:px-8">
        {draft ? (
          <>
            <h2 className="text-t20">{t("title")}</h2>
            <ImportRows draftId={draft.draftId} examples={examples} />
          </>
        ) : (
          <EmptyState
            icon={<FileUp aria-hidden />}
            title={t("noDraft")}
            action={<LinkButton href="/agreement/draft">{t("toDraft")}</LinkButton>}
          >
            {t("noDraftText")}
          </EmptyState>
        )}
      </div>
    </ClientMessages>
  );
}
