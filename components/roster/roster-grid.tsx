"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { WEEKDAYS } from "@/lib/domain/calendars";
import { type Day, weekdayOf } from "@/lib/domain/planning";
import type { RosterRow, RosterWeek } from "@/lib/features/roster-page/schema";
import type { OpenDialog } from "./roster-screen";
import { HoleMark, Turn } from "./turn";
import { useRosterWords } from "./use-roster-words";

type GridProps = { week: RosterWeek; open: (dialog: OpenDialog) => void };

/** The week as a table: a channel per row, a day per column. */
export function RosterGrid({ week, open }: GridProps) {
  const t = useTranslations("roster");
  const words = useRosterWords(week.viewerId);
  return (
    <table className="mt-4 w-full table-fixed border-collapse text-t13 max-md:hidden">
      <caption className="sr-only">{t("caption")}</caption>
      <colgroup>
        <col className="w-28" />
        <col span={7} />
      </colgroup>
      <thead>
        <tr className="text-left text-ink-3">
          <th scope="col">
            <span className="sr-only">{t("channel")}</span>
          </th>
          {week.days.map((day) => (
            <th
              key={day}
              scope="col"
              className={cx("pr-2 pb-2", day === week.today ? "font-semibold text-accent-ink" : "font-normal")}
            >
              {words.column(day, week.today)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {week.rows.map((row) => (
          <tr key={`${row.channelId} ${row.segmentId}`} className="border-t border-line align-top text-ink-2">
            <th scope="row" className="py-2.5 pr-2 text-left font-normal">
              <b className="block text-t14 font-semibold text-ink">{words.place(row.name)}</b>
              {row.hours ? words.hours(row.hours) : t("noHours")}
            </th>
            {week.days.map((day) => (
              <td key={day} className="h-20 py-1.5 pr-1.5 pl-0">
                <Cell row={row} day={day} week={week} open={open} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = GridProps & { row: RosterRow; day: Day };

function Cell({ row, day, week, open }: CellProps) {
  const t = useTranslations("roster");
  const words = useRosterWords(week.viewerId);
  const things = thingsOn(row, day, { week, dayOf: words.dayOf });
  if (things.length === 0) {
    const isNeeded = row.hours === null || row.hours[WEEKDAYS[weekdayOf(day)] ?? "mon"].length > 0;
    return isNeeded ? null : <p className="py-1 text-ink-3">{t("notNeeded")}</p>;
  }
  return (
    <div className="grid gap-1">
      {things.map((thing) =>
        "shiftId" in thing ? (
          <Turn key={thing.shiftId + thing.from} turn={thing} week={week} place={words.place(row.name)} open={open} />
        ) : (
          <HoleMark key={thing.from} hole={thing} viewerId={week.viewerId} />
        ),
      )}
    </div>
  );
}

type On = { week: Pick<RosterWeek, "week">; dayOf: (iso: string) => Day };

/** What begins on a day, or goes on from before the week, in the order of the clock. */
export function thingsOn({ turns, holes }: RosterRow, day: Day, { week, dayOf }: On) {
  const dayShown = (from: string) => [dayOf(from), week.week].sort().at(-1);
  return [...turns, ...holes]
    .filter(({ from }) => dayShown(from) === day)
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}
