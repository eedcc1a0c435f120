import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithDrawings, answerWithTables, organisationOf } from "@/app/api/insight/files";
import { findAsViewer } from "@/app/api/viewing";
import { barsDrawing } from "@/components/charts/bars-drawing";
import { monthLetter } from "@/lib/domain/month-report";
import { monthReport } from "@/lib/features/month-report/queries";
import { monthInput } from "@/lib/features/month-report/schema";

const FILE_WIDTH = 720;

/** The chart of the letter of a month as a picture, or the table behind it; in the organisation's language. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const found = await findAsViewer("results.look", async ({ tx, viewer: { orgId }, now }) => {
    const { facts } = await monthReport({ tx, orgId, now }, monthInput.parse(params).month);
    return { facts, ...(await organisationOf(tx, orgId)) };
  });
  if ("refusal" in found) return found.refusal;
  const { facts, name, locale } = found.value;
  const t = await getTranslations({ locale });
  const say = (key: string, values: Record<string, string | number>) =>
    t(key as Parameters<typeof t>[0], values as never);
  const { title, seen } = monthLetter(facts, { say, locale });
  const { chart } = seen;
  const file = `${t("monthReport.pageTitle")}-${facts.month}`;
  if (params.as === "svg" && chart) {
    const most = Math.max(1, ...chart.bars.map(({ value }) => value));
    const bars = chart.bars.map(({ label, value, said }) => ({ label, share: value / most, said }));
    const drawing = barsDrawing({ bars, width: FILE_WIDTH });
    return answerWithDrawings([{ name: chart.title, drawing }], { title, about: name }, file);
  }
  const rows = (facts.seen?.weeks ?? []).map(({ week, count, sum }) => [{ day: week }, count, sum]);
  const heads = [t("insight.tables.week"), t("insight.tables.messages"), t("insight.tables.sum")];
  return answerWithTables([{ id: "weeks", caption: chart?.title ?? title, heads, rows }], locale, file);
}
