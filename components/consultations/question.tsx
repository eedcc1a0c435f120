"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ItemConsultation } from "@/lib/features/consultations/schema";

type QuestionProps = { consultation: Pick<ItemConsultation, "openedBy" | "power" | "reason" | "question"> };

/** What is asked, by whom, and why it was held. */
export function Question({ consultation: { openedBy, power, reason, question } }: QuestionProps) {
  const t = useTranslations("consultations");
  const b = (chunks: ReactNode) => <b className="font-medium text-ink">{chunks}</b>;
  return (
    <div className="grid gap-1 text-t14 text-ink-2">
      <p>{t.rich(`asks.${power}`, { name: openedBy.name, b })}</p>
      <blockquote className="border-l-2 border-line-2 pl-3 text-ink">{question}</blockquote>
      <p className="text-t13">{t(`why.${reason}`)}</p>
    </div>
  );
}
