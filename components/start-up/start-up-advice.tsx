"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ADVICES, type StartUpAdvice as Advice, type Reason } from "@/lib/domain/start-up";
import { finishStartUpAction } from "@/lib/features/start-up/actions";

type StartUpAdviceProps = {
  advice: Advice;
  reasons: Reason[];
  revision: number;
  isDraftThere: boolean;
};

const SIDES = ["for", "heavier", "lighter"] as const;

/** What the answers advise, why, and what can be set up: the advice itself, or something else on purpose. */
export function StartUpAdvice({ advice, reasons, revision, isDraftThere }: StartUpAdviceProps) {
  const t = useTranslations("startUp");
  const router = useRouter();
  const { run, isBusy, errors } = useDeed(async (choice: Advice) => {
    const answer = await finishStartUpAction({ seenRevision: revision, choice });
    if (answer.ok && answer.value.draftId) router.push("/agreement/draft");
    return answer;
  });
  const others = ADVICES.filter((one) => one !== advice);
  return (
    <section aria-labelledby="advice" className="grid gap-4 border-t border-line pt-6">
      <h2 id="advice">{t(`advice.${advice}.title`)}</h2>
      <p className="max-w-prose">{t(`advice.${advice}.text`)}</p>
      {SIDES.map((side) => {
        const said = reasons.filter(({ speaks }) => speaks === side);
        if (said.length === 0) return null;
        return (
          <div key={side}>
            <p className="text-t14 font-semibold">{t(`speaks.${side}`)}</p>
            <ul className="ml-5 list-disc text-t14 text-ink-2">
              {said.map(({ question, option }) => (
                <li key={question}>{t(`reasons.${question}.${option}` as "reasons.lines.short")}</li>
              ))}
            </ul>
          </div>
        );
      })}
      {isDraftThere ? <Notice kind="presence">{t("draftThere")}</Notice> : null}
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" busy={isBusy} onPress={() => void run(advice)}>
          {t(`advice.${advice}.do`)}
        </Button>
        {others.map((other) => (
          <Button key={other} kind="quiet" onPress={() => void run(other)}>
            {t("rather", { title: t(`advice.${other}.name`) })}
          </Button>
        ))}
      </div>
      <p className="text-t13 text-ink-2">{t("whatHappens")}</p>
    </section>
  );
}
