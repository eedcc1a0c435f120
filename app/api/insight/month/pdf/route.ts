import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerWithPdf } from "@/app/api/pdf";
import { findAsViewer } from "@/app/api/viewing";
import { formatAbsolute } from "@/lib/domain/language";
import { monthLetter, monthPaper } from "@/lib/domain/month-report";
import { mayTry } from "@/lib/domain/permissions";
import { monthReport } from "@/lib/features/month-report/queries";
import { monthInput } from "@/lib/features/month-report/schema";
import { readLocale } from "@/lib/platform/i18n/locale";
import { photoForPaper } from "@/lib/platform/pdf/photo";

/** The letter of a month as a sheet, in the language of whoever asks. */
export async function GET(request: NextRequest): Promise<Response> {
  const { month } = monthInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  const found = await findAsViewer("results.look", async ({ tx, viewer, now }) => {
    return { ...(await monthReport({ tx, orgId: viewer.orgId, now }, month)), viewer, now };
  });
  if ("refusal" in found) return found.refusal;
  const { facts, zone, viewer, now } = found.value;
  const [t, sheet, locale] = await Promise.all([getTranslations(), getTranslations("agreement.sheet"), readLocale()]);
  const say = (key: string, values: Record<string, string | number>) =>
    t(key as Parameters<typeof t>[0], values as never);
  const kept = mayTry(viewer.roles, "media.look") ? facts.effects.shown.find(({ photo }) => photo)?.photo : null;
  const left = sheet("printed", { moment: formatAbsolute(now, { zone, locale }), name: viewer.name });
  const paper = monthPaper({
    ...{ letter: monthLetter(facts, { say, locale }), organisation: facts.organisation, locale, now },
    foot: { left, page: sheet("page") },
    photo: kept ? await photoForPaper(kept.storageKey) : undefined,
  });
  return answerWithPdf(paper.title, paper);
}
