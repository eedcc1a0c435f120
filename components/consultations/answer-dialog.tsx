"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useStep } from "@/components/items/use-step";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { answerConsultationAction } from "@/lib/features/consultations/actions";
import type { ItemConsultation } from "@/lib/features/consultations/schema";
import { AnswerForm } from "./answer-form";
import { Question } from "./question";

type AnswerDialogProps = { consultation: ItemConsultation; title: string; trigger: ReactNode };

/** Answers a question over the page it is met on. */
export function AnswerDialog({ consultation, title, trigger }: AnswerDialogProps) {
  const t = useTranslations("consultations.answer");
  const { take, isBusy } = useStep(answerConsultationAction);
  return (
    <Dialog trigger={trigger} title={title} size="sm">
      {(close) => (
        <div className="grid gap-4">
          <Question consultation={consultation} />
          <AnswerForm
            isBusy={isBusy}
            cancel={{ label: t("later"), onPress: close }}
            act={async (said) => {
              const taken = await take({ consultationId: consultation.id, ...said });
              if (taken.ok) {
                close();
                toast.show({ text: t("sent") });
              }
              return taken;
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
