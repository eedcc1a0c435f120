"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/access/refusal-words";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { removeMemberAction } from "@/lib/features/team/actions";

/** Ends somebody's access; asks first, because they are out at that very moment. */
export function RemoveMember({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.remove");
  const inWords = useRefusalWords();

  async function remove(): Promise<string | undefined> {
    const answer = await removeMemberAction({ memberId: id });
    if (!answer.ok) return inWords(answer.refusal).whole;
    toast.show({ text: t("done", { name }) });
    return undefined;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button kind="quiet" size="lg" aria-label={t("buttonNamed", { name })}>
          {t("button")}
        </Button>
      }
      title={t("title", { name })}
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      danger
      onConfirm={remove}
    >
      <p>{t("text", { name })}</p>
    </ConfirmDialog>
  );
}
