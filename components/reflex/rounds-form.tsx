"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TimeField } from "@/components/ui/time-field";
import { toast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/domain/language";
import { changeRoundsAction } from "@/lib/features/rounds/actions";
import type { RoundsView } from "@/lib/features/rounds/schema";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** Each month has these. */
const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1));

/** Whether the mail of the week and the letter of the month go round, on which day and at what time. */
export function RoundsForm({ rounds }: { rounds: RoundsView }) {
  const t = useTranslations("reflex.rounds");
  const { take, isBusy } = useStep(changeRoundsAction);
  const [week, setWeek] = useState<Round>({
    isOn: rounds.weekMail,
    day: String(rounds.weekMailDay),
    time: rounds.weekMailAt,
  });
  const [month, setMonth] = useState<Round>({
    isOn: rounds.monthReport,
    day: String(rounds.monthReportDay),
    time: rounds.monthReportAt,
  });
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    if (week.time === null || month.time === null) return setProblem(t("timeMissing"));
    const taken = await take({
      seenRevision: rounds.revision,
      ...{ weekMail: week.isOn, weekMailDay: Number(week.day), weekMailAt: week.time },
      ...{ monthReport: month.isOn, monthReportDay: Number(month.day), monthReportAt: month.time },
    });
    setProblem(taken.ok ? null : taken.problem);
    if (taken.ok) toast.show({ text: t("saved") });
  }

  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds" className="text-t17 font-semibold">
        {t("title")}
      </h2>
      <div className="mt-3 grid gap-6">
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        <RoundFields
          title={t("week")}
          text={t("text")}
          on={t("on")}
          dayLabel={t("day")}
          days={WEEKDAYS.map((id) => ({ id, label: t(`days.${id}`) }))}
          round={week}
          change={setWeek}
          nextAt={rounds.nextMailAt}
        />
        <RoundFields
          title={t("month")}
          text={
            <>
              {t("monthText")} <Link href="/insight/month">{t("monthSee")}</Link>
            </>
          }
          on={t("monthOn")}
          dayLabel={t("monthDay")}
          days={MONTH_DAYS.map((id) => ({ id, label: t("monthDayName", { day: id }) }))}
          round={month}
          change={setMonth}
          nextAt={rounds.nextReportAt}
        />
        <Button className="justify-self-start" busy={isBusy} onPress={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </section>
  );
}

type Round = { isOn: boolean; day: string; time: string | null };
type RoundFieldsProps = {
  title: string;
  text: ReactNode;
  on: string;
  dayLabel: string;
  days: { id: string; label: string }[];
  round: Round;
  change: (round: Round) => void;
  nextAt: string | null;
};

function RoundFields({ title, text, on, dayLabel, days, round, change, nextAt }: RoundFieldsProps) {
  const t = useTranslations("reflex.rounds");
  const context = useMomentContext();
  return (
    <fieldset className="min-w-0">
      <legend className="text-t15 font-semibold">{title}</legend>
      <p className="mt-1 max-w-prose text-t14 text-ink-2">{text}</p>
      <div className="mt-2 grid gap-3">
        <Checkbox isSelected={round.isOn} onChange={(isOn) => change({ ...round, isOn })}>
          {on}
        </Checkbox>
        <div className="flex flex-wrap gap-4">
          <Select
            label={dayLabel}
            className="w-48"
            options={days}
            value={round.day}
            onChange={(key) => change({ ...round, day: String(key) })}
          />
          <TimeField
            label={t("time")}
            value={round.time}
            onChange={(time) => change({ ...round, time })}
            className="w-32"
          />
        </div>
        {nextAt ? (
          <p className="text-t13 text-ink-2">{t("next", { moment: formatMoment(new Date(nextAt), context) })}</p>
        ) : null}
      </div>
    </fieldset>
  );
}
