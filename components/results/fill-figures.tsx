"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { TextField } from "@/components/ui/text-field";
import { type Figures, METRICS, typedCount } from "@/lib/domain/results";
import { newId } from "@/lib/features/board/options";
import { noteFiguresAction } from "@/lib/features/outing-figures/actions";

type FillFiguresProps = {
  outing: { id: string; onDay: string; figures: Figures };
  channel: string;
  today: string;
  /** Beside figures that are there already it keeps still. */
  isQuiet?: boolean;
  onDone?: () => void;
};

/** Figures that somebody reads off themselves, for one message on one channel. */
export function FillFigures({ outing, channel, today, isQuiet = false, onDone }: FillFiguresProps) {
  const t = useTranslations("itemResults");
  const [onDay, setDay] = useState<string | null>(today);
  const [id, setId] = useState(() => newId());
  return (
    <DialogForm
      trigger={
        <Button kind={isQuiet ? "quiet" : "plain"} size="sm" aria-label={t("fillOn", { channel })}>
          {t("fill")}
        </Button>
      }
      title={t("fillOn", { channel })}
      submit={t("keepFigures")}
      cancel={t("cancel")}
      done={t("keptFigures")}
      send={async (form) => {
        const figures = typedFigures(textsOf(form), outing.figures);
        const answer = await noteFiguresAction({ id, outingId: outing.id, onDay: onDay ?? "", figures });
        if (answer.ok) {
          setId(newId());
          onDone?.();
        }
        return answer;
      }}
    >
      {(wrong) => (
        <>
          <p className="text-t14 text-ink-2">{t("fillLead")}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {METRICS.map((metric, index) => (
              <TextField
                key={metric}
                name={`figures.${metric}`}
                label={t(`field.${metric}`)}
                error={wrong(`figures.${metric}`)}
                inputMode="numeric"
                autoFocus={index === 0}
                defaultValue={shown(outing.figures[metric])}
              />
            ))}
          </div>
          <DayField label={t("readOn")} min={outing.onDay} value={onDay} onChange={setDay} error={wrong("onDay")} />
        </>
      )}
    </DialogForm>
  );
}

const shown = (figure: number | null): string => (figure === null ? "" : String(Math.round(figure)));

/** What was filled in otherwise than it stood; what is no number is sent as one that is refused beside its field. */
function typedFigures(texts: Record<string, string>, stood: Figures): Record<string, number> {
  return Object.fromEntries(
    METRICS.flatMap((metric) => {
      const typed = texts[`figures.${metric}`]?.trim() ?? "";
      return typed === "" || typed === shown(stood[metric]) ? [] : [[metric, typedCount(typed) ?? Number.NaN]];
    }),
  );
}
