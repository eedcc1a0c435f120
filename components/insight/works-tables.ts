import type { useTranslations } from "next-intl";
import { type Finding, WORKS_LINES } from "@/lib/domain/insight";
import type { WorksView } from "@/lib/features/insight/schema";
import type { FigureTable } from "./result-tables";

type Words = ReturnType<typeof useTranslations<"insight">>;

const whole = (figure: number | undefined): number | null => (figure === undefined ? null : Math.round(figure));

/** What works, line by line, with all that the page says of how sure it is. */
export function worksTables(view: WorksView, t: Words, nameOf: (finding: Finding) => string): FigureTable[] {
  const heads = [
    ...[t("tables.value"), t("tables.messages"), t("tables.usual"), t("tables.low"), t("tables.high")],
    ...[t("tables.times"), t("tables.verdict")],
  ];
  return WORKS_LINES.map((line) => ({
    ...{ id: line, caption: t(`works.line.${line}`), heads },
    rows: view.findings
      .filter((finding) => finding.line === line)
      .map((finding) => {
        const { messages, typical, against, verdict } = finding;
        const times = against ? Math.round(against.times.middle * 100) / 100 : null;
        return [
          ...[nameOf(finding), messages, whole(typical?.figure), whole(typical?.low), whole(typical?.high), times],
          t(`tables.verdicts.${verdict}`),
        ];
      }),
  })).filter(({ rows }) => rows.length > 0);
}
