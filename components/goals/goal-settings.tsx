"use client";

import { useTranslations } from "next-intl";
import { AddOwn, type OwnDeeds, OwnList } from "@/components/settings/own-list";
import { GOAL_NAME_MAX, OBJECTIVES, type Objective } from "@/lib/domain/goals";
import { addGoalAction, changeGoalAction, endGoalAction, resumeGoalAction } from "@/lib/features/goals/actions";
import type { GoalView } from "@/lib/features/goals/schema";

const DEEDS: OwnDeeds = {
  add: ({ name, kind }) => addGoalAction({ name, objective: kind as Objective }),
  change: ({ id, name, kind }) => changeGoalAction({ goalId: id, name, objective: kind as Objective }),
  end: ({ id }) => endGoalAction({ goalId: id }),
  resume: ({ id }) => resumeGoalAction({ goalId: id }),
};

function useKinds() {
  const t = useTranslations("goals");
  const options = OBJECTIVES.map((id) => {
    return { id, label: t(`objectives.${id}.name`), detail: t(`objectives.${id}.means`) };
  });
  return { field: "objective", label: t("objective"), options, nameMax: GOAL_NAME_MAX };
}

/** What the organisation wants to reach; whoever leads can change it. */
export function GoalSettings({ goals, mayLead }: { goals: readonly GoalView[]; mayLead: boolean }) {
  const t = useTranslations("goals");
  const kinds = useKinds();
  const all = goals.map(({ id, name, objective, isEnded, ideas, posts }) => {
    const detail = t("detail", { objective: t(`objectives.${objective}.name`), ideas, posts });
    return { id, name, kind: objective, isEnded, detail };
  });
  return <OwnList words="goals" all={all} kinds={kinds} {...(mayLead ? { deeds: DEEDS } : {})} />;
}

export function AddGoal() {
  return <AddOwn words="goals" kinds={useKinds()} add={DEEDS.add} />;
}
