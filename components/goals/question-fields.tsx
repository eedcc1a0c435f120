"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { GOAL_ANSWER_MAX, GOAL_NAME_MAX, OBJECTIVES } from "@/lib/domain/goals";
import type { GoalChoices, GoalView } from "@/lib/features/goals/schema";

/** In a list: nobody, or no channel in particular. */
export const NONE = "none";
/** What is wrong with the field of a name. */
export type Wrong = (name: string) => string | undefined;

type QuestionFieldsProps = { goal: GoalView | undefined; people: GoalChoices["people"]; wrong: Wrong };

/** What exactly, for what, whose; and is it acceptable and realistic. */
export function QuestionFields({ goal, people, wrong }: QuestionFieldsProps) {
  const t = useTranslations("goals");
  const question = (field: "specific" | "acceptable" | "realistic") => (
    <TextArea
      name={field}
      label={t(`questions.${field}.label`)}
      hint={t(`questions.${field}.asks`)}
      error={wrong(field)}
      rows={2}
      maxLength={GOAL_ANSWER_MAX}
      defaultValue={goal?.[field] ?? ""}
    />
  );
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        error={wrong("name")}
        maxLength={GOAL_NAME_MAX}
        defaultValue={goal?.name ?? ""}
        autoFocus
      />
      <Select
        name="objective"
        label={t("objective")}
        error={wrong("objective")}
        options={OBJECTIVES.map((id) => {
          return { id, label: t(`objectives.${id}.name`), detail: t(`objectives.${id}.means`) };
        })}
        defaultValue={goal?.objective ?? "listening"}
      />
      <Select
        name="ownerId"
        label={t("owner")}
        hint={t("ownerHint")}
        error={wrong("ownerId")}
        options={[{ id: NONE, label: t("noOwner") }, ...people.map(({ id, name }) => ({ id, label: name }))]}
        defaultValue={goal?.ownerId ?? NONE}
      />
      {question("specific")}
      {question("acceptable")}
      {question("realistic")}
    </>
  );
}
