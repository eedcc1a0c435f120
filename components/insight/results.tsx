import { Download, TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDayName } from "@/components/time/use-day-name";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import type { Finding } from "@/lib/domain/insight";
import { isEnough } from "@/lib/domain/insight";
import { CONTENT_TYPES } from "@/lib/domain/mix";
import type { Metric } from "@/lib/domain/results";
import { insightQuery, type ResultsView } from "@/lib/features/insight/schema";
import { effectOf } from "./result-tables";
import { TablesShown } from "./tables-shown";
import { useValueName } from "./use-value-name";
import { Weeks } from "./weeks";

/** What came of what went out: in one sentence, the strongest and the weakest beside what they brought about, and the mix. */
export function Results({ view }: { view: ResultsView }) {
  const t = useTranslations("insight");
  const { figure } = view;
  if (view.asked.view === "table") {
    return (
      <>
        <TablesShown view={view} />
        <TakeAlong view={view} />
      </>
    );
  }
  return (
    <>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        {figure === null ? (
          <div>
            <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
          </div>
        ) : (
          <div className="min-w-0">
            <Headline view={view} />
            <Posts view={view} figure={figure} />
            <OtherEffects view={view} />
          </div>
        )}
        <div className="lg:border-l lg:border-line lg:pl-8">
          <MixSide view={view} />
          <Kinds kinds={view.kinds} />
        </div>
      </div>
      <Weeks view={view} />
      {figure === null ? null : <TakeAlong view={view} />}
    </>
  );
}

/** The figures as a file, and the lines over the weeks as a picture. */
function TakeAlong({ view: { asked } }: { view: ResultsView }) {
  const t = useTranslations("insight.download");
  return (
    <nav aria-label={t("label")} className="mt-6 flex flex-wrap gap-2 print:hidden">
      {(["csv", "svg"] as const).map((as) => (
        <a
          key={as}
          href={`/api/insight/results?${insightQuery(asked)}&as=${as}`}
          className={buttonStyle({ kind: "quiet" })}
          download
        >
          <Download className="icon" aria-hidden />
          {t(as)}
        </a>
      ))}
    </nav>
  );
}

const OTHERS_SHOWN = 5;

