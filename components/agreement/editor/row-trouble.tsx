"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { ruleText } from "@/lib/domain/agreement/sentences";
import { formatMoment } from "@/lib/domain/language";
import type { Trouble } from "./edit-line";
import { useMatrix } from "./matrix-context";

/** Somebody was first: the row shows what stands now, and what was chosen here can still be taken. */
export function RowTrouble({ rowId, trouble }: { rowId: string; trouble: Trouble }) {
  const t = useTranslations("editor.trouble");
  const tAuthority = useTranslations("authority");
  const { words, editing } = useMatrix();
  const { mine } = trouble;
  const what = useWhatHappened(trouble);
  return (
    <div role="alert" className="mt-1 grid gap-1.5 rounded-r bg-amber-soft px-3 py-2 text-ink">
      <p className="flex gap-1.5 font-medium text-amber-ink">
        <CircleAlert className="icon mt-0.5" aria-hidden />
        {what}
      </p>
      <p>{mine ? t("mine", { sentence: ruleText(mine, tAuthority, words) }) : t("mineGone")}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onPress={() => editing.keepMine(rowId)}>
          {t(mine ? "keepMine" : "removeAnyway")}
        </Button>
        <Button size="sm" kind="quiet" onPress={() => editing.letBe(rowId)}>
          {t("letBe")}
        </Button>
      </div>
    </div>
  );
}

function useWhatHappened(trouble: Trouble): string {
  const t = useTranslations("editor.trouble");
  const refusal = useRefusal();
  const context = useMomentContext();
  if (trouble.kind === "refused") return refusal.whole(trouble.refusal);
  if (trouble.kind === "gone") return t("gone");
  if (!trouble.by || !trouble.at) return t("stale");
  return t("staleBy", { name: trouble.by, at: formatMoment(new Date(trouble.at), context) });
}
