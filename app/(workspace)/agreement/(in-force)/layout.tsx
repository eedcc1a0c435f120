import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StartDraftButton } from "@/components/agreement/editor/start-draft-button";
import { PdfLink } from "@/components/agreement/pdf-link";
import { PrintButton } from "@/components/agreement/print-button";
import { PrintedAgreement } from "@/components/agreement/printed-agreement";
import { Page } from "@/components/shell/page";
import { PageTabs } from "@/components/shell/page-tabs";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatAbsolute, formatDay } from "@/lib/domain/language";
import { readAgreementView } from "./view";

/** The frame of the agreement in force: which version, since when and by whom, its views, and the sheet that prints. */
export default async function AgreementLayout({ children }: { children: ReactNode }) {
  const [{ view, draft, actor, now }, t, locale] = await Promise.all([
    readAgreementView(),
    getTranslations("agreement"),
    getLocale(),
  ]);
  const context = { now, zone: view.calendar.timeZone, locale };
  const since = view.inForceFrom ? formatDay(new Date(view.inForceFrom), context) : null;
  const adoptedAt = view.adopted ? formatAbsolute(new Date(view.adopted.at), context) : null;
  return (
    <>
      <Page className="print:hidden">
        <PageHeader
          title={t("title")}
          actions={
            <>
              <PdfLink versionId={view.versionId} />
              <PrintButton label={t("print")} />
              {draft?.isThere ? <LinkButton href="/agreement/draft">{t("draft.goOn")}</LinkButton> : null}
              {draft && !draft.isThere ? <StartDraftButton label={t("draft.start")} /> : null}
            </>
          }
          lead={since ? t("inForce", { number: view.number, title: view.title, moment: since }) : null}
        />
        <div className="grid text-t14 text-ink-2 max-md:mt-3 max-md:gap-1.5">
          {adoptedAt ? (
            <p>
              {view.adopted?.by
                ? t("adoptedBy", { name: view.adopted.by, moment: adoptedAt })
                : t("adopted", { moment: adoptedAt })}
            </p>
          ) : null}
          {view.isSmallTeam ? <p>{t("smallTeam")}</p> : null}
          <p>
            {t.rich("casebook", { link: (chunks) => <Link href="/casebook">{chunks}</Link> })}{" "}
            {t.rich("toneGuide", { link: (chunks) => <Link href="/tone">{chunks}</Link> })}{" "}
            {t.rich("library", { link: (chunks) => <Link href="/library">{chunks}</Link> })}
          </p>
        </div>
        <div className="mt-3 border-b border-line">
          <PageTabs
            label={t("tabs.label")}
            tabs={[
              { href: "/agreement", label: t("tabs.rules") },
              { href: "/agreement/terms", label: t("tabs.terms") },
              { href: "/agreement/calendar", label: t("tabs.calendar") },
              { href: "/agreement/versions", label: t("tabs.versions") },
            ]}
          />
        </div>
        {children}
      </Page>
      <PrintedAgreement view={view} printedBy={actor.name} now={now} />
    </>
  );
}
