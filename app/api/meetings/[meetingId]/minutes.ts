import { getTranslations } from "next-intl/server";
import { findAsViewer, refused } from "@/app/api/viewing";
import { id } from "@/lib/features/items/schema";
import { minutesOf } from "@/lib/features/minutes/queries";
import { readLocale } from "@/lib/platform/i18n/locale";

export type MinutesContext = { params: Promise<{ meetingId: string }> };

/** The minutes of a meeting that is over, for whoever may look, and the words to say them with. */
export async function findMinutes({ params }: MinutesContext) {
  const meetingId = id.safeParse((await params).meetingId);
  if (!meetingId.success) return { refusal: refused("not_found") };
  const found = await findAsViewer("meetings.look", async ({ tx, viewer, now }) => {
    const view = await minutesOf(tx, { orgId: viewer.orgId, meetingId: meetingId.data, viewer });
    return view?.state === "ended" ? { view, printedBy: viewer.name, now } : null;
  });
  if ("refusal" in found) return found;
  const [locale, minutes, points, sheet] = await Promise.all([
    readLocale(),
    getTranslations("meetings.minutes"),
    getTranslations("meetingPoints"),
    getTranslations("agreement.sheet"),
  ]);
  const { name, onDay } = found.value.view;
  return { sheet: { ...found.value, locale }, words: { minutes, points, sheet }, fileName: `${name}-${onDay}` };
}
