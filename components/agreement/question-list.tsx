import { CornerDownRight, LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { QuestionView } from "@/lib/features/agreement/schema";
import { RuleRow } from "./rule-row";

type QuestionListProps = { questions: readonly QuestionView[]; words: OwnWords };

/** The rules under the questions of the fourth article, in its order: the agreement as it can be read aloud. */
export function QuestionList({ questions, words }: QuestionListProps) {
  const t = useTranslations("agreement");
  return (
    <>
      {questions.map(({ question, rules }, index) => (
        <section key={question} aria-labelledby={`vraag-${index + 1}`} className="mt-5">
          <h2
            id={`vraag-${index + 1}`}
            className="flex gap-2 border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal"
          >
            <span className="mt-0.5 grid size-5 flex-none place-items-center rounded-full bg-ink text-t12 font-semibold text-inverse">
              {index + 1}
            </span>
            {t(`question.${question}`)}
          </h2>
          {rules.length === 0 ? (
            <p className="py-2.5 pl-7 text-ink-2">{t("silent")}</p>
          ) : (
            <ol className="lg:grid lg:grid-cols-[2rem_minmax(0,13fr)_minmax(0,14fr)_minmax(0,8fr)_minmax(0,10fr)_minmax(0,20fr)]">
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} words={words} />
              ))}
            </ol>
          )}
        </section>
      ))}
      <p className="mt-6 flex flex-wrap gap-x-5 gap-y-1 text-t13 text-ink-2">
        <span className="flex items-center gap-1.5">
          <CornerDownRight className="icon size-3.5" aria-hidden />
          {t("legend.exception")}
        </span>
        <span className="flex items-center gap-1.5">
          <LockKeyhole className="icon size-3.5" aria-hidden />
          {t("legend.binding")}
        </span>
        <span>{t("legend.strictest")}</span>
      </p>
    </>
  );
}
