"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { weekdayName } from "@/components/agreement/calendar/day-words";
import { SpanList } from "@/components/agreement/calendar/span-list";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { toast } from "@/components/ui/toast";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { atStart } from "@/lib/domain/language";
import { isSamePlace, type Place } from "@/lib/domain/roster";
import type { Calendar } from "@/lib/domain/worktime";
import { setNeedAction } from "@/lib/features/roster/actions";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { PlaceFields } from "./place-fields";
import { useRosterStep } from "./use-roster-step";

type Hours = Calendar["weeklyHours"];
const NO_HOURS: Hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

type NeedsDialogProps = { week: RosterWeek; close: () => void };

/** When somebody has to be at the buttons of a place, day by day. */
export function NeedsDialog({ week, close }: NeedsDialogProps) {
  const t = useTranslations("roster.needs");
  const locale = useLocale();
  const { take, isBusy } = useRosterStep(setNeedAction);
  const needOf = (place: Place) => week.rows.find((row) => isSamePlace(row, place) && row.hours !== null);
  const first = week.rows.find((row) => row.hours !== null) ?? {
    channelId: week.channels[0]?.id ?? null,
    segmentId: null,
  };
  const [place, setPlace] = useState<Place>({ channelId: first.channelId, segmentId: first.segmentId });
  const [hours, setHours] = useState<Hours>(needOf(first)?.hours ?? NO_HOURS);
  const [onClosedDays, setOnClosedDays] = useState(needOf(first)?.onClosedDays ?? false);
  const [errors, setErrors] = useState<FormErrors>();

  function choose(next: Place) {
    setPlace(next);
    setHours(needOf(next)?.hours ?? NO_HOURS);
    setOnClosedDays(needOf(next)?.onClosedDays ?? false);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ ...place, hours, onClosedDays });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("saved") });
    close();
  }

  const errorsOn = (day: string, count: number) =>
    new Map(
      Array.from({ length: count }, (_, index) => index).flatMap((index): [number, string][] => {
        const paths = [`hours.${day}.${index}`, `hours.${day}.${index}.0`, `hours.${day}.${index}.1`, `hours.${day}`];
        const error = paths.map((path) => errorOf(errors, path)).find(Boolean);
        return error ? [[index, error]] : [];
      }),
    );
  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="lg">
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        <p className="text-ink-2">{t("text")}</p>
        <PlaceFields week={week} place={place} onChange={choose} error={errorOf(errors, "channelId")} />
        <div>
          {WEEKDAYS.map((day) => {
            const name = weekdayName(day, locale);
            return (
              <fieldset
                key={day}
                aria-label={name}
                className="grid items-start gap-x-4 gap-y-1 border-b border-line py-1.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
              >
                <span className="text-t14/10 font-semibold">{atStart(name)}</span>
                <SpanList
                  of={name}
                  spans={hours[day]}
                  none={t("nobody")}
                  errors={errorsOn(day, hours[day].length)}
                  onChange={(spans) => setHours({ ...hours, [day]: spans })}
                />
              </fieldset>
            );
          })}
        </div>
        <Checkbox isSelected={onClosedDays} onChange={setOnClosedDays}>
          {t("onClosedDays")}
        </Checkbox>
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