/** What happened that belongs to none of the posts above. */
function OtherEffects({ view }: { view: ResultsView }) {
  const t = useTranslations("insight.effects");
  const nameOf = useDayName();
  const shown = new Set([...view.strongest, ...view.weakest].flatMap(({ itemId }) => effectOf(view, itemId)?.id ?? []));
  const others = view.effects.filter(({ id }) => !shown.has(id)).slice(0, OTHERS_SHOWN);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-effects" className="mt-6">
      <h2 id="other-effects" className="text-t15 font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-1 text-t14">
        {others.map(({ id, words, onDay }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-1">
            <span className="font-semibold text-accent-ink">{words}</span>
            <span className="text-t13 text-ink-2">{nameOf(onDay, { day: "numeric", month: "long" })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of which kind went out. */
function Kinds({ kinds }: Pick<ResultsView, "kinds">) {
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

/** Said only as far as it is sure. */
function Headline({ view: { headline, messages, names, typical, against } }: { view: ResultsView }) {
  const t = useTranslations("insight");
  const format = useFormatter();
  const nameOf = useValueName(names);
  const listed = (findings: readonly Finding[]) =>
    format.list(
      findings.map((finding, index) => {
        const name = nameOf(finding);
        return index === 0 ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
      }),
    );
  const { well, badly } = headline;
  const isSilent = well.length === 0 && badly.length === 0;
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  return (
    <div className="mb-6 max-w-prose">
      <p className="text-t20 font-medium text-balance">
        {well.length > 0 ? t("headline.well", { what: listed(well) }) : null}{" "}
        {badly.length > 0 ? t("headline.badly", { what: listed(badly) }) : null}
        {isSilent ? t(isEnough(messages) ? "headline.unsure" : "headline.few") : null}
      </p>
      {typical ? (
        <p className="mt-1 text-ink-2">
          {t("typical", { figure: whole(typical.figure), low: whole(typical.low), high: whole(typical.high) })}{" "}
          {t(`before.${against.verdict}`, {
            times: format.number(against.against?.times.middle ?? 1, { maximumFractionDigits: 1 }),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** A real table whose bars stand beside their numbers: what was seen, and what happened off the screen. */
function Posts({ view, figure }: { view: ResultsView; figure: Metric }) {
  const t = useTranslations("insight");
  const format = useFormatter();
  const nameOf = useDayName();
  const day = (of: string) => nameOf(of, { day: "numeric", month: "long" });
  const shown = [...view.strongest, ...view.weakest];
  const most = Math.max(1, ...shown.map(({ figures }) => figures[figure] ?? 0));
  return (
    <section aria-labelledby="posts">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="posts" className="text-t15 font-semibold">
          {t("posts.title")}
        </h2>
        <p className="text-t13 text-ink-2">
          {t("posts.count", {
            from: day(view.span.fromDay),
            to: day(view.span.toDay),
            shown: shown.length,
            all: view.messages,
          })}
        </p>
      </div>
      <table className="w-full text-left text-t14 max-md:block">
        <caption className="sr-only">{t("posts.title")}</caption>
        <thead className="text-t13 text-ink-2 max-md:sr-only">
          <tr>
            <th className="py-1.5 pr-4 font-medium" scope="col">
              {t("posts.post")}
            </th>
            <th className="py-1.5 pr-4 font-medium" scope="col">
              {t(`figure.${figure}`)}
            </th>
            <th className="py-1.5 font-medium" scope="col">
              {t("posts.effect")}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {shown.map((post) => {
            const value = post.figures[figure] ?? 0;
            const effect = effectOf(view, post.itemId);
            const title = post.title ?? post.text.slice(0, 80);
            const kind = CONTENT_TYPES.find((type) => type === post.contentType);
            return (
              <tr key={post.id} className="border-t border-line align-middle max-md:grid max-md:gap-1 max-md:py-3">
                <th scope="row" className="font-medium md:w-2/5 md:py-2.5 md:pr-4">
                  {post.itemId ? (
                    <PageLink href={`/items/${post.itemId}`} className="hover:underline">
                      {title || t("posts.untitled")}
                    </PageLink>
                  ) : (
                    title || t("posts.untitled")
                  )}
                  <span className="ml-1.5 text-t13 font-normal text-ink-3">
                    {[kind ? t(`contentType.${kind}`) : "", view.names[post.channelId] ?? ""]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </th>
                <td className="md:py-2.5 md:pr-4">
                  <span className="flex items-center gap-2 forced-color-adjust-none">
                    <i
                      aria-hidden
                      className="h-3.5 flex-none rounded-r-[3px] bg-data-3"
                      style={{ width: `${(value / most) * 70}%`, printColorAdjust: "exact" }}
                    />
                    <span className="text-t13 font-medium">{format.number(value)}</span>
                  </span>
                </td>
                <td className="text-t13 md:py-2.5">
                  {effect ? (
                    <span className="flex items-center gap-1.5 font-semibold text-accent-ink">
                      <TrendingUp className="icon flex-none" aria-hidden />
                      {effect.words}
                    </span>
                  ) : (
                    <span className="text-ink-3">{t("posts.none")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-3 max-w-prose text-t13 text-ink-2">{t("posts.why")}</p>
    </section>
  );
}

function MixSide({ view: { mix } }: { view: ResultsView }) {
  const t = useTranslations("insight.mix");
  const nameOf = useDayName();
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
      <p aria-hidden className="mb-1 flex justify-end gap-4 pr-14 text-t13 text-ink-2">
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
            <li key={part.from} className="grid grid-cols-[4.25rem_minmax(0,1fr)_2.75rem] items-center gap-3">
              <span className="text-ink-2" aria-hidden={all > 0}>
                {day}
              </span>
              {all === 0 ? (
                <span className="text-ink-3">{t("nothing")}</span>
              ) : (
                <span
                  role="img"
                  aria-label={t("said", { day, percent })}
                  className="relative flex h-3.5 gap-0.5 forced-color-adjust-none"
                  style={{ printColorAdjust: "exact" }}
                >
                  <i className="rounded-l-[3px] bg-data-1" style={{ width: `${percent}%` }} />
                  <i className="flex-1 rounded-r-[3px] bg-data-3" />
                  <i className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${mix.aimPercent}%` }} />
                </span>
              )}
              <b className="text-right font-semibold" aria-hidden>
                {all === 0 ? "" : `${percent} %`}
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
