import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { type Finding, PERIODS, WORKS_LINES } from "@/lib/domain/insight";
import type { Metric } from "@/lib/domain/results";
import type { WorksView } from "@/lib/features/insight/schema";
import { useValueName } from "./use-value-name";

/** What works, line by line: what is usual, and how sure one may be that it differs from the rest. */
export function Works({ view }: { view: WorksView }) {
  const t = useTranslations("insight");
  const { figure } = view;
  if (figure === null) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  const isUnsure = view.findings.every(({ verdict }) => verdict === "few" || verdict === "unclear");
  return (
    <div className="mt-6 grid gap-8">
      <div className="grid max-w-prose gap-1 text-ink-2">
        <p>{t("works.lead")}</p>
        {isUnsure && view.asked.period !== PERIODS.at(-1) ? <p>{t("works.longer")}</p> : null}
      </div>
      {WORKS_LINES.map((line) => {
        const own = view.findings.filter((finding) => finding.line === line);
        if (own.length === 0) return null;
        const told = own.filter(({ verdict }) => verdict !== "few");
        return (
          <section key={line} aria-labelledby={`line-${line}`}>
            <h2 id={`line-${line}`} className="mb-2 text-t17 font-semibold">
              {t(`works.line.${line}`)}
            </h2>
            <ul className="max-w-4xl border-t border-line [&>li]:border-b [&>li]:border-line">
              {told.map((finding) => (
                <FindingRow key={finding.value} finding={finding} figure={figure} names={view.names} />
              ))}
              {told.length < own.length ? <Few findings={own} names={view.names} /> : null}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type FewProps = { findings: readonly Finding[]; names: Record<string, string> };

/** Of which there are too few stand together on one line: nothing can be said of each, and what can is found sooner. */
function Few({ findings, names }: FewProps) {
  const t = useTranslations("insight.works");
  const format = useFormatter();
  const nameOf = useValueName(names);
  const kinds = findings
    .filter(({ verdict }) => verdict === "few")
    .map((finding) => {
      const name = nameOf(finding);
      const within = name.charAt(0).toLocaleLowerCase() + name.slice(1);
      return t("kindOf", { name: within, count: t("messages", { count: finding.messages }) });
    });
  return <li className="py-2.5 text-t13 text-pretty text-ink-2">{t("fewOf", { kinds: format.list(kinds) })}</li>;
}

type FindingRowProps = { finding: Finding; figure: Metric; names: Record<string, string> };

function FindingRow({ finding, figure, names }: FindingRowProps) {
  const t = useTranslations("insight.works");
  const format = useFormatter();
  const nameOf = useValueName(names);
  const unitOf = useTranslations("insight");
  const { typical, against, verdict, messages } = finding;
  const whole = (figure: number) => format.number(figure, { maximumFractionDigits: 0 });
  const times = format.number(against?.times.middle ?? 1, { maximumFractionDigits: 1 });
  return (
    <li className="grid gap-x-6 py-2.5 text-t14 md:grid-cols-2">
      <span>
        <b className="font-semibold">{nameOf(finding)}</b>
        <span className="block text-t13 text-ink-2">
          {t("messages", { count: messages })}
          {typical
            ? `, ${t("usual", {
                ...{ figure: whole(typical.figure), unit: unitOf(`unit.${figure}`) },
                ...{ low: whole(typical.low), high: whole(typical.high) },
              })}`
            : null}
        </span>
      </span>
      <span className={verdict === "more" || verdict === "less" ? "font-medium" : "text-ink-2"}>
        {t(`verdict.${verdict}`, { times })}
      </span>
    </li>
  );
}
