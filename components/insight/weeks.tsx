import { useFormatter, useTranslations } from "next-intl";
import { Drawn } from "@/components/charts/drawn";
import { useDayName } from "@/components/time/use-day-name";
import type { ResultsView, WeekPoint } from "@/lib/features/insight/schema";
import { channelsDrawn, WEEK_FIGURES, type WeekFigure, weekDrawing } from "./weeks-drawings";

const WIDTHS = { narrow: 300, wide: 520 } as const;

/** Reach and reactions over the weeks, a line for each channel: apart, since their sizes differ too much for one plot. */
export function Weeks({ view }: { view: ResultsView }) {
  const t = useTranslations("insight");
  const channels = channelsDrawn(view);
  if (channels.length === 0) return null;
  return (
    <section aria-labelledby="weeks" className="mt-10 border-t border-line-2 pt-6">
      <h2 id="weeks" className="text-t17 font-semibold">
        {t("weeks.title")}
      </h2>
      {channels.map((channel) => (
        <div key={channel.channelId} className="mt-4 break-inside-avoid">
          <h3 className="text-t15 font-semibold">{channel.name}</h3>
          <div className="mt-1 grid gap-x-8 gap-y-3 md:grid-cols-2 lg:gap-x-12">
            {WEEK_FIGURES.map((figure) => (
              <Line key={figure} name={channel.name} figure={figure} points={channel[figure]} weeks={view.weeks} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

type LineProps = { name: string; figure: WeekFigure; points: readonly WeekPoint[]; weeks: readonly string[] };

/** One week is no line: then it is said, and not drawn. */
function Line({ name, figure, points, weeks }: LineProps) {
  const t = useTranslations("insight");
  const dayName = useDayName();
  const { number } = useFormatter();
  const [last, most] = [points.at(-1), points.toSorted((a, b) => b.sum - a.sum)[0]];
  const day = (week: string) => dayName(week, { day: "numeric", month: "short" });
  const draw = (width: number) => weekDrawing({ points, weeks, width }, { day, number });
  const what = t(`figure.${figure}`);
  if (!last || !most || points.length === 1) {
    return (
      <p className="text-t13 text-ink-2">
        {what}: {last ? t("weeks.once", { sum: number(last.sum), day: day(last.week) }) : t("weeks.empty")}
      </p>
    );
  }
  return (
    <figure>
      <figcaption className="text-t13 text-ink-2">{what}</figcaption>
      <Drawn
        narrow={draw(WIDTHS.narrow)}
        wide={draw(WIDTHS.wide)}
        label={t("weeks.said", {
          ...{ what, channel: name, lastDay: day(last.week), last: number(last.sum) },
          ...{ mostDay: day(most.week), most: number(most.sum) },
        })}
      />
    </figure>
  );
}
