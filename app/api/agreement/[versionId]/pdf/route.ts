import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { answerWithPdf } from "@/app/api/pdf";
import { findAsViewer, refused } from "@/app/api/viewing";
import { agreementPaper } from "@/components/agreement/agreement-paper";
import { versionPage } from "@/lib/features/versions/queries";
import { readLocale } from "@/lib/platform/i18n/locale";

type Context = { params: Promise<{ versionId: string }> };

/** A version of the agreement as the sheet that is signed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const versionId = z.uuid().safeParse((await params).versionId);
  if (!versionId.success) return refused("not_found");
  const found = await findAsViewer("agreement.look", async ({ tx, viewer, now }) => {
    const page = await versionPage(tx, { orgId: viewer.orgId, now }, versionId.data);
    return page && { ...page, printedBy: viewer.name, now };
  });
  if ("refusal" in found) return found.refusal;
  const { view, line, difference, printedBy, now } = found.value;
  const [locale, agreement, hours, authority, terms] = await Promise.all([
    readLocale(),
    getTranslations("agreement"),
    getTranslations("agreement.hours"),
    getTranslations("authority"),
    getTranslations("terms"),
  ]);
  const changed =
    line.basedOn !== null && difference
      ? { before: line.basedOn, ids: new Set(difference.difference.rules.flatMap(({ after }) => after?.id ?? [])) }
      : null;
  const paper = agreementPaper({ view, changed, printedBy, now, locale }, { agreement, hours, authority, terms });
  return answerWithPdf(`${agreement("sheet.title")}-${view.number}`, paper);
}
