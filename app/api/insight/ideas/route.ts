import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithDrawings, answerWithTables, organisationOf } from "@/app/api/insight/files";
import { findAsViewer } from "@/app/api/viewing";
import { barsDrawing } from "@/components/charts/bars-drawing";
import { intlTag } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import { ideaFunnel } from "@/lib/features/idea-funnel/queries";
import { FUNNEL_STEPS, type StepCount } from "@/lib/features/idea-funnel/schema";
import { insightInput } from "@/lib/features/insight/schema";

const FILE_WIDTH = 720;

/** What became of the ideas, for a spreadsheet or as a picture; in the organisation's language. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const { period } = insightInput.parse(params);
  const found = await findAsViewer("results.look", async ({ tx, viewer: { orgId }, now }) => {
    return { funnel: await ideaFunnel(tx, { orgId, now }, period), ...(await organisationOf(tx, orgId)) };
  });
  if ("refusal" in found) return found.refusal;
  const { funnel, name, locale } = found.value;
  const { fromDay, toDay } = funnel;
  const t = await getTranslations({ locale, namespace: "insight.ideas" });
  const file = `${t("file")}-${fromDay}-${toDay}`;
  const countOf = (steps: readonly StepCount[]) => FUNNEL_STEPS.map((step) => of(steps, step)?.ideas ?? 0);
  if (params.as === "svg") {
    // The same length says the same number, in every department.
    const most = Math.max(...funnel.perDepartment.map(({ steps }) => pinnedIn(steps)));
    const stretches = [
      { name: t("title"), steps: funnel.all, most: pinnedIn(funnel.all) },
      ...departmentsOf(funnel.perDepartment, t("noDepartment")).map((one) => ({ ...one, most })),
    ];
    const day = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: "long", timeZone: "UTC" });
    const drawings = stretches.map((one) => {
      const bars = one.steps.map(({ step, ideas }) => {
        return { label: t(`step.${step}`), share: ideas / Math.max(1, one.most), said: String(ideas) };
      });
      return { name: one.name, drawing: barsDrawing({ bars, width: FILE_WIDTH }) };
    });
    return answerWithDrawings(
      drawings,
      { title: `${name}: ${t("title")}`, about: day.formatRange(noonOf(fromDay), noonOf(toDay)) },
      file,
    );
  }
  const heads = [t("who"), ...FUNNEL_STEPS.map((step) => t(`step.${step}`))];
  const days = FUNNEL_STEPS.filter((step) => step !== "pinned");
  const [all, perDepartment] = [funnel.all, departmentsOf(funnel.perDepartment, t("noDepartment"))];
  const tables = [
    {
      ...{ id: "steps", caption: t("title"), heads },
      rows: [
        [t("all"), ...countOf(all)],
        ...perDepartment.map((one) => [one.name, ...countOf(one.steps)]),
        [t("periodBefore"), ...countOf(funnel.before)],
      ],
    },
    {
      ...{ id: "days", caption: t("halfDays"), heads: [t("who"), ...days.map((step) => t(`step.${step}`))] },
      rows: [{ name: t("all"), steps: all }, ...perDepartment].map((one) => {
        return [one.name, ...days.map((step) => rounded(of(one.steps, step)?.medianDays ?? null))];
      }),
    },
  ];
  return answerWithTables(tables, locale, file);
}

const of = (steps: readonly StepCount[], asked: StepCount["step"]) => steps.find(({ step }) => step === asked);

const pinnedIn = (steps: readonly StepCount[]): number => of(steps, "pinned")?.ideas ?? 0;

const rounded = (days: number | null): number | null => (days === null ? null : Math.round(days * 10) / 10);

const departmentsOf = (lines: readonly { name: string; steps: StepCount[] }[], without: string) =>
  lines.map(({ name, steps }) => ({ name: name || without, steps }));
