import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithDrawings, answerWithTables, organisationOf } from "@/app/api/insight/files";
import { findAsViewer, refused } from "@/app/api/viewing";
import { goalDrawing } from "@/components/goals/goal-drawing";
import { dateFormat, intlTag, numberFormat } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import { goalCourse } from "@/lib/features/goal-course/queries";
import { goalInput } from "@/lib/features/goals/schema";

const FILE_WIDTH = 720;

type Context = { params: Promise<{ goalId: string }> };

/** The series of a goal, for a spreadsheet or as a picture; in the organisation's language. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const asked = goalInput.safeParse(await params);
  if (!asked.success) return refused("not_found");
  const { goalId } = asked.data;
  const found = await findAsViewer("goals.look", async ({ tx, viewer: { orgId }, now }) => {
    const course = await goalCourse(tx, { orgId, now }, goalId);
    return course ? { course, ...(await organisationOf(tx, orgId)) } : null;
  });
  if ("refusal" in found) return found.refusal;
  const { course, name, locale } = found.value;
  const { series, unit, today } = course;
  const t = await getTranslations({ locale, namespace: "goals" });
  const file = `${t("line.file")}-${series[0]?.onDay ?? today}-${series.at(-1)?.onDay ?? today}`;
  if (request.nextUrl.searchParams.get("as") !== "svg") {
    const heads = [t("readings.day"), unit ? `${t("readings.value")} (${unit})` : t("readings.value")];
    const rows = series.map(({ onDay, value }) => [{ day: onDay }, value]);
    return answerWithTables([{ id: "series", caption: course.name, heads, rows }], locale, file);
  }
  const days = dateFormat(intlTag(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const numbers = numberFormat(intlTag(locale), { maximumFractionDigits: 1 });
  const namer = {
    value: (value: number) => [numbers.format(value), unit].filter(Boolean).join(" "),
    day: (day: string) => days.format(noonOf(day)),
    target: (value: string) => t("line.target", { value }),
  };
  const drawing = goalDrawing(course, namer, FILE_WIDTH);
  if (!drawing) return refused("not_found");
  return answerWithDrawings([{ name: "", drawing }], { title: course.name, about: name }, file);
}
