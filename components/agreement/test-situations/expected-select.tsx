"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { ANSWERS_BEST_FIRST, type Answered } from "@/lib/domain/authority";

type ExpectedSelectProps = { value: Answered; onChange: (expected: Answered) => void };

/** The answer a situation must get. */
export function ExpectedSelect({ value, onChange }: ExpectedSelectProps) {
  const t = useTranslations("asking");
  return (
    <Select
      name="expected"
      label={t("keep.expected")}
      value={value}
      onChange={(id) => onChange(ANSWERS_BEST_FIRST.find((answer) => answer === id) ?? value)}
      options={ANSWERS_BEST_FIRST.map((answer) => ({ id: answer, label: t(`brings.${answer}`) }))}
    />
  );
}
