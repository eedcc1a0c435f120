"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { type Gathering, type Measure, OBJECTIVES, type Objective } from "@/lib/domain/goals";
import type { ChannelMetric } from "@/lib/domain/results";
import { addGoalAction, changeGoalAction } from "@/lib/features/goals/actions";
import type { GoalChoices, GoalView } from "@/lib/features/goals/schema";
import { AimFields } from "./aim-fields";
import { MeasureFields } from "./measure-fields";
import { NONE, QuestionFields } from "./question-fields";

type GoalDialogProps = { goal?: GoalView; choices: GoalChoices };

/** A goal with the questions of the fourth article, and how it is measured. */
export function GoalDialog({ goal, choices }: GoalDialogProps) {
  const t = useTranslations("goals");
  const [days, setDays] = useState({
    baselineOn: goal?.baselineOn ?? null,
    targetOn: goal?.targetOn ?? null,
    holdUntil: goal?.holdUntil ?? null,
  });
  const [measure, setMeasure] = useState<Measure | null>(goal ? goal.measure : "by_hand");
  return (
    <DialogForm
      trigger={
        goal ? (
          <Button aria-label={t("changeNamed", { name: goal.name })}>{t("change")}</Button>
        ) : (
          <Button kind="primary">{t("add")}</Button>
        )
      }
      title={goal ? t("change") : t("add")}
      submit={goal ? t("keep") : t("addSubmit")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const said = { ...saidOf(textsOf(form)), measure, ...days };
        return goal ? changeGoalAction({ goalId: goal.id, seenRevision: goal.revision, ...said }) : addGoalAction(said);
      }}
    >
      {(wrong) => (
        <>
          <QuestionFields goal={goal} people={choices.people} wrong={wrong} />
          <MeasureFields goal={goal} channels={choices.channels} wrong={wrong} measure={measure} choose={setMeasure} />
          <AimFields
            goal={goal}
            wrong={wrong}
            days={days}
            choose={(part) => setDays((before) => ({ ...before, ...part }))}
          />
        </>
      )}
    </DialogForm>
  );
}

const numberOf = (typed = ""): number | null => (typed.trim() === "" ? null : Number(typed.trim().replace(",", ".")));
const chosen = (id = NONE): string | null => (id === NONE || id === "" ? null : id);

function saidOf(texts: Record<string, string>) {
  const { name = "", objective, specific = "", acceptable = "", realistic = "", unit = "" } = texts;
  return {
    ...{ name, specific, acceptable, realistic, unit },
    objective: OBJECTIVES.find((one) => one === objective) ?? ("listening" satisfies Objective),
    ownerId: chosen(texts.ownerId),
    metric: chosen(texts.metric) as ChannelMetric | null,
    channelId: chosen(texts.channelId),
    gathering: chosen(texts.gathering) as Gathering | null,
    baseline: numberOf(texts.baseline),
    target: numberOf(texts.target),
  };
}
