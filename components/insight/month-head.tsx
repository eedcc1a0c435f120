import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { monthName } from "@/lib/domain/month-report";
import type { HeldRole } from "@/lib/domain/people";
import type { MonthReportView, Receiver } from "@/lib/features/month-report/schema";
import { InsightTabs } from "./insight-tabs";
import { SendMonth } from "./send-month";

type MonthHeadProps = {
  report: MonthReportView;
  roles: readonly HeldRole[];
  /** Who it can be sent to, for whoever leads. */
  receivers: readonly Receiver[] | null;
};

/** The title, the ways to other months, and what can be done with the letter. */
export function MonthHead({ report: { facts, earlier, later }, roles, receivers }: MonthHeadProps) {
  const t = useTranslations("monthReport");
  const title = useTranslations("insight")("title");
  const locale = useLocale();
  const steps = [
    { month: earlier, label: t("earlier") },
    { month: later, label: t("later") },
  ];
  return (
    <div className="print:hidden">
      <PageHeader
        title={title}
        actions={
          <>
            <nav aria-label={t("steps")} className="flex flex-wrap gap-2">
              {steps.map(({ month, label }) =>
                month ? (
                  <LinkButton key={label} kind="quiet" href={`/insight/month?month=${month}`} aria-label={label}>
                    {monthName(month, locale, facts.month)}
                  </LinkButton>
                ) : null,
              )}
            </nav>
            <a href={`/api/insight/month/pdf?month=${facts.month}`} className={buttonStyle({})}>
              <FileText className="icon" aria-hidden />
              {t("pdf")}
            </a>
            {receivers ? <SendMonth key={facts.month} month={facts.month} receivers={receivers} /> : null}
          </>
        }
      />
      <InsightTabs roles={roles} />
    </div>
  );
}
