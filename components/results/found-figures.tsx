"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { CHANNEL_METRICS, CLOCKS, METRICS } from "@/lib/domain/results";
import type { ResultFileCheck } from "@/lib/features/result-imports/schema";
import { ChannelChoice, type NamedChannel } from "./figure-import";
import { OfDay } from "./of-day";
import type { Wishes } from "./use-figure-import";

type Ready = Extract<ResultFileCheck, { outcome: "ready" }>;
type FoundProps = {
  check: Ready;
  channels: readonly NamedChannel[];
  skipsErrors: boolean;
  isBusy: boolean;
  onSay: (wishes: Wishes) => void;
  onSkip: (skips: boolean) => void;
  onImport: () => void;
};

/** What was recognised, what it adds up to, where it would go and what would change; then the button that does that. */
export function FoundFigures({ check, channels, skipsErrors, isBusy, onSay, onSkip, onImport }: FoundProps) {
  const t = useTranslations("figures");
  const { platform, posts, days, from, until, errorCount, plan } = check;
  const dayName = useDayName();
  const kind = days === 0 ? "posts" : posts === 0 ? "days" : "both";
  const named = (day: string | null) => (day ? dayName(day, WHOLE_DAY) : "");
  const span = { from: named(from), until: named(until), sameDay: from === until ? "yes" : "no" };
  const isEmpty = posts === 0 && days === 0;
  const isNothing = plan !== null && nothingIn(plan);
  const isStopped = errorCount > 0 && !skipsErrors;
  return (
    <section aria-labelledby="found-figures" className="mt-8">
      <h2 id="found-figures">{t("recognised", { platform: t(`platform.${platform}`) })}</h2>
      {isEmpty ? null : <p className="mt-1 text-ink-2">{t("holds", { kind, posts, days, ...span })}</p>}
      {isEmpty ? null : <Totals check={check} />}
      <Aside check={check} onPointOut={() => onSay({ pointsOut: true })} />
      <ChannelChoice channels={channels} value={check.channelId} onChoose={(channelId) => onSay({ channelId })} />
      {check.asksClock ? (
        <Select
          label={t("clock.label")}
          className="mt-4 max-w-80"
          value={check.clock}
          onChange={(id) => onSay({ clock: CLOCKS.find((one) => one === id) ?? "own" })}
          options={CLOCKS.map((id) => ({ id, label: t(`clock.${id}`) }))}
        />
      ) : null}
      {posts > 0 ? (
        <OfDay label={t("ofDay")} value={check.ofDay} today={check.today} onSay={(ofDay) => onSay({ ofDay })} />
      ) : null}
      {plan && !isEmpty ? (
        <p className="mt-4 max-w-165">
          {isNothing ? (plan.staying > 0 ? null : t("nothingNew")) : t("plan", planWords(plan))}
        </p>
      ) : null}
      {plan && plan.staying > 0 ? <p className="mt-2 max-w-165">{t("staying", { count: plan.staying })}</p> : null}
      {errorCount > 0 ? <Unread check={check} skips={skipsErrors} onSkip={onSkip} /> : null}
      {plan && !isNothing ? (
        <Button kind="primary" busy={isBusy} isDisabled={isStopped} onPress={onImport} className="mt-5">
          {t("bringIn")}
        </Button>
      ) : null}
    </section>
  );
}

type Plan = NonNullable<Ready["plan"]>;

const nothingIn = ({ matches, added, changed, daysAdded, daysChanged }: Plan): boolean =>
  matches.new + matches.time_and_text + added + changed + daysAdded + daysChanged === 0;

const planWords = ({ matches, added, changed, daysAdded, daysChanged }: Plan) => ({
  ours: matches.link,
  alike: matches.time_and_text,
  known: matches.known,
  fresh: matches.new,
  added: added + daysAdded,
  changed: changed + daysChanged,
});

/** What is in the file beside the figures: what was not used, what has no date, and the way to say it otherwise. */
function Aside({ check, onPointOut }: { check: Ready; onPointOut: () => void }) {
  const t = useTranslations("figures");
  const { leftOut, undated, unavailable, endsOpen, canPointOut, channelId } = check;
  const count = undated.known + undated.unknown;
  const about = [
    ...(leftOut.length > 0 ? [t("leftOut", { columns: leftOut.join(", ") })] : []),
    ...(unavailable > 0 ? [t("unavailable", { count: unavailable })] : []),
  ];
  const heed = [
    ...(count > 0 ? [channelId === null ? t("undatedChannel", { count }) : t("undated", undated)] : []),
    ...(endsOpen ? [t("endsOpen")] : []),
  ];
  return (
    <>
      {about.map((words) => (
        <p key={words} className="mt-3 max-w-165 text-t13 wrap-anywhere text-ink-2">
          {words}
        </p>
      ))}
      {heed.map((words) => (
        <p key={words} className="mt-3 max-w-165 text-t14 text-amber-ink">
          {words}
        </p>
      ))}
      {canPointOut ? (
        <Button size="sm" className="mt-3" onPress={onPointOut}>
          {t("columns.again")}
        </Button>
      ) : null}
    </>
  );
}

function Totals({ check: { totals, dayTotals, taken } }: { check: Ready }) {
  const t = useTranslations("figures");
  const format = useFormatter();
  const ofPosts = METRICS.flatMap((metric) =>
    totals[metric] === undefined ? [] : [{ metric, value: totals[metric] }],
  );
  const ofDays = CHANNEL_METRICS.flatMap((metric) =>
    dayTotals[metric] === undefined ? [] : [{ metric, value: dayTotals[metric] }],
  );
  const columnsFor = (of: "posts" | "days", metric: string) =>
    [...new Set(taken.flatMap((one) => (one.of === of && one.metric === metric ? one.column : [])))].join(", ");
  const rows = [
    ...ofPosts.map((one) => ({
      key: `post ${one.metric}`,
      of: t("ofPosts"),
      from: columnsFor("posts", one.metric),
      ...one,
    })),
    ...ofDays.map((one) => ({
      key: `day ${one.metric}`,
      of: t("ofDays"),
      from: columnsFor("days", one.metric),
      ...one,
    })),
  ];
  return (
    <div className="mt-3 max-w-200">
      <Table
        caption={t("totals")}
        columns={[
          { key: "metric", head: t("figure") },
          { key: "from", head: t("column") },
          { key: "of", head: t("of") },
          { key: "total", head: t("total"), align: "end" },
        ]}
        rows={rows.map(({ key, of, from, metric, value }) => ({
          key,
          cells: { metric: t(`metric.${metric}`), from, of, total: format.number(value, { maximumFractionDigits: 1 }) },
        }))}
      />
    </div>
  );
}

function Unread({ check, skips, onSkip }: { check: Ready; skips: boolean; onSkip: (skips: boolean) => void }) {
  const t = useTranslations("figures.unread");
  const { errors, errorCount } = check;
  return (
    <div className="mt-5">
      <Notice kind="error">{t("title", { count: errorCount })}</Notice>
      <ul className="mt-2 flex flex-col gap-1 text-t14">
        {errors.map(({ sheet, row, column, value, problem }) => (
          <li key={`${sheet} ${row} ${column} ${problem}`}>
            {sheet === "" ? t(problem, { row, column, value }) : `${sheet}: ${t(problem, { row, column, value })}`}
          </li>
        ))}
      </ul>
      <Checkbox isSelected={skips} onChange={onSkip} className="mt-3">
        {t("skip", { count: errorCount })}
      </Checkbox>
    </div>
  );
}
