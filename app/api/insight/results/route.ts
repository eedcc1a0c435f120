import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithDrawings, answerWithTables, organisationOf } from "@/app/api/insight/files";
import { findAsViewer } from "@/app/api/viewing";
import { barsDrawing } from "@/components/charts/bars-drawing";
import { resultTables } from "@/components/insight/result-tables";
import { channelsDrawn, WEEK_FIGURES, weekDrawing } from "@/components/insight/weeks-drawings";
import { dateFormat, intlTag, type Locale, numberFormat } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import { resultsView } from "@/lib/features/insight/queries";
import { insightInput, type ResultsView } from "@/lib/features/insight/schema";

const FILE_WIDTH = 720;

/** The figures of the page of results for a spreadsheet, or its charts as a picture; in the organisation's language. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const asked = insightInput.parse(params);
  const found = await findAsViewer("results.look", async ({ tx, viewer: { orgId }, now }) => {
    return { view: await resultsView(tx, { orgId, now }, asked), ...(await organisationOf(tx, orgId)) };
  });
  if ("refusal" in found) return found.refusal;
  const { view, name, locale } = found.value;
  const t = await getTranslations({ locale, namespace: "insight" });
  const { fromDay, toDay } = view.span;
  if (params.as !== "svg")
    return answerWithTables(resultTables(view, t), locale, `${t("download.file")}-${fromDay}-${toDay}`);
  const day = dayNamer(locale);
  const channels = channelsDrawn(view).length;
  const about = t("weeks.about", { channels, from: day(fromDay), to: day(toDay) });
  const drawings = [
    ...(await postBars(view, locale)),
    ...(await mixBars(view, locale)),
    ...(await weekLines(view, locale)),
  ];
  return answerWithDrawings(
    drawings,
    { title: `${name}: ${t("title")}`, about },
    `${t("download.chart")}-${fromDay}-${toDay}`,
  );
}

const dayNamer = (locale: Locale) => {
  const format = dateFormat(intlTag(locale), { day: "numeric", month: "short", timeZone: "UTC" });
  return (of: string) => format.format(noonOf(of));
};

async function postBars(view: ResultsView, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "insight" });
  const numbers = numberFormat(intlTag(locale), {});
  const { figure } = view;
  const shown = [...view.strongest, ...view.weakest];
  if (!figure || shown.length === 0) return [];
  const most = Math.max(1, ...shown.map(({ figures }) => figures[figure] ?? 0));
  const bars = shown.map(({ title, text, figures }) => {
    const value = figures[figure] ?? 0;
    return { label: title ?? (text || t("posts.untitled")), share: value / most, said: numbers.format(value) };
  });
  return [{ name: `${t("posts.title")}: ${t(`figure.${figure}`)}`, drawing: barsDrawing({ bars, width: FILE_WIDTH }) }];
}

/** Of the weeks in which something went out. */
async function mixBars({ mix: { parts, aimPercent } }: ResultsView, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "insight" });
  const day = dayNamer(locale);
  const bars = parts.flatMap(({ from, aboutUs, community }) => {
    const all = aboutUs + community;
    if (all === 0) return [];
    return { label: day(from), share: aboutUs / all, said: t("mix.part", { count: aboutUs, all }) };
  });
  if (bars.length === 0) return [];
  const name = `${t("mix.title")}: ${t("mix.aboutUs")} (${t("mix.aim", { percent: aimPercent })})`;
  return [{ name, drawing: barsDrawing({ bars, width: FILE_WIDTH, markAt: aimPercent / 100 }) }];
}

/** One week is no line. */
async function weekLines(view: ResultsView, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "insight" });
  const numbers = numberFormat(intlTag(locale), {});
  const namer = { day: dayNamer(locale), number: (value: number) => numbers.format(value) };
  return channelsDrawn(view).flatMap((channel) =>
    WEEK_FIGURES.filter((figure) => channel[figure].length > 1).map((figure) => ({
      name: `${channel.name}: ${t(`figure.${figure}`)}`,
      drawing: weekDrawing({ points: channel[figure], weeks: view.weeks, width: FILE_WIDTH }, namer),
    })),
  );
}
