"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { GroupHeading } from "@/components/ui/row-list";
import type { Day } from "@/lib/domain/planning";
import { noonOf } from "@/lib/domain/planning";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { thingsOn } from "./roster-grid";
import type { OpenDialog } from "./roster-screen";
import { HoleMark, Turn } from "./turn";
import { useRosterWords } from "./use-roster-words";

type DaysProps = { week: RosterWeek; open: (dialog: OpenDialog) => void };

/** The week on a phone: a list per day, today and what comes first; the days that were stay folded under it. */
export function RosterDays({ week, open }: DaysProps) {
  const t = useTranslations("roster");
  const ahead = week.days.filter((day) => day >= week.today);
  const past = week.days.filter((day) => day < week.today);
  return (
    <div className="mt-4 grid gap-6 md:hidden">
      {ahead.map((day) => (
        <DayList key={day} day={day} week={week} open={open} />
      ))}
      {past.length > 0 ? (
        <details open={ahead.length === 0}>
          <summary className="min-h-11 cursor-pointer py-2.5 text-t14 text-ink-2">{t("earlierThisWeek")}</summary>
          <div className="mt-2 grid gap-6">
            {past.map((day) => (
              <DayList key={day} day={day} week={week} open={open} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function DayList({ day, week, open }: DaysProps & { day: Day }) {
  const t = useTranslations("roster");
  const words = useRosterWords(week.viewerId);
  const headingId = useId();
  const rows = week.rows.flatMap((row) => {
    const things = thingsOn(row, day, { week, dayOf: words.dayOf });
    return things.length > 0 ? [{ row, things }] : [];
  });
  return (
    <section aria-labelledby={headingId}>
      <GroupHeading id={headingId}>
        {day === week.today ? words.column(day, week.today) : words.longDay(noonOf(day).toISOString())}
      </GroupHeading>
      {rows.length === 0 ? <p className="py-3 text-t14 text-ink-3">{t("notNeeded")}</p> : null}
      <ul className="[&>li]:border-b [&>li]:border-line">
        {rows.map(({ row, things }) => (
          <li key={`${row.channelId} ${row.segmentId}`} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3 py-2">
            <span className="py-1 text-t14 font-medium">{words.place(row.name)}</span>
            <div className="grid gap-1 text-ink-2">
              {things.map((thing) =>
                "shiftId" in thing ? (
                  <Turn
                    key={thing.shiftId + thing.from}
                    turn={thing}
                    week={week}
                    place={words.place(row.name)}
                    open={open}
                  />
                ) : (
                  <HoleMark key={thing.from} hole={thing} viewerId={week.viewerId} />
                ),
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
