import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProposeDraft } from "@/components/agreement/editor/propose-draft";
import { PageTabs } from "@/components/shell/page-tabs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/domain/language";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { readDraftView } from "./draft/view";

/**
 * The frame around everything that is done with the next version: which one it is and on which it is built, its views,
 * and what can be done with the whole of it. Without a draft it names the agreement alone.
 */
export async function DraftFrame({ children }: { children: ReactNode }) {
  const [{ draft, now }, t, locale] = await Promise.all([readDraftView(), getTranslations("agreement"), getLocale()]);
  const context = draft ? { now, zone: draft.calendar.timeZone, locale } : null;
  const since = context && draft?.basedOn.inForceFrom ? formatDay(new Date(draft.basedOn.inForceFrom), context) : null;
  const numbers = draft ? { number: draft.number, before: draft.basedOn.number } : null;
  return (
    <div className="flex flex-col">
      <div className="px-4 pt-5 md:px-8 md:pt-7">
        <PageHeader
          title={t("title")}
          back={{ href: "/agreement", label: t("draft.inForce") }}
          actions={
            draft && numbers ? (
              <>
                <LinkButton href={`/agreement/versions/${draft.draftId}`}>{t("draft.difference", numbers)}</LinkButton>
                <ClientMessages of={["versions"]}>
                  <ProposeDraft draftId={draft.draftId} revision={draft.revision} />
                </ClientMessages>
              </>
            ) : null
          }
        />
        <div className="mt-3 flex flex-wrap-reverse items-center justify-between gap-x-6 border-b border-line">
          <PageTabs
            label={t("tabs.label")}
            tabs={[
              { href: "/agreement/draft", label: t("tabs.rules") },
              { href: "/agreement/draft/terms", label: t("tabs.terms") },
              { href: "/agreement/replay", label: t("tabs.replay") },
              { href: "/agreement/draft/import", label: t("tabs.file") },
              { href: "/agreement/versions", label: t("tabs.versions") },
            ]}
          />
          {numbers ? (
            <p className="py-1.5 text-t14 text-ink-2">
              {since ? t("draft.lead", { ...numbers, moment: since }) : t("draft.leadAlone", numbers)}
            </p>
          ) : null}
        </div>
      </div>
      {children}
    </div>
  );
}
