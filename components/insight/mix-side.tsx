import { useLocale, useTranslations } from "next-intl";
import { useDayName } from "@/components/time/use-day-name";
import { isEnough } from "@/lib/domain/insight";
import { formatPercent } from "@/lib/domain/language";
import { CONTENT_TYPES } from "@/lib/domain/mix";
import type { ResultsView } from "@/lib/features/insight/schema";

/** How many of which kind went out. */
export function Kinds({ kinds }: Pick<ResultsView, "kinds">) {
  const t = useTranslations("insight.kinds");
  if (CONTENT_TYPES.every((type) => kinds[type] === 0)) return null;
  return (
    <section aria-label={t("label")} className="mt-6 border-t border-line pt-5">
      <ul className="grid grid-cols-4 gap-3">
        {CONTENT_TYPES.map((type) => (
          <li key={type}>
            <b className="block text-t20 font-semibold">{kinds[type]}</b>
            <span className="text-t13 text-ink-2">{t(type, { count: kinds[type] })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much was about us, part by part, beside what is aimed at. */
export function MixSide({ view: { mix } }: { view: ResultsView }) {
  const t = useTranslations("insight.mix");
  const nameOf = useDayName();
  const locale = useLocale();
  const total = mix.parts.reduce((sum, part) => sum + part.aboutUs + part.community, 0);
  const aboutUs = mix.parts.reduce((sum, part) => sum + part.aboutUs, 0);
  return (
    <section aria-labelledby="mix">
      <div className="mb-3 flex items-baseline justify-between gap-3">
        <h2 id="mix" className="text-t15 font-semibold">
          {t("title")}
        </h2>
        <p className="text-t13 text-ink-2">{t("aim", { percent: mix.aimPercent })}</p>
      </div>
      <p aria-hidden className="mb-1 flex justify-end gap-4 pr-22 text-t13 text-ink-2">
        <span className="flex items-center gap-1.5">
          <i className="size-2.5 rounded-[2px] bg-data-1 forced-color-adjust-none" />
          {t("aboutUs")}
        </span>
        <span className="flex items-center gap-1.5">
          <i className="size-2.5 rounded-[2px] bg-data-3 forced-color-adjust-none" />
          {t("community")}
        </span>
      </p>
      <ul className="grid gap-2.5 text-t13">
        {mix.parts.map((part) => {
          const all = part.aboutUs + part.community;
          const percent = Math.round((part.aboutUs / all) * 100);
          const day = nameOf(part.from, part.isMonth ? { month: "short" } : { day: "numeric", month: "short" });
          return (
            <li key={part.from} className="grid grid-cols-[4.25rem_minmax(0,1fr)_4.75rem] items-center gap-3">
              <span className="text-ink-2" aria-hidden={all > 0}>
                {day}
              </span>
              {all === 0 ? (
                <span className="text-ink-3">{t("nothing")}</span>
              ) : (
                <span
                  role="img"
                  aria-label={
                    isEnough(all) ? t("said", { day, percent }) : t("saidPart", { day, count: part.aboutUs, all })
                  }
                  className="relative flex h-3.5 gap-0.5 forced-color-adjust-none"
                  style={{ printColorAdjust: "exact" }}
                >
                  <i className="rounded-l-[3px] bg-data-1" style={{ width: `${percent}%` }} />
                  <i className="flex-1 rounded-r-[3px] bg-data-3" />
                  <i className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${mix.aimPercent}%` }} />
                </span>
              )}
              <b className="text-right font-semibold" aria-hidden>
                {all === 0
                  ? ""
                  : isEnough(all)
                    ? formatPercent(locale, percent / 100)
                    : t("part", { count: part.aboutUs, all })}
              </b>
            </li>
          );
        })}
      </ul>
      {total > 0 ? (
        <p className="mt-3 text-t13 text-ink-2">
          {t("all", { percent: Math.round((aboutUs / total) * 100), count: total, aim: mix.aimPercent })}
        </p>
      ) : null}
    </section>
  );
}
