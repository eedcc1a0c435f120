import { useFormatter, useTranslations } from "next-intl";
import { TakeAlong } from "@/components/charts/take-along";
import { useDayName } from "@/components/time/use-day-name";
import { EmptyState } from "@/components/ui/empty-state";
import type { Finding } from "@/lib/domain/insight";
import { isEnough } from "@/lib/domain/insight";
import { insightQuery, type ResultsView } from "@/lib/features/insight/schema";
import { Kinds, MixSide } from "./mix-side";
import { Posts } from "./posts";
import { effectOf } from "./result-tables";
import { TablesShown } from "./tables-shown";
import { useValueName } from "./use-value-name";
import { Weeks } from "./weeks";

/** What came of what went out: in one sentence, the strongest and the weakest beside what they brought about, and the mix. */
export function Results({ view }: { view: ResultsView }) {
  const t = useTranslations("insight");
  const { figure } = view;
  const file = `/api/insight/results?${insightQuery(view.asked)}`;
  const takeAlong = <TakeAlong csv={`${file}&as=csv`} svg={`${file}&as=svg`} />;
  if (view.asked.view === "table") {
    return (
      <>
        <TablesShown view={view} />
        {takeAlong}
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
      {figure === null ? null : takeAlong}
    </>
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

/** Said only as far as it is sure. */
function Headline({ view: { headline, messages, names, typical, against, figure } }: { view: ResultsView }) {
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
      {typical && figure ? (
        <p className="mt-1 text-ink-2">
          {t("typical", {
            ...{ figure: whole(typical.figure), unit: t(`unit.${figure}`) },
            ...{ low: whole(typical.low), high: whole(typical.high) },
          })}{" "}
          {t(`before.${against.verdict}`, {
            times: format.number(against.against?.times.middle ?? 1, { maximumFractionDigits: 1 }),
          })}
        </p>
      ) : null}
    </div>
  );
}
