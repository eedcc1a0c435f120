import type { NextRequest } from "next/server";
import { createFormatter } from "next-intl";
import { getTranslations } from "next-intl/server";
import { findAsViewer } from "@/app/api/viewing";
import { svgOf } from "@/components/charts/drawing";
import { type FigureCell, resultTables } from "@/components/insight/result-tables";
import { channelsDrawn, WEEK_FIGURES, weekDrawing } from "@/components/insight/weeks-drawings";
import { isLocale, type Locale } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import { resultsView } from "@/lib/features/insight/queries";
import { insightInput, type ResultsView } from "@/lib/features/insight/schema";
import { writeCsv } from "@/lib/platform/spreadsheet/write";

const FILE_WIDTH = 720;

/** The figures of the page of results for a spreadsheet, or its lines as a picture; in the organisation's language. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const asked = insightInput.parse(params);
  const found = await findAsViewer("results.look", async ({ tx, viewer, now }) => {
    const where = { id: viewer.orgId };
    const { locale, name } = await tx.organisation.findUniqueOrThrow({ where, select: { locale: true, name: true } });
    const view = await resultsView(tx, { orgId: viewer.orgId, now }, asked);
    return { view, name, locale: isLocale(locale) ? locale : "nl" };
  });
  if ("refusal" in found) return found.refusal;
  const { view, name, locale } = found.value;
  return params.as === "svg" ? picture(view, name, locale) : spreadsheet(view, locale);
}

async function spreadsheet(view: ResultsView, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "insight" });
  const comma = locale === "nl";
  const written = (cell: FigureCell): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return comma ? String(cell).replace(".", ",") : String(cell);
    return typeof cell === "string" ? cell : cell.day;
  };
  const lines = resultTables(view, t).flatMap(({ caption, heads, rows }) => [
    ...[[caption], heads],
    ...rows.map((row) => row.map(written)),
    [],
  ]);
  const file = `${t("download.file")}-${view.span.toDay}.csv`;
  return sent(writeCsv(lines, comma ? ";" : ","), { type: "text/csv; charset=utf-8", file });
}

async function picture(view: ResultsView, organisation: string, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "insight" });
  const format = createFormatter({ locale, timeZone: "UTC" });
  const day = (of: string) => format.dateTime(noonOf(of), { day: "numeric", month: "short" });
  const namer = { day, number: (value: number) => format.number(value) };
  const channels = channelsDrawn(view);
  const named = channels.flatMap((channel) =>
    WEEK_FIGURES.filter((figure) => channel[figure].length > 0).map((figure) => ({
      name: `${channel.name}: ${t(`figure.${figure}`)}`,
      drawing: weekDrawing({ points: channel[figure], weeks: view.weeks, width: FILE_WIDTH }, namer),
    })),
  );
  const about = t("weeks.about", {
    ...{ channels: channels.length, from: day(view.span.fromDay), to: day(view.span.toDay) },
  });
  const svg = svgOf(named, { title: `${organisation}: ${t("weeks.title")}`, about });
  return sent(svg, { type: "image/svg+xml; charset=utf-8", file: `${t("download.file")}-${view.span.toDay}.svg` });
}

const sent = (body: string, { type, file }: { type: string; file: string }): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${file}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
