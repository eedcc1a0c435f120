import { Download, Settings2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PrintButton } from "@/components/agreement/print-button";
import { InsightTabs } from "@/components/insight/insight-tabs";
import { Page } from "@/components/shell/page";
import { useDayName } from "@/components/time/use-day-name";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { StackedColumns } from "@/components/ui/stacked-columns";
import { type Column, Table, type TableRow } from "@/components/ui/table";
import { formatPercent } from "@/lib/domain/language";
import type { HeldRole } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { Summary } from "@/lib/domain/service-levels";
import {
  REPORT_BY,
  REPORT_WEEKS,
  REPORT_WHAT,
  type ReportAsked,
  reportQuery,
  type ServiceReport,
} from "@/lib/features/service-report/schema";
import { useAmount } from "./use-amount";

const HERE = "/insight/answering";

/** What came of what was promised: over the weeks, and per channel, topic or segment; each with its figures. */
export function Report({ report, roles }: { report: ServiceReport; roles: readonly HeldRole[] }) {
  const t = useTranslations("answering");
  const all = report.total.met + report.total.missed + report.total.undecided;
  return (
    <Page className="[--page-max:60rem]">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            <a href={`/api/service-report?${reportQuery(report)}`} className={buttonStyle({ kind: "quiet" })} download>
              <Download className="icon" aria-hidden />
              {t("download")}
            </a>
            <PrintButton label={t("print")} />
            {mayTry(roles, "service.lead") ? (
              <LinkButton href="/settings/answering" icon={<Settings2 className="icon" aria-hidden />}>
                {t("targets.open")}
              </LinkButton>
            ) : null}
          </div>
        }
      />
      <InsightTabs roles={roles} />
      <Choices report={report} />
      {all === 0 ? (
        <div className="mt-8">
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        </div>
      ) : (
        <>
          <Sentence report={report} />
          {report.total.met + report.total.missed > 0 ? <PerWeek report={report} /> : null}
          <PerGroup report={report} />
        </>
      )}
    </Page>
  );
}

function Choices({ report }: { report: ServiceReport }) {
  const t = useTranslations("answering");
  const to = (change: Partial<ReportAsked>) => `${HERE}?${reportQuery({ ...report, ...change })}`;
  return (
    <div className="mt-5 flex flex-wrap gap-3 print:hidden">
      <SegmentedLinks
        label={t("whatLabel")}
        options={REPORT_WHAT.map((what) => ({
          href: to({ what }),
          label: t(`what.${what}`),
          current: what === report.what,
        }))}
      />
      <SegmentedLinks
        label={t("weeksLabel")}
        options={REPORT_WEEKS.map((weeks) => ({
          href: to({ weeks }),
          label: t("weeks", { weeks }),
          current: weeks === report.weeks,
        }))}
      />
    </div>
  );
}

const shareOf = ({ met, missed }: Summary): number | null => (met + missed === 0 ? null : met / (met + missed));

/** The answer in words first: how much was in time, how long it took, and how that was before. */
function Sentence({ report }: { report: ServiceReport }) {
  const t = useTranslations("answering");
  const locale = useLocale();
  const amount = useAmount(report.dayMinutes);
  const { total, before } = report;
  const [share, shareBefore] = [shareOf(total), shareOf(before)];
  const percent = (part: number) => formatPercent(locale, part);
  const medianBefore = before.medianMinutes;
  return (
    <div className="mt-6 max-w-prose">
      <p className="text-t20 font-medium text-balance">
        {share === null
          ? t("nothingJudged")
          : t(`inTime.${report.what}`, { share: percent(share), met: total.met, all: total.met + total.missed })}
      </p>
      <p className="mt-1 text-ink-2">
        {total.medianMinutes === null || total.p90Minutes === null
          ? null
          : t("took", { median: amount(total.medianMinutes), p90: amount(total.p90Minutes) })}{" "}
        {shareBefore === null || medianBefore === null
          ? t("noBefore", { weeks: report.weeks })
          : t("before", { weeks: report.weeks, share: percent(shareBefore), median: amount(medianBefore) })}
        {total.undecided > 0 ? ` ${t("undecided", { count: total.undecided })}` : null}
      </p>
    </div>
  );
}

