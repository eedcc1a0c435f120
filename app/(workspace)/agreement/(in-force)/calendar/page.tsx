import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAgreementView } from "@/app/(workspace)/agreement/view";
import { OpeningHours, SpecialDays } from "@/components/agreement/opening-hours";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: `${t("tabs.calendar")} · ${t("title")}` };
}

/** The hours in which the terms count, and the days that differ. */
export default async function CalendarPage() {
  const { view } = await readAgreementView();
  return (
    <>
      <OpeningHours calendar={view.calendar} />
      <SpecialDays kind="extraOpenings" days={view.extraOpenings} />
      <SpecialDays kind="closedDays" days={view.closedDays} />
    </>
  );
}
