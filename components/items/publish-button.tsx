"use client";

import { CalendarCheck, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { publishItemAction } from "@/lib/features/publishing/actions";
import { useItem } from "./item-context";
import { PlannedMoment } from "./planned-moment";
import { useLockWords } from "./use-lock-words";
import { useStep } from "./use-step";
import { useWords } from "./use-words";

/** Sends it out now, after asking once more, or has it go at its planned moment. */
export function PublishButton() {
  const t = useTranslations("publishing");
  const { page } = useItem();
  const { take, isBusy } = useStep(publishItemAction);
  const words = useWords(page.viewerId);
  const locked = useLockWords(page.powers.publish, page.viewerId);
  const [problem, setProblem] = useState<string>();
  const { plannedAt } = page.details;
  const isAhead = plannedAt !== null && words.isFuture(plannedAt);

  async function publish(): Promise<string | undefined> {
    const taken = await take({ itemId: page.id, seenVersion: page.version });
    if (!taken.ok) return taken.problem;
    toast.show({ text: t(isAhead ? "ordered" : "started") });
    return undefined;
  }

  if (locked) {
    return (
      <Button size="lg" locked={locked}>
        {t("publishNow")}
      </Button>
    );
  }
  if (isAhead) {
    return (
      <>
        {problem ? (
          <Notice kind="error" className="basis-full">
            {problem}
          </Notice>
        ) : null}
        <Button
          kind="primary"
          size="lg"
          busy={isBusy}
          icon={<CalendarCheck className="icon" aria-hidden />}
          onPress={async () => setProblem(await publish())}
        >
          {t("schedule")}
        </Button>
      </>
    );
  }
  const automatic = page.texts.filter((text) => text.isAutomatic).map((text) => text.name);
  const byHand = page.texts.filter((text) => !text.isAutomatic).map((text) => text.name);
  return (
    <ConfirmDialog
      trigger={
        <Button kind="primary" size="lg" icon={<Send className="icon" aria-hidden />}>
          {t("publishNow")}
        </Button>
      }
      title={t("confirm.title")}
      confirmLabel={t("publishNow")}
      cancelLabel={t("confirm.notYet")}
      onConfirm={publish}
    >
      {automatic.length > 0 ? <p>{t("confirm.automatic", { channels: words.allOf(automatic) })}</p> : null}
      {byHand.length > 0 ? <p>{t("confirm.byHand", { channels: words.allOf(byHand) })}</p> : null}
      {plannedAt ? <p>{t.rich("confirm.late", { at: () => <PlannedMoment at={plannedAt} /> })}</p> : null}
    </ConfirmDialog>
  );
}
