"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { CRISIS_REASON_MAX } from "@/lib/domain/crisis";
import { formatMoment } from "@/lib/domain/language";
import { startCrisisAction } from "@/lib/features/crisis/actions";
import { crisisOptions } from "@/lib/features/crisis/options";
import type { CrisisOutlook } from "@/lib/features/crisis/schema";

/** Switches crisis mode on, after saying calmly what that does: to how many posts, until when, for whom. */
export function StartCrisis({ outlook }: { outlook: CrisisOutlook }) {
  const t = useTranslations("organisation.crisis.start");
  const client = useQueryClient();
  const context = useMomentContext();
  const { take, isBusy } = useStep(startCrisisAction);
  const lastAt = outlook.lastAt ? formatMoment(new Date(outlook.lastAt), context) : null;
  return (
    <WordsDialog
      trigger={
        <Button icon={<Siren className="icon" aria-hidden />} className="justify-self-start">
          {t("open")}
        </Button>
      }
      title={t("title")}
      name="reason"
      label={t("label")}
      hint={t("hint")}
      maxLength={CRISIS_REASON_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      danger
      isBusy={isBusy}
      act={async (reason) => {
        const taken = await take({ reason });
        await client.invalidateQueries(crisisOptions());
        if (taken.ok) {
          const { held, underWay } = taken.value;
          toast.show({ text: underWay > 0 ? t("doneUnderWay", { held, underWay }) : t("done", { held }) });
        }
        return taken;
      }}
    >
      <ul className="grid list-disc gap-2 pl-5 text-ink-2">
        <li>
          {lastAt ? t("heldUntil", { count: outlook.planned, at: lastAt }) : t("held", { count: outlook.planned })}
        </li>
        <li>{t(outlook.hasRules ? "rules" : "noRules")}</li>
        <li>{t("everybody")}</li>
      </ul>
    </WordsDialog>
  );
}
