import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuestionList } from "@/components/agreement/question-list";
import { RowPointer } from "@/components/agreement/row-pointer";
import { readAgreementView } from "./view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("title") };
}

/** The rules of the version in force; `#rij-21` leads to one of them. */
export default async function RulesPage() {
  const { view } = await readAgreementView();
  return (
    <>
      <QuestionList questions={view.questions} words={view.words} />
      <RowPointer />
    </>
  );
}
