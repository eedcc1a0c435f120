"use client";

import { Megaphone } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { addDays, type Day, daysBetween, mondayOf } from "@/lib/domain/planning";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import type { CalendarCampaign } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { useDayWords } from "./day-head";

const within = (campaigns: readonly CalendarCampaign[], from: Day, until: Day) =>
  campaigns.filter(({ startsOn, endsOn }) => startsOn <= until && endsOn >= from);

/** Over the days of a week, a quiet band for each campaign that runs in it; its name leads to it. */
export function CampaignBands({ monday, className }: { monday: Day; className: string }) {
  const { campaigns, t } = useCalendar();
  const dayWords = useDayWords();
  const sunday = addDays(monday, 6);
  const found = within(campaigns, monday, sunday);
  if (found.length === 0) return null;
  return (
    <ul className={cx(className, "gap-y-0.5 pt-0.5")}>
      {found.map(({ id, name, startsOn, endsOn }) => {
        const first = Math.max(0, daysBetween(monday, startsOn));
        const last = Math.min(6, daysBetween(monday, endsOn));
        return (
          // The first column is that of the week's number, or of the hours.
          <li key={id} className="min-w-0" style={{ gridColumn: `${first + 2} / ${last + 3}` }}>
            <PageLink
              href={campaignHref(id)}
              aria-label={t("campaignBand", { name, from: dayWords(startsOn), until: dayWords(endsOn) })}
              className={cx(
                "block min-h-6 truncate bg-sunken px-1.5 py-0.5 text-t12/5 font-medium text-ink-2 hover:text-ink",
                startsOn >= monday && "rounded-l-r-s",
                endsOn <= sunday && "rounded-r-r-s",
              )}
            >
              {name}
            </PageLink>
          </li>
        );
      })}
    </ul>
  );
}

/** The same for a list of days: a line for each campaign that runs in the rest of the week. */
export function CampaignLines({ from }: { from: Day }) {
  const { campaigns, t } = useCalendar();
  const dayWords = useDayWords();
  const found = within(campaigns, from, addDays(mondayOf(from), 6));
  if (found.length === 0) return null;
  return (
    <ul className="grid gap-0.5 pb-1.5">
      {found.map(({ id, name, endsOn }) => (
        <li key={id}>
          <PageLink
            href={campaignHref(id)}
            className="flex min-h-6 items-center gap-1.5 text-t13 text-ink-2 hover:text-ink hover:underline"
          >
            <Megaphone className="icon size-3.5 text-ink-3" aria-hidden />
            {t("campaignUntil", { name, until: dayWords(endsOn) })}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
