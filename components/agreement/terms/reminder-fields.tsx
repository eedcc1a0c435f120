"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { StageTerm } from "@/lib/domain/agreement";
import { NumberField } from "./number-field";
import { reminderAmount } from "./term-words";

type ReminderFieldsProps = {
  term: StageTerm;
  percent: number;
  dayMinutes: number;
  onChange: (percent: number) => void;
  error?: string | undefined;
};

const USUAL = [50, 75, 90, 100] as const;
const OTHER = "other";

/** When people are reminded: a few usual moments, each with what it comes down to, or one's own. */
export function ReminderFields({ term, percent, dayMinutes, onChange, error }: ReminderFieldsProps) {
  const t = useTranslations("termEditor.reminder");
  const tTerms = useTranslations("terms");
  const [isOther, setOther] = useState(() => !USUAL.some((usual) => usual === percent));
  const amountAt = (of: number) =>
    reminderAmount({ ...term, remindAtShare: of / 100 }, { t: tTerms, dayMinutes }) ?? undefined;
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={t("label")}
        value={isOther ? OTHER : String(percent)}
        onChange={(chosen) => {
          setOther(chosen === OTHER);
          if (chosen !== OTHER) onChange(Number(chosen));
        }}
        choices={[
          ...USUAL.map((usual) => ({ id: String(usual), label: t(`at${usual}`), detail: amountAt(usual) })),
          { id: OTHER, label: t("other") },
        ]}
      />
      {isOther ? (
        <NumberField label={t("percent")} value={percent} onChange={onChange} error={error} autoFocus />
      ) : null}
    </div>
  );
}
