"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState, useTransition } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { type CalendarChoices, calendarChanges } from "@/lib/domain/calendars";
import { changeCalendarAction } from "@/lib/features/calendars/actions";
import { type CalendarEditorView, changeCalendarInput } from "@/lib/features/calendars/schema";
import { ClosingDays } from "./closing-days";
import { ExtraOpenings } from "./extra-openings";
import { focusAfter } from "./focus-after";
import { HolidaySwitches } from "./holiday-switches";
import { HoursEditor } from "./hours-editor";
import { NewCalendar } from "./new-calendar";
import { ReplanOpen } from "./replan-open";

const ZONES = ["Europe/Brussels", "Europe/Amsterdam"];

/**
 * The calendar, to be changed: what is chosen here counts once it is made the new version, and then for what begins
 * from that moment on.
 */
export function CalendarEditor({ view }: { view: CalendarEditorView }) {
  const [edited, setEdited] = useState<CalendarChoices | null>(null);
  const choices = edited ?? view.choices;
  const changes = useMemo(() => calendarChanges(view.choices, choices), [view.choices, choices]);
  const { errorAt, hasErrors } = useErrors(choices, view.number);
  const { make, isBusy, refusal } = useNewVersion(view.number, () => {
    setEdited(null);
    focusAfter(() => document.getElementById("kalenderversies"));
  });
  useAskBeforeLeaving(changes.length > 0);
  return (
    <>
      <ReplanOpen replanning={view.replanning} />
      <div className="grid gap-x-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Parts
            view={view}
            choices={choices}
            onChange={(part) => setEdited({ ...choices, ...part })}
            errorAt={errorAt}
          />
        </div>
        <NewCalendar
          view={view}
          changes={changes}
          hasErrors={hasErrors}
          refusal={refusal}
          isBusy={isBusy}
          onMake={() => make(choices)}
          onForget={() => {
            setEdited(null);
            focusAfter(() => document.getElementById("uren"));
          }}
        />
      </div>
    </>
  );
}

type PartsProps = {
  view: CalendarEditorView;
  choices: CalendarChoices;
  onChange: (part: Partial<CalendarChoices>) => void;
  errorAt: (path: string) => string | undefined;
};

function Parts({ view, choices, onChange, errorAt }: PartsProps) {
  const t = useTranslations("calendarEditor");
  const { timeZone, weeklyHours, holidays, closingDays, extraOpen } = choices;
  const zones = [...new Set([...ZONES, view.choices.timeZone])];
  return (
    <>
      <HoursEditor hours={weeklyHours} onChange={(next) => onChange({ weeklyHours: next })} errorAt={errorAt} />
      <Select
        label={t("timeZone")}
        options={zones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))}
        value={timeZone}
        onChange={(zone) => onChange({ timeZone: String(zone) })}
        className="mt-4 max-w-60"
      />
      <HolidaySwitches
        holidays={holidays}
        options={view.holidayOptions}
        onChange={(next) => onChange({ holidays: next })}
      />
      <ClosingDays days={closingDays} today={view.today} onChange={(next) => onChange({ closingDays: next })} />
      <ExtraOpenings
        extraOpen={extraOpen}
        today={view.today}
        onChange={(next) => onChange({ extraOpen: next })}
        errorAt={errorAt}
      />
    </>
  );
}

/** What is wrong as it stands, in words by the path of the field; judged by the same schema as at the server. */
function useErrors(choices: CalendarChoices, seenNumber: number) {
  const { words } = useRefusal();
  const wrong = useMemo(() => {
    const read = changeCalendarInput.safeParse({ ...choices, seenNumber });
    const issues = read.success ? [] : read.error.issues;
    return new Map(issues.map(({ path, message }) => [path.join("."), message]));
  }, [choices, seenNumber]);
  const errorAt = (path: string): string | undefined => {
    const message = wrong.get(path);
    return message ? words(message) : undefined;
  };
  return { errorAt, hasErrors: wrong.size > 0 };
}

function useNewVersion(seenNumber: number, onMade: () => void) {
  const t = useTranslations("calendarEditor");
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<SaidRefusal | null>(null);
  function make(choices: CalendarChoices): void {
    start(async () => {
      const unreachable = { ok: false, refusal: { code: "unreachable", message: "unreachable" } } as const;
      const answer = await changeCalendarAction({ ...choices, seenNumber }).catch(() => unreachable);
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      onMade();
      toast.show({ text: t("made") });
    });
  }
  return { make, isBusy, refusal };
}

/** The browser asks before it lets go of what was not made the calendar yet. */
function useAskBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);
}
