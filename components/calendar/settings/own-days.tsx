"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { dateFormat, intlTag } from "@/lib/domain/language";
import { addThemeDayAction, endThemeDayAction } from "@/lib/features/planning/actions";
import type { OwnThemeDay } from "@/lib/features/planning/schema";

const FIRST_DAY = "2000-01-01";

/** The days that have a name only here, with the way to add one and to take one away. */
export function OwnDays({ days, mayLead }: { days: readonly OwnThemeDay[]; mayLead: boolean }) {
  const t = useTranslations("planning.days");
  return (
    <div className="grid gap-6">
      {days.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="max-w-140 divide-y divide-line border-y border-line">
          {days.map((day) => (
            <OwnDay key={day.id} day={day} mayLead={mayLead} />
          ))}
        </ul>
      )}
      {mayLead ? <AddDay /> : null}
    </div>
  );
}

function OwnDay({ day, mayLead }: { day: OwnThemeDay; mayLead: boolean }) {
  const t = useTranslations("planning.days");
  const { locale } = useMomentContext();
  const { take, isBusy } = useStep(endThemeDayAction);
  const { name, onDate, isYearly } = day;
  const year = isYearly ? {} : { year: "numeric" as const };
  const format = dateFormat(intlTag(locale), { day: "numeric", month: "long", timeZone: "UTC", ...year });
  const words = format.format(new Date(onDate));
  async function end() {
    const taken = await take({ themeDayId: day.id });
    toast.show(taken.ok ? { text: t("ended", { name }) } : { text: taken.problem, failed: true });
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="mr-auto">
        <span className="font-medium">{name}</span>{" "}
        <span className="text-t13 text-ink-2">{isYearly ? t("everyYear", { day: words }) : words}</span>
      </span>
      {mayLead ? (
        <Button kind="quiet" size="sm" busy={isBusy} aria-label={t("endNamed", { name })} onPress={() => void end()}>
          {t("end")}
        </Button>
      ) : null}
    </li>
  );
}

function AddDay() {
  const t = useTranslations("planning.days");
  const { take, isBusy } = useStep(addThemeDayAction);
  const [name, setName] = useState("");
  const [onDate, setDate] = useState<string | null>(null);
  const [isYearly, setYearly] = useState(true);
  const [errors, setErrors] = useState<FormErrors>();

  async function add(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ name, onDate: onDate ?? "", isYearly });
    setErrors(taken.ok ? undefined : taken.errors);
    if (!taken.ok) return;
    toast.show({ text: t("added", { name }) });
    setName("");
    setDate(null);
  }

  return (
    <Form errors={errors} onSubmit={(event) => void add(event)} className="max-w-80">
      <TextField name="name" label={t("name")} maxLength={80} value={name} onChange={setName} />
      <DayField label={t("date")} min={FIRST_DAY} value={onDate} onChange={setDate} error={errorOf(errors, "onDate")} />
      <Checkbox isSelected={isYearly} onChange={setYearly}>
        {t("yearly")}
      </Checkbox>
      <Button type="submit" busy={isBusy} className="justify-self-start">
        {t("add")}
      </Button>
    </Form>
  );
}
