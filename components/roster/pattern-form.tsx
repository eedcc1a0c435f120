"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { weekdayName } from "@/components/agreement/calendar/day-words";
import { TimeOfDay } from "@/components/agreement/calendar/time-of-day";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import { addPatternAction } from "@/lib/features/roster/actions";
import { EVERY_WEEKS_MAX, type PatternDraft } from "@/lib/features/roster/schema";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { PlaceFields } from "./place-fields";
import { useRosterStep } from "./use-roster-step";

type PatternFormProps = { week: RosterWeek; cancel: () => void; done: () => void };

/** A turn that comes back: who, where, on which days, from when until when, every how many weeks. */
export function PatternForm({ week, cancel, done }: PatternFormProps) {
  const t = useTranslations("roster.patterns");
  const locale = useLocale();
  const { take, isBusy } = useRosterStep(addPatternAction);
  const [draft, setDraft] = useState<PatternDraft>(() => ({
    channelId: week.channels[0]?.id ?? null,
    segmentId: null,
    memberId: week.viewerId,
    weekdays: [],
    fromTime: "09:00",
    untilTime: "13:00",
    everyWeeks: 1,
    startsOn: week.today,
    endsOn: null,
    onClosedDays: false,
  }));
  const [errors, setErrors] = useState<FormErrors>();
  const change = (part: Partial<PatternDraft>) => setDraft((before) => ({ ...before, ...part }));
  const wrong = (field: string) => errorOf(errors, field);

  async function add(event: FormEvent) {
    event.preventDefault();
    const taken = await take(draft);
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("added", { count: taken.value.made }) });
    done();
  }

  const isOn = (day: (typeof WEEKDAYS)[number]) => draft.weekdays.includes(day);
  const turnDay = (day: (typeof WEEKDAYS)[number], on: boolean) =>
    change({ weekdays: WEEKDAYS.filter((one) => (one === day ? on : isOn(one))) });
  return (
    <Form errors={errors} onSubmit={(event) => void add(event)}>
      <Select
        name="memberId"
        label={t("who")}
        value={draft.memberId}
        onChange={(id) => change({ memberId: String(id) })}
        options={week.people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
        error={wrong("memberId")}
      />
      <PlaceFields week={week} place={draft} onChange={change} error={wrong("channelId")} />
      <fieldset>
        <legend className="text-t14 font-medium">{t("days")}</legend>
        <div className="flex flex-wrap gap-x-5">
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} isSelected={isOn(day)} onChange={(on) => turnDay(day, on)}>
              {atStart(weekdayName(day, locale))}
            </Checkbox>
          ))}
        </div>
        {wrong("weekdays") ? <p className="text-t13 font-medium text-red-ink">{wrong("weekdays")}</p> : null}
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-t14 font-medium">{t("hours")}</legend>
        <div className="flex items-center gap-2">
          <TimeOfDay
            label={t("from")}
            value={draft.fromTime}
            onChange={(fromTime) => change({ fromTime })}
            isInvalid={Boolean(wrong("fromTime"))}
          />
          <span aria-hidden>–</span>
          <TimeOfDay
            label={t("until")}
            value={draft.untilTime}
            onChange={(untilTime) => change({ untilTime })}
            isInvalid={Boolean(wrong("untilTime"))}
          />
        </div>
        <p className="mt-1 text-t13 text-ink-2">{t("overnight")}</p>
        {wrong("fromTime") || wrong("untilTime") ? (
          <p className="text-t13 font-medium text-red-ink">{wrong("fromTime") ?? wrong("untilTime")}</p>
        ) : null}
      </fieldset>
      <div className="grid gap-5 md:grid-cols-3">
        <Select
          label={t("every")}
          value={String(draft.everyWeeks)}
          onChange={(id) => change({ everyWeeks: Number(id) })}
          options={Array.from({ length: EVERY_WEEKS_MAX }, (_, index) => ({
            id: String(index + 1),
            label: t("everyWeeks", { weeks: index + 1 }),
          }))}
        />
        <DayField
          label={t("startsOn")}
          value={draft.startsOn}
          min="2020-01-01"
          onChange={(startsOn) => change({ startsOn: startsOn ?? "" })}
          error={wrong("startsOn")}
        />
        <DayField
          label={t("endsOn")}
          value={draft.endsOn}
          min="2020-01-01"
          onChange={(endsOn) => change({ endsOn })}
          error={wrong("endsOn")}
        />
      </div>
      <Checkbox isSelected={draft.onClosedDays ?? false} onChange={(onClosedDays) => change({ onClosedDays })}>
        {t("onClosedDays")}
      </Checkbox>
      <FormButtons cancel={t("cancel")} onCancel={cancel} submit={t("submit")} busy={isBusy} />
    </Form>
  );
}
