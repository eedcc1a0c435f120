import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAgreementView } from "@/app/(workspace)/agreement/(in-force)/view";
import { TermList } from "@/components/agreement/term-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: `${t("tabs.terms")} · ${t("title")}` };
}

/** Within what time, and what happens after it. */
export default async function TermsPage() {
  const [{ view }, t] = await Promise.all([readAgreementView(), getTranslations("agreement")]);
  return (
    <>
      <p className="mt-4 max-w-prose text-t14 text-ink-2">{t("termsIntro")}</p>
      <TermList terms={view.terms} dayMinutes={view.dayMinutes} />
    </>
  );
}
