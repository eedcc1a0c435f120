"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { GATHERINGS, GOAL_UNIT_MAX, MEASURES, type Measure } from "@/lib/domain/goals";
import { CHANNEL_METRICS } from "@/lib/domain/results";
import type { GoalChoices, GoalView } from "@/lib/features/goals/schema";
import { NONE, type Wrong } from "./question-fields";

type MeasureFieldsProps = {
  goal: GoalView | undefined;
  channels: GoalChoices["channels"];
  wrong: Wrong;
  measure: Measure | null;
  choose: (measure: Measure) => void;
};

/** By what one sees that it is reached: by hand, from the figures of what went out, or from the effects. */
export function MeasureFields({ goal, channels, wrong, measure, choose }: MeasureFieldsProps) {
  const t = useTranslations("goals");
  return (
    <>
      <RadioGroup
        name="measure"
        label={t("questions.measurable.label")}
        hint={t("questions.measurable.asks")}
        error={wrong("measure")}
        value={measure ?? ""}
        onChange={(id) => choose(MEASURES.find((one) => one === id) ?? "by_hand")}
        choices={MEASURES.map((id) => ({ id, label: t(`measures.${id}.name`), detail: t(`measures.${id}.means`) }))}
      />
      {measure === "metric" ? (
        <>
          <Select
            name="metric"
            label={t("metric")}
            error={wrong("metric")}
            options={CHANNEL_METRICS.map((id) => ({ id, label: t(`metrics.${id}`) }))}
            defaultValue={goal?.metric ?? "comments"}
          />
          <Select
            name="channelId"
            label={t("channel")}
            error={wrong("channelId")}
            options={[{ id: NONE, label: t("allChannels") }, ...channels.map(({ id, name }) => ({ id, label: name }))]}
            defaultValue={goal?.channelId ?? NONE}
          />
          <Select
            name="gathering"
            label={t("gathering")}
            error={wrong("gathering")}
            options={GATHERINGS.map((id) => ({ id, label: t(`gatherings.${id}`) }))}
            defaultValue={goal?.gathering ?? "added_up"}
          />
        </>
      ) : null}
      <TextField
        name="unit"
        label={t("unit")}
        hint={t("unitHint")}
        error={wrong("unit")}
        maxLength={GOAL_UNIT_MAX}
        defaultValue={goal?.unit ?? ""}
      />
    </>
  );
}
