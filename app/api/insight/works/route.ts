import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithTables, organisationOf } from "@/app/api/insight/files";
import { findAsViewer } from "@/app/api/viewing";
import { valueName } from "@/components/insight/value-name";
import { worksTables } from "@/components/insight/works-tables";
import { worksView } from "@/lib/features/insight/queries";
import { insightInput } from "@/lib/features/insight/schema";

/** What works, for a spreadsheet; in the organisation's language. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = insightInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  const found = await findAsViewer("results.look", async ({ tx, viewer: { orgId }, now }) => {
    return { view: await worksView(tx, { orgId, now }, asked), ...(await organisationOf(tx, orgId)) };
  });
  if ("refusal" in found) return found.refusal;
  const { view, locale } = found.value;
  const t = await getTranslations({ locale, namespace: "insight" });
  const nameOf = valueName(view.names, await getTranslations({ locale, namespace: "insight.value" }), locale);
  const { fromDay, toDay } = view.span;
  return answerWithTables(worksTables(view, t, nameOf), locale, `${t("works.file")}-${fromDay}-${toDay}`);
}
