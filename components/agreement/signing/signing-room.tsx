import { useLocale, useTranslations } from "next-intl";
import { Difference } from "@/components/agreement/difference/difference";
import { QuestionList } from "@/components/agreement/question-list";
import { TermList } from "@/components/agreement/term-list";
import { VersionWords } from "@/components/agreement/versions/version-words";
import { BrandMark } from "@/components/shell/brand";
import { NowProvider } from "@/components/time/now";
import { Notice } from "@/components/ui/notice";
import { formatAbsolute } from "@/lib/domain/language";
import type { AgreementView } from "@/lib/features/agreement/schema";
import type { DifferenceView } from "@/lib/features/differences/schema";
import type { VersionLine } from "@/lib/features/versions/schema";
import { SignForm } from "./sign-form";

type SigningRoomProps = {
  link: string;
  signer: string;
  fingerprint: string;
  /** The number of the version in force. */
  inForce: number;
  now: Date;
  page: { line: VersionLine; view: AgreementView; difference: DifferenceView | null };
};

/** The version in full, as it would be signed: whose words it comes with, what it changes, every row, and the buttons. */
export function SigningRoom({
  link,
  signer,
  fingerprint,
  inForce,
  now,
  page: { line, view, difference },
}: SigningRoomProps) {
  const t = useTranslations("signing");
  const versions = useTranslations("versions");
  const place = { zone: view.calendar.timeZone, locale: useLocale() };
  const { number, proposed } = line;
  const moment = proposed ? formatAbsolute(new Date(proposed.at), place) : "";
  return (
    <main className="w-full max-w-5xl">
      <p className="mb-6 flex items-center gap-2.5 text-t17 font-semibold">
        <BrandMark />
        Trekker
      </p>
      <h1>{t("room.title", { number, organisation: view.organisation })}</h1>
      <p className="mt-1 mb-5 text-ink-2">{t("room.lead", { name: proposed?.by ?? versions("somebody"), moment })}</p>
      <Notice kind="mine" silent className="mb-6 max-w-160">
        {t("room.signsAs", { name: signer })}
      </Notice>
      <VersionWords line={line} />
      {difference ? (
        <section aria-labelledby="verschil">
          <h2 id="verschil" className="text-t17 font-semibold">
            {versions("changes", { before: line.basedOn ?? 0 })}
          </h2>
          <Difference {...difference} />
        </section>
      ) : null}
      <section aria-labelledby="tekst" className="mt-10 border-t border-line-2 pt-6">
        <h2 id="tekst" className="text-t17 font-semibold">
          {versions("wholeText")}
        </h2>
        <QuestionList questions={view.questions} words={view.words} />
        <TermList terms={view.terms} dayMinutes={view.dayMinutes} />
      </section>
      <NowProvider now={now.toISOString()} zone={place.zone}>
        <SignForm
          link={link}
          version={{ versionId: line.versionId, number, fingerprint }}
          inForce={inForce}
          signer={signer}
        />
      </NowProvider>
    </main>
  );
}
