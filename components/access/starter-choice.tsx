"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Questions } from "@/components/start-up/questions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Choice, RadioGroup } from "@/components/ui/radio-group";
import type { StarterKey } from "@/lib/domain/agreement/starters";
import { recommend, type StartUpAnswers, unansweredOf } from "@/lib/domain/start-up";

type StarterChoiceProps = { starters: (Choice & { id: StarterKey })[]; error: string | undefined };

/** What a new organisation begins with; whoever doubts answers the questions of the start-up check first. */
export function StarterChoice({ starters, error }: StarterChoiceProps) {
  const t = useTranslations();
  const [starter, setStarter] = useState<string | null>(starters[0]?.id ?? null);
  const [answers, setAnswers] = useState<StartUpAnswers>({});
  return (
    <div className="grid gap-3">
      <RadioGroup
        name="starter"
        error={error}
        label={t("access.setUp.starter")}
        hint={t("access.setUp.starterHint")}
        choices={starters}
        value={starter}
        onChange={setStarter}
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-t14 text-ink-2">
        {t("startUp.doubt")}
        <Dialog title={t("startUp.title")} trigger={<Button size="sm">{t("startUp.begin")}</Button>}>
          {(close) => (
            <div className="grid gap-7">
              <Questions
                answers={answers}
                answer={(question, option) => setAnswers((all) => ({ ...all, [question]: option }))}
              />
              <Advice
                answers={answers}
                take={(advised) => {
                  setStarter(advised);
                  close();
                }}
              />
            </div>
          )}
        </Dialog>
      </p>
    </div>
  );
}

type AdviceProps = { answers: StartUpAnswers; take: (starter: StarterKey) => void };

/** Where no team is needed yet, an organisation that begins all the same begins with the fewest rules. */
function Advice({ answers, take }: AdviceProps) {
  const t = useTranslations("startUp");
  const advised = recommend(answers);
  if (!advised) {
    return (
      <p role="status" className="text-t14 text-ink-2">
        {t("leftHere", { count: unansweredOf(answers).length })}
      </p>
    );
  }
  const { advice } = advised;
  return (
    <section role="status" className="grid justify-items-start gap-2 border-t border-line pt-5">
      <h3 className="text-t17 font-semibold">{t(`advice.${advice}.title`)}</h3>
      <p className="text-ink-2">{t(`advice.${advice}.text`)}</p>
      <Button kind="primary" onPress={() => take(advice === "no_team" ? "korte-lijnen" : advice)}>
        {t("takeOver")}
      </Button>
    </section>
  );
}
