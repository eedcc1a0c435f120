import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { ExampleDay, ExampleMoment, WorkedExample } from "@/lib/domain/agreement/worked-example";
import { dateFormat, intlTag, type Locale } from "@/lib/domain/language";

/** Closed time is hatched: it survives a grey printer and says "nothing moves here". */
const HATCHED =
  "bg-[repeating-linear-gradient(135deg,var(--line-2)_0_1px,transparent_1px_5px)] bg-sunken forced-colors:border";

/** The days of the example, one bar each: opening hours drawn, closed time hatched, and what happens when. */
export function ExampleTimeline({ example }: { example: WorkedExample }) {
  const t = useTranslations("termEditor.example");
  const locale = useLocale();
  const { fromHour, toHour, days } = example;
  return (
    // The list above says the same in words.
    <div aria-hidden className="mt-1 grid gap-1.5 text-t12 text-ink-3 tabular-nums">
      <div className="ml-15 flex justify-between">
        <span>{fromHour}:00</span>
        <span>{toHour}:00</span>
      </div>
      {days.map((day) =>
        "skipped" in day ? (
          <p key={day.from} className="ml-15">
            {t("skipped", { days: day.skipped, open: day.openDays })}
          </p>
        ) : (
          <DayBar key={day.date} day={day} hours={{ fromHour, toHour }} locale={locale} />
        ),
      )}
    </div>
  );
}

type DayBarProps = { day: ExampleDay; hours: Pick<WorkedExample, "fromHour" | "toHour">; locale: Locale };

function DayBar({ day, hours: { fromHour, toHour }, locale }: DayBarProps) {
  const at = (minute: number) => `${((minute / 60 - fromHour) / (toHour - fromHour)) * 100}%`;
  const width = (from: number, to: number) => `${((to - from) / 60 / (toHour - fromHour)) * 100}%`;
  return (
    <div className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-center gap-2">
      <span>{shortDay(day.date, locale)}</span>
      <div className={cx("relative h-5 rounded-[4px]", HATCHED)}>
        {day.open.map(({ from, to }) => (
          <span
            key={from}
            className="absolute inset-y-0 rounded-[3px] border border-accent-line bg-accent-soft"
            style={{ left: at(from), width: width(from, to) }}
          />
        ))}
        {inFront(day.marks).map(({ kind, minute }) => (
          <span
            key={`${kind} ${minute}`}
            className={cx("absolute -inset-y-0.5 w-1 -translate-x-1/2 rounded-full", MARKS[kind])}
            style={{ left: at(minute) }}
          />
        ))}
      </div>
    </div>
  );
}

/** Where two fall together, the deadline is the one to be seen. */
const inFront = (marks: ExampleDay["marks"]): ExampleDay["marks"] =>
  marks.toSorted((a, b) => Number(a.kind === "due") - Number(b.kind === "due"));

const MARKS: Record<ExampleMoment["kind"], string> = {
  start: "bg-ink-3",
  remind: "bg-amber-line outline outline-amber-ink",
  due: "bg-accent",
  escalate: "bg-ink",
};

function shortDay(date: string, locale: Locale): string {
  const parts = dateFormat(intlTag(locale), { weekday: "short", day: "numeric", timeZone: "UTC" });
  const words = new Map(parts.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${words.get("weekday")?.replace(/\.$/, "")} ${words.get("day")}`;
}
