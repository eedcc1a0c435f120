"use client";

import { ChevronLeft, ChevronRight, Megaphone, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { LinkButton } from "@/components/ui/link-button";
import { segmentedStyle, segmentStyle } from "@/components/ui/segmented-style";
import { atStart, dateFormat, intlTag } from "@/lib/domain/language";
import { addDays, type Days, noonOf, stepped, VIEWS, weekNumber } from "@/lib/domain/planning";
import { useCalendar } from "./calendar-context";
import { FilterButton } from "./filters/filter-button";
import { FilterRow } from "./filters/filter-row";
import { addressOf, onLink, type Shown } from "./use-address";

type CalendarHeaderProps = {
  shown: Shown;
  days: Days;
  people: readonly { id: string; name: string }[];
  onAdd: () => void;
};

/** Which days are shown, the way to others, and what of them. */
export function CalendarHeader({ shown, days, people, onAdd }: CalendarHeaderProps) {
  const t = useTranslations("calendar");
  const { today, canWrite } = useCalendar();
  const to = (change: Partial<Shown>) => addressOf({ ...shown, ...change }, today);
  const step = "grid size-9 place-items-center rounded-r text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11";
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-t20 max-md:flex-1 max-md:basis-40 md:text-t26">{useTitle(shown, days)}</h1>
        <LinkButton href="/campaigns" kind="quiet" icon={<Megaphone className="icon" aria-hidden />}>
          {t("campaigns")}
        </LinkButton>
        <nav aria-label={t("view")} className="flex items-center max-md:mr-auto">
          <a
            href={to({ on: stepped(shown.view, shown.on, -1) })}
            onClick={onLink}
            aria-label={t("earlier")}
            className={step}
          >
            <ChevronLeft className="icon" aria-hidden />
          </a>
          <a
            href={to({ on: today })}
            onClick={onLink}
            className="flex min-h-9 items-center rounded-r px-2 text-t14 font-medium hover:bg-sunken max-md:min-h-11"
          >
            {t("today")}
          </a>
          <a
            href={to({ on: stepped(shown.view, shown.on, 1) })}
            onClick={onLink}
            aria-label={t("later")}
            className={step}
          >
            <ChevronRight className="icon" aria-hidden />
          </a>
        </nav>
        <div className={cx(segmentedStyle, "max-md:order-2 max-md:mr-auto")}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={to({ view })}
              onClick={onLink}
              aria-current={view === shown.view ? "page" : undefined}
              className={`${segmentStyle} aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--line-2)]`}
            >
              {t(`views.${view}`)}
            </a>
          ))}
        </div>
        {canWrite ? (
          <Button
            kind="primary"
            className="max-md:order-1"
            icon={<Plus className="icon" aria-hidden />}
            onPress={onAdd}
          >
            {t("add")}
          </Button>
        ) : null}
        <div className="order-3 md:hidden">
          <FilterButton shown={shown} people={people} />
        </div>
      </div>
      <div className="max-md:hidden">
        <FilterRow shown={shown} people={people} />
      </div>
    </header>
  );
}

/** "november 2026", "Week 48: 23 tot 29 november", "24 november tot 21 december". */
function useTitle({ view, on }: Shown, days: Days): string {
  const { moments, t } = useCalendar();
  const say = (options: Intl.DateTimeFormatOptions, day: string) =>
    dateFormat(intlTag(moments.locale), { ...options, timeZone: "UTC" }).format(noonOf(day));
  if (view === "month") return atStart(say({ month: "long", year: "numeric" }, on));
  const last = addDays(days.to, -1);
  const isOneMonth = days.from.slice(0, 7) === last.slice(0, 7);
  const from = say(isOneMonth ? { day: "numeric" } : { day: "numeric", month: "long" }, days.from);
  const until = say({ day: "numeric", month: "long" }, last);
  return view === "week" ? t("weekTitle", { number: weekNumber(on), from, until }) : t("span", { from, until });
}
