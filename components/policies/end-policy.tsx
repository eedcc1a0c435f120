"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/access/refusal-words";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { endPolicyAction } from "@/lib/features/policies/actions";

/** Ends a guideline: it no longer holds and nobody is asked to read it. */
export function EndPolicy({ policyId, title }: { policyId: string; title: string }) {
  const t = useTranslations("policies");
  const inWords = useRefusalWords();
  const end = async (): Promise<string | undefined> => {
    const answer = await endPolicyAction({ policyId });
    return answer.ok ? undefined : inWords(answer.refusal).whole;
  };
  return (
    <ConfirmDialog
      trigger={<Button kind="quiet">{t("end")}</Button>}
      title={t("endTitle", { title })}
      confirmLabel={t("end")}
      cancelLabel={t("cancel")}
      danger
      onConfirm={end}
    >
      <p>{t("endText")}</p>
    </ConfirmDialog>
  );
}
