import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAgreementView } from "@/app/(workspace)/agreement/(in-force)/view";
import { CalendarEditor } from "@/components/agreement/calendar/calendar-editor";
import { CalendarHistory } from "@/components/agreement/calendar/calendar-history";
import { OpeningHours, SpecialDays } from "@/components/agreement/opening-hours";
import { mayTry } from "@/lib/domain/permissions";
import type { SpecialDay } from "@/lib/features/agreement/schema";
import { calendarEditor } from "@/lib/features/calendars/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: `${t("tabs.calendar")} · ${t("title")}` };
}

/** The hours in which the terms count and the days that differ; to be changed by who leads them, read by everybody. */
export default async function CalendarPage() {
  const { view, actor, now } = await readAgreementView();
  const editor = await inOrganisation(actor.orgId, (tx) => calendarEditor(tx, actor.orgId, now));
  const ownNames = new Map(editor.choices.closingDays.map(({ date, name }) => [date, name]));
  return (
    <ClientMessages of={["agreement", "calendarEditor"]}>
      {mayTry(actor.roles, "calendar.lead") ? (
        <CalendarEditor view={editor} />
      ) : (
        <>
          <OpeningHours calendar={view.calendar} />
          <SpecialDays kind="extraOpenings" days={view.extraOpenings} />
          <SpecialDays kind="closedDays" days={view.closedDays.map((day) => withOwnName(day, ownNames))} />
        </>
      )}
      <CalendarHistory history={editor.history} holidayOptions={editor.holidayOptions} />
    </ClientMessages>
  );
}

/** A closing day of the organisation's own has one name, in whichever language it was given. */
function withOwnName(day: SpecialDay, names: ReadonlyMap<string, string>): SpecialDay {
  const name = names.get(day.date);
  return name && !day.name ? { ...day, name: { nl: name, en: name } } : day;
}
