import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { findAsViewer } from "@/app/api/viewing";
import type { Summary } from "@/lib/domain/service-levels";
import { serviceReport } from "@/lib/features/service-report/queries";
import { reportInput } from "@/lib/features/service-report/schema";
import { readLocale } from "@/lib/platform/i18n/locale";
import { writeCsv } from "@/lib/platform/spreadsheet/write";

/** The figures of a report, with amounts in working minutes, for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = reportInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  const found = await findAsViewer("service.look", ({ tx, viewer, now }) =>
    serviceReport({ tx, orgId: viewer.orgId, now }, asked),
  );
  if ("refusal" in found) return found.refusal;
  const { perWeek, perGroup, what, by } = found.value;
  const t = await getTranslations("answering");
  const heads = ["met", "missed", "undecided", "medianMinutes", "p90Minutes"] as const;
  const cells = (line: Summary) => heads.map((head) => String(line[head] ?? ""));
  const head = (first: string) => [first, ...heads.map((one) => t(`csv.${one}`))];
  const lines = [
    [t(`what.${what}`)],
    head(t("column.week")),
    ...perWeek.map((line) => [line.week, ...cells(line)]),
    [],
    head(t(`by.${by}`)),
    ...perGroup.map((line) => [line.name || t(`none.${by}`), ...cells(line)]),
  ];
  return new Response(writeCsv(lines, (await readLocale()) === "nl" ? ";" : ","), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${t("csv.file")}.csv"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