function useColumns(first: string): Column[] {
  const t = useTranslations("answering.column");
  return [
    { key: "name", head: first },
    { key: "met", head: t("met"), align: "end" },
    { key: "missed", head: t("missed"), align: "end" },
    { key: "share", head: t("share"), align: "end" },
    { key: "median", head: t("median"), align: "end" },
    { key: "p90", head: t("p90"), align: "end" },
  ];
}

function useCells(dayMinutes: number) {
  const locale = useLocale();
  const amount = useAmount(dayMinutes);
  return (name: string, summary: Summary): TableRow["cells"] => {
    const share = shareOf(summary);
    return {
      name,
      met: summary.met,
      missed: summary.missed,
      share: share === null ? "–" : formatPercent(locale, share),
      median: summary.medianMinutes === null ? "–" : amount(summary.medianMinutes),
      p90: summary.p90Minutes === null ? "–" : amount(summary.p90Minutes),
    };
  };
}

function PerWeek({ report }: { report: ServiceReport }) {
  const t = useTranslations("answering");
  const nameOf = useDayName();
  const cells = useCells(report.dayMinutes);
  const columns = useColumns(t("column.week"));
  const weekName = (week: string) => nameOf(week, { day: "numeric", month: "short" });
  return (
    <section className="mt-9" aria-labelledby="per-week">
      <h2 id="per-week" className="mb-3 text-t17 font-semibold">
        {t("perWeek")}
      </h2>
      <StackedColumns
        columns={report.perWeek.map(({ week, met, missed }) => ({
          key: week,
          label: weekName(week),
          lower: met,
          upper: missed,
        }))}
        names={{ lower: t("column.met"), upper: t("column.missed") }}
        label={t("perWeekSaid", { met: report.total.met, missed: report.total.missed, weeks: report.weeks })}
      />
      <Behind>
        <Table
          caption={t("perWeek")}
          columns={columns}
          rows={report.perWeek.map((line) => ({
            key: line.week,
            cells: cells(t("weekOf", { day: weekName(line.week) }), line),
          }))}
        />
      </Behind>
    </section>
  );
}

/** The figures behind a plot. */
function Behind({ children }: { children: React.ReactNode }) {
  const t = useTranslations("answering");
  return (
    <details className="mt-3">
      <summary className="min-h-6 cursor-pointer text-t13 text-ink-2">{t("asTable")}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

function PerGroup({ report }: { report: ServiceReport }) {
  const t = useTranslations("answering");
  const cells = useCells(report.dayMinutes);
  const columns = useColumns(t(`by.${report.by}`));
  const most = Math.max(1, ...report.perGroup.map(({ met, missed }) => met + missed));
  const nameOf = (name: string) => name || t(`none.${report.by}`);
  return (
    <section className="mt-9" aria-labelledby="per-group">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="per-group" className="text-t17 font-semibold">
          {t(`perGroup.${report.by}`)}
        </h2>
        <div className="print:hidden">
          <SegmentedLinks
            label={t("byLabel")}
            options={REPORT_BY.map((by) => ({
              href: `${HERE}?${reportQuery({ ...report, by })}`,
              label: t(`by.${by}`),
              current: by === report.by,
            }))}
          />
        </div>
      </div>
      <ul className="mb-5 grid gap-3" aria-hidden>
        {report.perGroup
          .filter(({ met, missed }) => met + missed > 0)
          .map(({ id, name, met, missed }) => (
            <li
              key={id ?? "none"}
              className="grid gap-1 text-t13 sm:grid-cols-[10rem_minmax(0,1fr)] sm:items-center sm:gap-4"
            >
              <span className="truncate font-medium">{nameOf(name)}</span>
              <span className="flex items-center gap-2 forced-color-adjust-none">
                <span className="flex h-3" style={{ width: `${Math.max(1, ((met + missed) / most) * 75)}%` }}>
                  <i className="bg-data-1" style={{ flexGrow: met }} />
                  <i
                    className="border border-data-2 bg-data-3"
                    style={{ flexGrow: missed, display: missed === 0 ? "none" : undefined }}
                  />
                </span>
                <span className="whitespace-nowrap text-ink-2">{t("metOf", { met, all: met + missed })}</span>
              </span>
            </li>
          ))}
      </ul>
      <Table
        caption={t(`perGroup.${report.by}`)}
        columns={columns}
        rows={report.perGroup.map((line) => ({ key: line.id ?? "none", cells: cells(nameOf(line.name), line) }))}
      />
    </section>
  );
}
