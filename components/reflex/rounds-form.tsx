"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TimeField } from "@/components/ui/time-field";
import { toast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/domain/language";
import { changeRoundsAction } from "@/lib/features/rounds/actions";
import type { RoundsView } from "@/lib/features/rounds/schema";

const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Whether the mail of the week goes round, on which day and at what time. */
export function RoundsForm({ rounds }: { rounds: RoundsView }) {
  const t = useTranslations("reflex.rounds");
  const context = useMomentContext();
  const { take, isBusy } = useStep(changeRoundsAction);
  const [weekMail, setWeekMail] = useState(rounds.weekMail);
  const [day, setDay] = useState(String(rounds.weekMailDay));
  const [time, setTime] = useState<string | null>(rounds.weekMailAt);
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    if (time === null) return setProblem(t("timeMissing"));
    const chosen = { weekMail, weekMailDay: Number(day), weekMailAt: time };
    const taken = await take({ seenRevision: rounds.revision, ...chosen });
    setProblem(taken.ok ? null : taken.problem);
    if (taken.ok) toast.show({ text: t("saved") });
  }

  return (
    <section aria-labelledby="weekmail">
      <h2 id="weekmail" className="text-t17 font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-prose text-t14 text-ink-2">{t("text")}</p>
      <div className="mt-3 grid gap-4">
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        <Checkbox isSelected={weekMail} onChange={setWeekMail}>
          {t("on")}
        </Checkbox>
        <div className="flex flex-wrap gap-4">
          <Select
            label={t("day")}
            className="w-48"
            options={DAYS.map((id) => ({ id, label: t(`days.${id}`) }))}
            value={day}
            onChange={(key) => setDay(String(key))}
          />
          <TimeField label={t("time")} value={time} onChange={setTime} className="w-32" />
        </div>
        {rounds.nextMailAt ? (
          <p className="text-t13 text-ink-2">
            {t("next", { moment: formatMoment(new Date(rounds.nextMailAt), context) })}
          </p>
        ) : null}
        <Button className="justify-self-start" busy={isBusy} onPress={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </section>
  );
}
