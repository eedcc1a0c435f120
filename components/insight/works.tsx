import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { type Finding, WORKS_LINES } from "@/lib/domain/insight";
import type { WorksView } from "@/lib/features/insight/schema";
import { useValueName } from "./use-value-name";

/** What works, line by line: what is usual, and how sure one may be that it differs from the rest. */
export function Works({ view }: { view: WorksView }) {
  const t = useTranslations("insight");
  if (view.figure === null) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  return (
    <div className="mt-6 grid gap-8">
      <p className="max-w-prose text-ink-2">{t("works.lead")}</p>
      {WORKS_LINES.map((line) => {
        const own = view.findings.filter((finding) => finding.line === line);
        if (own.length === 0) return null;
        return (
          <section key={line} aria-labelledby={`line-${line}`}>
            <h2 id={`line-${line}`} className="mb-2 text-t17 font-semibold">
              {t(`works.line.${line}`)}
            </h2>
            <ul className="max-w-4xl border-t border-line [&>li]:border-b [&>li]:border-line">
              {own.map((finding) => (
                <FindingRow key={finding.value} finding={finding} names={view.names} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function FindingRow({ finding, names }: { finding: Finding; names: Record<string, string> }) {
  const t = useTranslations("insight.works");
  const format = useFormatter();
  const nameOf = useValueName(names);
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
            ? `, ${t("usual", { figure: whole(typical.figure), low: whole(typical.low), high: whole(typical.high) })}`
            : null}
        </span>
      </span>
      <span className={verdict === "more" || verdict === "less" ? "font-medium" : "text-ink-2"}>
        {t(`verdict.${verdict}`, { times })}
      </span>
    </li>
  );
}
