"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { endCrisisAction } from "@/lib/features/crisis/actions";
import { crisisOptions } from "@/lib/features/crisis/options";

/** Switches crisis mode off, after saying what that does and what it leaves to be decided. */
export function EndCrisis({ held }: { held: number }) {
  const t = useTranslations("crisis.end");
  const client = useQueryClient();
  const { take, isBusy } = useStep(endCrisisAction);
  return (
    <WordsDialog
      trigger={<Button size="sm">{t("open")}</Button>}
      title={t("title")}
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={async (words) => {
        const taken = await take({ words });
        await client.invalidateQueries(crisisOptions());
        if (taken.ok) toast.show({ text: t("done", { count: taken.value.toDecide }) });
        return taken;
      }}
    >
      <ul className="grid list-disc gap-2 pl-5 text-ink-2">
        <li>{t("agreement")}</li>
        <li>{t("held", { count: held })}</li>
        <li>{t("everybody")}</li>
      </ul>
    </WordsDialog>
  );
}
