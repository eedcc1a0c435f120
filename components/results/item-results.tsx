"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { useDayName } from "@/components/time/use-day-name";
import { METRICS, type Metric } from "@/lib/domain/results";
import { itemPageOptions } from "@/lib/features/item-page/options";
import type { FigureLine } from "@/lib/features/outing-figures/schema";
import { EffectList } from "./effect-list";
import { FillFigures } from "./fill-figures";

/** What a post did once it was out: what came of it off the screen first, then what was counted on each channel. */
export function ItemResults() {
  const t = useTranslations("itemResults");
  const { page } = useItem();
  const client = useQueryClient();
  const { results } = page;
  if (!results) return null;
  const again = () => void client.invalidateQueries(itemPageOptions(page.id));
  return (
    <section aria-label={t("title")} className="grid justify-items-start gap-2 border-t border-line pt-3 text-t14">
      <EffectList
        about={{ itemId: page.id }}
        effects={results.effects}
        today={results.today}
        viewerId={page.viewerId}
        may={results.may}
        onChanged={again}
      />
      <Counted again={again} />
    </section>
  );
}

function Counted({ again }: { again: () => void }) {
  const t = useTranslations("itemResults");
  const sayFigure = useFigureWords();
  const { page } = useItem();
  const { outings = [], lines = [], may, today = "" } = page.results ?? {};
  const shown = outings.map((outing) => {
    const known = METRICS.flatMap((metric) => {
      const value = outing.figures[metric];
      return value === null ? [] : [sayFigure(metric, value)];
    });
    const channel = page.choices.channels.find(({ id }) => id === outing.channelId)?.name ?? "";
    return { outing, channel, known, from: lines.filter(({ outingId }) => outingId === outing.id) };
  });
  const counted = may?.lead ? shown : shown.filter(({ known }) => known.length > 0);
  if (counted.length === 0) return <p className="text-ink-2">{t("noFigures")}</p>;
  return (
    <dl aria-label={t("figures")} className="mt-1 grid gap-3 text-t13">
      {counted.map(({ outing, channel, known, from }) => (
        <div key={outing.id} className="grid justify-items-start gap-1">
          <dt className="font-medium">{channel}</dt>
          <dd className="text-ink-2">{known.length > 0 ? known.join(", ") : t("noFigures")}</dd>
          {from.length > 0 ? (
            <dd>
              <Sources lines={from} />
            </dd>
          ) : null}
          {may?.lead ? (
            <dd className="mt-1">
              <FillFigures outing={outing} channel={channel} today={today} onDone={again} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function useFigureWords() {
  const t = useTranslations("itemResults");
  const format = useFormatter();
  return (metric: Metric, value: number) => t(`figure.${metric}`, { value: format.number(Math.round(value)) });
}

/** Every figure with who or what gave it, those of one source together, and what stood there before. */
function Sources({ lines }: { lines: readonly FigureLine[] }) {
  const t = useTranslations("itemResults");
  const sayFigure = useFigureWords();
  const dayName = useDayName();
  return (
    <details>
      <summary className="cursor-pointer text-ink-2 underline decoration-line-2 underline-offset-3">
        {t("sources")}
      </summary>
      <ul className="mt-1 grid gap-1 text-ink-2">
        {bySource(lines).map(({ key, first, isEarlier, all }) => {
          const said = t("line", {
            figure: all.map(({ metric, value }) => sayFigure(metric, value)).join(", "),
            kind: first.kind,
            file: first.fileName ?? "",
            by: first.by ?? "none",
            day: dayName(first.onDay, { day: "numeric", month: "long" }),
          });
          return <li key={key}>{isEarlier ? t("earlier", { line: said }) : said}</li>;
        })}
      </ul>
    </details>
  );
}

type Group = { key: string; first: FigureLine; isEarlier: boolean; all: FigureLine[] };

/** The lines of one source on one day together; those that something newer took the place of come after. */
function bySource(lines: readonly FigureLine[]): Group[] {
  const groups = new Map<string, Group>();
  lines.forEach((line, index) => {
    const isEarlier = lines[index - 1]?.metric === line.metric;
    const key = `${isEarlier} ${line.onDay} ${line.kind} ${line.at} ${line.by}`;
    const known = groups.get(key);
    if (known) known.all.push(line);
    else groups.set(key, { key, first: line, isEarlier, all: [line] });
  });
  return [...groups.values()].toSorted(
    (a, b) => Number(a.isEarlier) - Number(b.isEarlier) || (a.first.at < b.first.at ? 1 : -1),
  );
}
