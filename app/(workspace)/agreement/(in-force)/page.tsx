import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuestionList } from "@/components/agreement/question-list";
import { RowPointer } from "@/components/agreement/row-pointer";
import { AskAgreement } from "@/components/agreement/what-if/what-if";
import { dimensionsOf } from "@/lib/domain/authority";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { readAgreementView } from "./view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: t("title") };
}

/** The rules of the version in force; `#rij-21` leads to one of them. */
export default async function RulesPage() {
  const { view } = await readAgreementView();
  const { questions, words, calendar } = view;
  const [topics, segments, channels] = [words.topic, words.segment, words.channel].map(Object.keys);
  return (
    <div className="min-[88rem]:grid min-[88rem]:grid-cols-[minmax(0,1fr)_19.25rem] min-[88rem]:gap-8">
      <div>
        <QuestionList questions={questions} words={words} />
        <RowPointer />
      </div>
      <aside className="mt-8 max-w-160 border-t border-line pt-6 min-[88rem]:mt-5 min-[88rem]:border-t-0 min-[88rem]:pt-0">
        <div className="min-[88rem]:sticky min-[88rem]:top-20">
          <ClientMessages of={["asking", "authority"]}>
            <AskAgreement
              dimensions={dimensionsOf({ topics: topics ?? [], segments: segments ?? [], channels: channels ?? [] })}
              rows={questions.flatMap(({ rules }) => rules)}
              words={words}
              calendar={calendar}
            />
          </ClientMessages>
        </div>
      </aside>
    </div>
  );
}
