import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readingOf } from "@/app/reading";
import { RosterScreen } from "@/components/roster/roster-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { isDay } from "@/lib/domain/planning";
import { rosterWeekOptions } from "@/lib/features/roster-page/options";
import { rosterWeek } from "@/lib/features/roster-page/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster"))("title") };
}

type RosterPageProps = { searchParams: Promise<{ week?: string | string[] }> };

/** Who sits at the buttons, one week at a time. */
export default async function RosterPage({ searchParams }: RosterPageProps) {
  const viewer = await requireCapability("roster.look");
  const { week: asked } = await searchParams;
  const now = clock.now();
  const week = await inOrganisation(viewer.orgId, async (tx) =>
    rosterWeek(await readingOf({ tx, viewer, now }), typeof asked === "string" && isDay(asked) ? asked : null),
  );
  const client = new QueryClient();
  client.setQueryData(rosterWeekOptions(week.week).queryKey, week);
  return (
    <ClientMessages of={["roster", "calendarEditor", "planning", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <RosterScreen week={week.week} />
      </Hydrated>
    </ClientMessages>
  );
}
