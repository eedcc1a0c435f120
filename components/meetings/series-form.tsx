"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { weekdayName } from "@/components/agreement/calendar/day-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TimeField } from "@/components/ui/time-field";
import { toast } from "@/components/ui/toast";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import {
  EVERY_WEEKS_MAX,
  type MeetingsPage,
  PLACE_MAX,
  SERIES_NAME_MAX,
  type SeriesView,
} from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";

type SeriesFormProps = {
  page: MeetingsPage;
  /** The series that is changed; null: the first one. */
  series: SeriesView | null;
  done: () => void;
  cancel?: () => void;
};

const THURSDAY = 4;
const AN_HOUR = 60;

/** The meeting that comes back: on which day, at what time, how long, with whom and where. */
export function SeriesForm({ page, series, done, cancel }: SeriesFormProps) {
  const t = useTranslations("meetings.series");
  const locale = useLocale();
  const starting = useMeetingStep(STEPS.startSeries);
  const changing = useMeetingStep(STEPS.changeSeries);
  const [name, setName] = useState(series?.name ?? t("nameStart"));
  const [weekday, setWeekday] = useState(series?.weekday ?? THURSDAY);
  const [startsAt, setStartsAt] = useState<string | null>(series?.startsAt ?? "10:00");
  const [minutes, setMinutes] = useState(String(series?.minutes ?? AN_HOUR));
  const [everyWeeks, setEveryWeeks] = useState(series?.everyWeeks ?? 1);
  const [fromDay, setFromDay] = useState<string | null>(series?.fromDay ?? page.today);
  const [place, setPlace] = useState(series?.place ?? "");
  const [leadId, setLead] = useState(series?.lead.memberId ?? page.viewerId);
  const [memberIds, setMembers] = useState<string[]>((series?.people ?? page.people).map(({ memberId }) => memberId));
  const [errors, setErrors] = useState<FormErrors>();
  const wrong = (field: string) => errorOf(errors, field);

  async function save(event: FormEvent) {
    event.preventDefault();
    const draft = {
      ...{ name, weekday, startsAt, minutes: Number(minutes), everyWeeks, fromDay, place, leadId, memberIds },
      segmentId: series?.segment?.id ?? null,
    };
    const taken = series
      ? await changing.take({ seriesId: series.id, seenRevision: series.revision, ...draft })
      : await starting.take(draft);
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(series ? "changed" : "started") });
    done();
  }

  const turn = (memberId: string, on: boolean) =>
    setMembers((before) => (on ? [...before, memberId] : before.filter((one) => one !== memberId)));
  return (
    <Form errors={errors} onSubmit={(event) => void save(event)} className="max-w-165">
      <TextField name="name" label={t("name")} maxLength={SERIES_NAME_MAX} value={name} onChange={setName} />
      <div className="grid gap-5 md:grid-cols-2">
        <Select
          label={t("weekday")}
          value={String(weekday)}
          onChange={(id) => setWeekday(Number(id))}
          options={WEEKDAYS.map((day, index) => ({ id: String(index + 1), label: atStart(weekdayName(day, locale)) }))}
          error={wrong("weekday")}
        />
        <TimeField
          name="startsAt"
          label={t("startsAt")}
          value={startsAt}
          onChange={setStartsAt}
          error={wrong("startsAt")}
        />
        <TextField name="minutes" label={t("minutes")} inputMode="numeric" value={minutes} onChange={setMinutes} />
        <Select
          label={t("every")}
          value={String(everyWeeks)}
          onChange={(id) => setEveryWeeks(Number(id))}
          options={Array.from({ length: EVERY_WEEKS_MAX }, (_, index) => ({
            id: String(index + 1),
            label: t("everyWeeks", { weeks: index + 1 }),
          }))}
        />
        <DayField
          label={t("fromDay")}
          value={fromDay}
          min="2020-01-01"
          onChange={setFromDay}
          error={wrong("fromDay")}
        />
        <TextField name="place" label={t("place")} maxLength={PLACE_MAX} value={place} onChange={setPlace} />
      </div>
      <Select
        label={t("lead")}
        value={leadId}
        onChange={(id) => setLead(String(id))}
        options={page.people.map(({ memberId, name: label }) => ({ id: memberId, label }))}
        error={wrong("leadId")}
      />
      <fieldset>
        <legend className="text-t14 font-medium">{t("people")}</legend>
        <div className="grid gap-x-5 md:grid-cols-2">
          {page.people.map(({ memberId, name: label }) => (
            <Checkbox key={memberId} isSelected={memberIds.includes(memberId)} onChange={(on) => turn(memberId, on)}>
              {label}
            </Checkbox>
          ))}
        </div>
        {wrong("memberIds") ? <p className="text-t13 font-medium text-red-ink">{wrong("memberIds")}</p> : null}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={starting.isBusy || changing.isBusy}>
          {t(series ? "save" : "start")}
        </Button>
        {cancel ? (
          <Button kind="quiet" onPress={cancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
