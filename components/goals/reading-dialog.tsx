"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { TextField } from "@/components/ui/text-field";
import { READING_NOTE_MAX } from "@/lib/domain/goals";
import { addReadingAction, changeReadingAction } from "@/lib/features/goal-readings/actions";
import type { ReadingView } from "@/lib/features/goal-readings/schema";

const LONG_AGO = "2000-01-01";

type ReadingDialogProps = { goalId: string; today: string; unit: string; reading?: ReadingView };

/** How the goal stands on a day. */
export function ReadingDialog({ goalId, today, unit, reading }: ReadingDialogProps) {
  const t = useTranslations("goals.readings");
  const nameOf = useDayName();
  const [onDay, setDay] = useState<string | null>(reading?.onDay ?? today);
  return (
    <DialogForm
      trigger={
        reading ? (
          <Button kind="quiet" size="sm" aria-label={t("changeNamed", { day: nameOf(reading.onDay, WHOLE_DAY) })}>
            {t("change")}
          </Button>
        ) : (
          <Button>{t("add")}</Button>
        )
      }
      title={reading ? t("change") : t("add")}
      submit={t("keep")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const { value = "", note = "" } = textsOf(form);
        const typed = value.trim().replace(",", ".");
        const said = { onDay: onDay ?? "", value: typed === "" ? Number.NaN : Number(typed), note };
        return reading
          ? changeReadingAction({ readingId: reading.id, seenRevision: reading.revision, ...said })
          : addReadingAction({ goalId, ...said });
      }}
    >
      {(wrong) => (
        <>
          <TextField
            name="value"
            label={unit ? t("valueIn", { unit }) : t("value")}
            error={wrong("value")}
            inputMode="decimal"
            defaultValue={reading ? String(reading.value) : ""}
            autoFocus
          />
          <DayField label={t("day")} min={LONG_AGO} value={onDay} onChange={setDay} error={wrong("onDay")} />
          <TextField
            name="note"
            label={t("note")}
            error={wrong("note")}
            maxLength={READING_NOTE_MAX}
            defaultValue={reading?.note ?? ""}
          />
        </>
      )}
    </DialogForm>
  );
}
