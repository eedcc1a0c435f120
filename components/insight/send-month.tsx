"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checks } from "@/components/team/checks";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import type { Month } from "@/lib/domain/month-report";
import { newId } from "@/lib/features/board/options";
import { sendMonthReportAction } from "@/lib/features/month-report/actions";
import type { Receiver } from "@/lib/features/month-report/schema";

/** Sends the letter at once to whoever is chosen; executives are chosen beforehand. */
export function SendMonth({ month, receivers }: { month: Month; receivers: readonly Receiver[] }) {
  const t = useTranslations("monthReport.send");
  const [sendId, setSendId] = useState(newId);
  return (
    <DialogForm
      trigger={<Button>{t("open")}</Button>}
      title={t("title")}
      submit={t("submit")}
      cancel={t("cancel")}
      done={t("done")}
      send={async (form) => {
        const memberIds = form.getAll("memberIds").map(String);
        const answer = await sendMonthReportAction({ sendId, month, memberIds });
        if (answer.ok) setSendId(newId());
        return answer;
      }}
    >
      {(wrong) => (
        <>
          <p className="text-t14 text-ink-2">{t("text")}</p>
          <Checks
            name="memberIds"
            label={t("people")}
            options={receivers.map(({ id, name }) => ({ id, label: name }))}
            chosen={receivers.filter(({ isUsual }) => isUsual).map(({ id }) => id)}
            error={wrong("memberIds")}
          />
        </>
      )}
    </DialogForm>
  );
}
