"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/access/refusal-words";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { endDepartmentAction } from "@/lib/features/team-people/actions";

/** Takes a department away that is no more; asks first, because its people then stand nowhere. */
export function EndDepartment({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.departments");
  const inWords = useRefusalWords();

  async function end(): Promise<string | undefined> {
    const answer = await endDepartmentAction({ departmentId: id });
    if (!answer.ok) return inWords(answer.refusal).whole;
    toast.show({ text: t("ended", { name }) });
    return undefined;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button kind="quiet" className="justify-self-start">
          {t("end")}
        </Button>
      }
      title={t("endTitle", { name })}
      confirmLabel={t("end")}
      cancelLabel={t("cancel")}
      danger
      onConfirm={end}
    >
      <p>{t("endText")}</p>
    </ConfirmDialog>
  );
}
