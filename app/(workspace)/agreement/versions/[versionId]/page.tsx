import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Difference } from "@/components/agreement/difference/difference";
import { ExportLink } from "@/components/agreement/exchange/export-link";
import { PdfLink } from "@/components/agreement/pdf-link";
import { PrintButton } from "@/components/agreement/print-button";
import { PrintedAgreement } from "@/components/agreement/printed-agreement";
import { QuestionList } from "@/components/agreement/question-list";
import { TermList } from "@/components/agreement/term-list";
import { VersionChanges } from "@/components/agreement/versions/version-changes";
import { VersionStory } from "@/components/agreement/versions/version-story";
import { VersionWords } from "@/components/agreement/versions/version-words";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { VersionDecision } from "./version-decision";
import { readVersion } from "./view";

type Props = { params: Promise<{ versionId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([readVersion((await params).versionId), getTranslations("versions")]);
  return { title: found ? t("named", { number: found.line.number, title: found.line.title }) : t("title") };
}

/** One version: how it stands, what can be done with it, what it changes, and everything it says. */
export default async function VersionPage({ params }: Props) {
  const [found, t] = await Promise.all([readVersion((await params).versionId), getTranslations("versions")]);
  if (!found) notFound();
  const { line, view, difference, actor, now } = found;
  const agreement = await getTranslations("agreement");
  return (
    <ClientMessages of={["agreement", "versions"]}>
      <Page className="print:hidden">
        <PageHeader
          title={t("named", { number: line.number, title: line.title })}
          back={{ href: "/agreement/versions", label: t("title") }}
          actions={
            <>
              <ExportLink versionId={view.versionId} />
              <PdfLink versionId={view.versionId} />
              <PrintButton label={agreement("print")} />
            </>
          }
          lead={<VersionStory line={line} zone={view.calendar.timeZone} />}
        />
        <div className="mt-5 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <VersionWords line={line} />
            {difference ? (
              <section aria-labelledby="verschil">
                <h2 id="verschil" className="text-t17 font-semibold">
                  {t("changes", { before: line.basedOn ?? 0 })}
                </h2>
                <Difference {...difference} />
              </section>
            ) : null}
          </div>
          <VersionDecision found={found} />
        </div>
        <section aria-labelledby="tekst" className="mt-10 border-t border-line-2 pt-6">
          <h2 id="tekst" className="text-t17 font-semibold">
            {t("wholeText")}
          </h2>
          <QuestionList questions={view.questions} words={view.words} />
          <TermList terms={view.terms} dayMinutes={view.dayMinutes} />
        </section>
        <VersionChanges />
      </Page>
      <PrintedAgreement view={view} printedBy={actor.name} now={now} />
    </ClientMessages>
  );
}
