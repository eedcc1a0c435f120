"use client";

import { useTranslations } from "next-intl";
import { DecisionFrame } from "@/components/items/decision-frame";
import { useStep } from "@/components/items/use-step";
import { Deadline } from "@/components/time/deadline";
import { toast } from "@/components/ui/toast";
import { answerConsultationAction } from "@/lib/features/consultations/actions";
import type { ItemConsultation } from "@/lib/features/consultations/schema";
import { AnswerForm } from "./answer-form";
import { Question } from "./question";

/** For whoever is asked about this item, and for nothing else here. */
export function AnswerDecision({ consultation }: { consultation: ItemConsultation }) {
  const t = useTranslations("consultations");
  const { take, isBusy } = useStep(answerConsultationAction);
  return (
    <DecisionFrame>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h2 className="text-t14 text-ink">{t("yourAdvice")}</h2>
        {consultation.due ? <Deadline compact countdown={consultation.due} /> : null}
      </div>
      <Question consultation={consultation} />
      <AnswerForm
        isBusy={isBusy}
        act={async (said) => {
          const taken = await take({ consultationId: consultation.id, ...said });
          if (taken.ok) toast.show({ text: t("answer.sent") });
          return taken;
        }}
      />
    </DecisionFrame>
  );
}
