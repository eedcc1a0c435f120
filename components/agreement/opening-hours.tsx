import { useLocale, useTranslations } from "next-intl";
import { atStart, dateFormat, intlTag, type Locale } from "@/lib/domain/language";
import type { AgreementView, SpecialDay } from "@/lib/features/agreement/schema";

type Span = [string, string];
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "09:00" as people say it: "9:00". */
const asSaid = (time: string) => time.replace(/^0/, "");

/** The opening hours in words: what to say for one day, for its spans, and for days that are alike. */
export const useHours = () => hoursInWords(useTranslations("agreement.hours"), useLocale());

/** The same for whoever has no screen: a sheet that is made on the server. */
export function hoursInWords(t: ReturnType<typeof useTranslations<"agreement.hours">>, locale: Locale) {
  const spans = (of: readonly Span[]): string =>
    of.length === 0
      ? t("closed")
      : of
          .map(([from, to]) => t("span", { from: asSaid(from), to: asSaid(to) }))
          .reduce((before, next) => t("and", { before, next }));
  const days = (group: DayGroup): string => {
    const [from, to] = [weekday(group.first, locale), weekday(group.last, locale)];
    if (group.first === group.last) return from;
    return group.last - group.first === 1 ? t("and", { before: from, next: to }) : t("days", { from, to });
  };
  return { spans, days };
}

type DayGroup = { first: number; last: number; spans: readonly Span[] };

/** Days that follow each other and have the same hours are one line. */
export function dayGroups(weeklyHours: AgreementView["calendar"]["weeklyHours"]): DayGroup[] {
  const groups: DayGroup[] = [];
  DAYS.forEach((day, index) => {
    const spans = weeklyHours[day];
    const last = groups.at(-1);
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) last.last = index;
    else groups.push({ first: index, last: index, spans });
  });
  return groups;
}

/** The name of a day of the week, Monday being 0: 1 January 2024 was one. */
const weekday = (index: number, locale: Locale): string =>
  dateFormat(intlTag(locale), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + index));

/** The week as the terms count it. */
export function OpeningHours({ calendar }: Pick<AgreementView, "calendar">) {
  const t = useTranslations("agreement.hours");
  const { spans, days } = useHours();
  return (
    <section aria-labelledby="werktijd" className="mt-6">
      <h2 id="werktijd" className="border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal">
        {t("title")}
      </h2>
      <p className="mt-2 text-t14 text-ink-2">{t("intro", { zone: calendar.timeZone.replace("_", " ") })}</p>
      <dl className="mt-2 max-w-lg">
        {dayGroups(calendar.weeklyHours).map((group) => (
          <div
            key={group.first}
            className="grid gap-x-4 border-b border-line py-2 text-t14 sm:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{atStart(days(group))}</dt>
            <dd className="text-ink-2">{spans(group.spans)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Days that differ from the week: closed, or open besides. */
export function SpecialDays({ kind, days }: { kind: "closedDays" | "extraOpenings"; days: readonly SpecialDay[] }) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const { spans } = useHours();
  if (days.length === 0 && kind === "extraOpenings") return null;
  return (
    <section aria-labelledby={kind} className="mt-6">
      <h2 id={kind} className="border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal">
        {t(`${kind}.title`)}
      </h2>
      {days.length === 0 ? <p className="mt-2 text-t14 text-ink-2">{t("closedDays.none")}</p> : null}
      <dl className="max-w-lg">
        {days.map((day) => (
          <div
            key={day.date}
            className="grid gap-x-4 border-b border-line py-2 text-t14 sm:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <dt>{atStart(longDay(day.date, locale))}</dt>
            <dd className="text-ink-2">
              {day.spans.length > 0 ? spans(day.spans) : (day.name?.[locale] ?? t("closedDays.own"))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const longDay = (date: string, locale: Locale): string =>
  dateFormat(intlTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(",", "");
