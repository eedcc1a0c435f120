"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { endPatternAction } from "@/lib/features/roster/actions";
import type { PatternLine, RosterWeek } from "@/lib/features/roster-page/schema";
import { PatternForm } from "./pattern-form";
import { useRosterStep } from "./use-roster-step";
import { useRosterWords } from "./use-roster-words";

type PatternsDialogProps = { week: RosterWeek; close: () => void };

/** The turns that come back: who, where, on which days; one can be added or ended. */
export function PatternsDialog({ week, close }: PatternsDialogProps) {
  const t = useTranslations("roster.patterns");
  const [isAdding, setAdding] = useState(week.patterns.length === 0);
  return (
    <Dialog isOpen onOpenChange={close} title={t(isAdding ? "addTitle" : "title")} size="lg">
      {isAdding ? (
        <PatternForm
          week={week}
          cancel={() => (week.patterns.length === 0 ? close() : setAdding(false))}
          done={() => setAdding(false)}
        />
      ) : (
        <div className="grid gap-4">
          <p className="text-ink-2">{t("text")}</p>
          <ul className="border-t border-line [&>li]:border-b [&>li]:border-line">
            {week.patterns.map((pattern) => (
              <Line key={pattern.id} pattern={pattern} viewerId={week.viewerId} />
            ))}
          </ul>
          <Button
            className="justify-self-start"
            icon={<Plus className="icon" aria-hidden />}
            onPress={() => setAdding(true)}
          >
            {t("add")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Line({ pattern, viewerId }: { pattern: PatternLine; viewerId: string }) {
  const t = useTranslations("roster.patterns");
  const words = useRosterWords(viewerId);
  const { take, isBusy } = useRosterStep(endPatternAction);

  async function end() {
    const taken = await take({ patternId: pattern.id });
    const text = taken.ok ? t("ended", { count: taken.value.cancelled }) : taken.problem;
    toast.show({ text, failed: !taken.ok });
  }

  const { weekdays, fromTime, untilTime, everyWeeks, startsOn, endsOn } = pattern;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <p className="min-w-0">
        <b className="font-semibold">{pattern.person.name}</b>, {words.place(pattern.place)}
        <span className="block text-t13 text-ink-2">
          {t("when", { days: words.weekdays(weekdays), span: words.clockSpan(fromTime, untilTime), weeks: everyWeeks })}{" "}
          {endsOn
            ? t("between", { from: words.date(startsOn), until: words.date(endsOn) })
            : t("since", { from: words.date(startsOn) })}
        </span>
      </p>
      <Button size="sm" kind="quiet" busy={isBusy} onPress={() => void end()}>
        {t("end")}
      </Button>
    </li>
  );
}
