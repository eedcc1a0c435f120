"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { endGoalAction, resumeGoalAction } from "@/lib/features/goals/actions";
import type { GoalView } from "@/lib/features/goals/schema";

/** Ends a goal, or takes it up again. */
export function GoalEnding({ goal: { id: goalId, name, isEnded } }: { goal: GoalView }) {
  const t = useTranslations("goals");
  const end = useDeed(endGoalAction);
  const resume = useDeed(resumeGoalAction);
  const takeUp = async () => {
    if (await resume.run({ goalId })) toast.show({ text: t("resumed", { name }) });
    else toast.show({ text: t("notResumed", { name }), failed: true });
  };
  const stop = async () => {
    if (await end.run({ goalId })) toast.show({ text: t("ended", { name }), undo: () => void takeUp() });
  };
  return isEnded ? (
    <Button busy={resume.isBusy} aria-label={t("resumeNamed", { name })} onPress={() => void takeUp()}>
      {t("resume")}
    </Button>
  ) : (
    <Button kind="quiet" busy={end.isBusy} aria-label={t("endNamed", { name })} onPress={() => void stop()}>
      {t("end")}
    </Button>
  );
}
