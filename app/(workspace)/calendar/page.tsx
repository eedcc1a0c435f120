import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarScreen } from "@/components/calendar/calendar-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { mayTry } from "@/lib/domain/permissions";
import { type Day, dayOf, daysOfView, isDay, VIEWS } from "@/lib/domain/planning";
import { calendarKeys } from "@/lib/features/planning/options";
import { readWindow } from "@/lib/features/planning/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

/** What is planned and what went out, with the days the address asks for in place at the first paint. */
export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const actor = await requireCapability("items.look");
  const params = await searchParams;
  const now = clock.now();
  const window = await inOrganisation(actor.orgId, async (tx) => {
    const { calendar } = await loadAgreement(tx, await readInForce(tx, actor.orgId));
    const today = dayOf(now.toISOString(), calendar.timeZone);
    return readWindow(tx, { orgId: actor.orgId, now }, daysAsked(params, today));
  });
  const client = new QueryClient();
  client.setQueryData(calendarKeys.window(window), window);
  return (
    <ClientMessages of={["calendar", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <CalendarScreen today={window.today} canWrite={mayTry(actor.roles, "items.write")} />
      </Hydrated>
    </ClientMessages>
  );
}

type Params = Record<string, string | string[] | undefined>;

function daysAsked({ view, on }: Params, today: Day) {
  const asked = VIEWS.find((one) => one === view) ?? "month";
  return daysOfView(asked, typeof on === "string" && isDay(on) ? on : today);
}
