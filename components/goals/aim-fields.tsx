"use client";

import { useTranslations } from "next-intl";
import { DayField } from "@/components/ui/day-field";
import { TextField } from "@/components/ui/text-field";
import type { GoalView } from "@/lib/features/goals/schema";
import type { Wrong } from "./question-fields";

type Days = Record<"baselineOn" | "targetOn" | "holdUntil", string | null>;
type AimFieldsProps = { goal: GoalView | undefined; wrong: Wrong; days: Days; choose: (part: Partial<Days>) => void };

const LONG_AGO = "2000-01-01";
const DECIMAL = { inputMode: "decimal" } as const;
const typed = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

/** From where to where, by when, and until when it is to be held. */
export function AimFields({ goal, wrong, days, choose }: AimFieldsProps) {
  const t = useTranslations("goals");
  return (
    <fieldset className="grid gap-5">
      <legend className="text-t14 font-medium">{t("questions.timed.label")}</legend>
      <p className="text-t13 text-ink-2">{t("questions.timed.asks")}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...DECIMAL}
          name="baseline"
          label={t("baseline")}
          error={wrong("baseline")}
          defaultValue={typed(goal?.baseline)}
        />
        <DayField
          label={t("baselineOn")}
          min={LONG_AGO}
          value={days.baselineOn}
          onChange={(baselineOn) => choose({ baselineOn })}
          error={wrong("baselineOn")}
        />
        <TextField
          {...DECIMAL}
          name="target"
          label={t("target")}
          error={wrong("target")}
          defaultValue={typed(goal?.target)}
        />
        <DayField
          label={t("targetOn")}
          min={LONG_AGO}
          value={days.targetOn}
          onChange={(targetOn) => choose({ targetOn })}
          error={wrong("targetOn")}
        />
        <DayField
          label={t("holdUntil")}
          min={LONG_AGO}
          value={days.holdUntil}
          onChange={(holdUntil) => choose({ holdUntil })}
          error={wrong("holdUntil")}
        />
      </div>
    </fieldset>
  );
}
