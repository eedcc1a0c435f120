"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { TextField } from "@/components/ui/text-field";
import { countCommunityAction, mendCountAction } from "@/lib/features/community-counts/actions";
import type { CountView } from "@/lib/features/community-counts/schema";

const LONG_AGO = "2000-01-01";
const PARTS = ["size", "creators", "critics"] as const;
const wholeOf = (typed = ""): number => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);

type CountDialogProps = { communityId: string; today: string; count?: CountView };

/** How many there are on a day, and how many of them make or judge something. */
export function CountDialog({ communityId, today, count }: CountDialogProps) {
  const t = useTranslations("communities.counts");
  const cancel = useTranslations("communities")("cancel");
  const nameOf = useDayName();
  const [onDay, setDay] = useState<string | null>(count?.onDay ?? today);
  const hints = { size: undefined, creators: t("creatorsHint"), critics: t("criticsHint") };
  return (
    <DialogForm
      trigger={
        count ? (
          <Button kind="quiet" size="sm" aria-label={t("changeNamed", { day: nameOf(count.onDay, WHOLE_DAY) })}>
            {t("changeShort")}
          </Button>
        ) : (
          <Button>{t("add")}</Button>
        )
      }
      title={count ? t("change") : t("add")}
      submit={t("keep")}
      cancel={cancel}
      done={t("saved")}
      send={(form) => {
        const { size, creators, critics } = textsOf(form);
        const said = {
          size: wholeOf(size),
          creators: wholeOf(creators),
          critics: wholeOf(critics),
          onDay: onDay ?? "",
        };
        return count
          ? mendCountAction({ countId: count.id, seenRevision: count.revision, ...said })
          : countCommunityAction({ communityId, ...said });
      }}
    >
      {(wrong) => (
        <>
          <DayField label={t("day")} min={LONG_AGO} value={onDay} onChange={setDay} error={wrong("onDay")} />
          {PARTS.map((part) => (
            <TextField
              key={part}
              name={part}
              label={t(part)}
              hint={hints[part]}
              error={wrong(part)}
              inputMode="numeric"
              defaultValue={count ? String(count[part]) : ""}
              autoFocus={part === "size"}
            />
          ))}
        </>
      )}
    </DialogForm>
  );
}
