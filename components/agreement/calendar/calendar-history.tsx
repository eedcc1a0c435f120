"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import type { CalendarEditorView } from "@/lib/features/calendars/schema";
import { useChangeWords } from "./change-words";
import { SectionTitle } from "./section-title";

type CalendarHistoryProps = Pick<CalendarEditorView, "history" | "holidayOptions">;

/** Every version of the calendar: who made it, when, and what it changed. */
export function CalendarHistory({ history, holidayOptions }: CalendarHistoryProps) {
  const t = useTranslations("calendarEditor.history");
  const words = useChangeWords(holidayOptions);
  return (
    <section aria-labelledby="kalenderversies" className="mt-8">
      <SectionTitle id="kalenderversies">{t("title")}</SectionTitle>
      <ol>
        {history.map(({ number, at, by, isInForce, changes }) => (
          <li
            key={number}
            className="grid gap-x-4 border-b border-line py-2.5 text-t14 sm:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <div>
              <p className="font-semibold">{t(isInForce ? "inForce" : "number", { number })}</p>
              <p className="text-t13 text-ink-2">
                <Moment at={at} />
                {by ? `, ${by}` : null}
              </p>
            </div>
            {changes.length === 0 ? (
              <p className="text-ink-2">{t("first")}</p>
            ) : (
              <ul className="text-ink-2">
                {changes.map((change) => {
                  const said = words(change);
                  return <li key={said}>{said}</li>;
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
