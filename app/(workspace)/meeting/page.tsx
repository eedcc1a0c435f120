import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readingOf } from "@/app/reading";
import { HomeScreen } from "@/components/meetings/home-screen";
import { Hydrated } from "@/components/shell/hydrated";
import { meetingsPage } from "@/lib/features/meeting-page/queries";
import { meetingsOptions } from "@/lib/features/meetings/options";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("title") };
}

/** The weekly meeting: the one that comes, and those that were. */
export default async function MeetingsPage() {
  const viewer = await requireCapability("meetings.look");
  const now = clock.now();
  const page = await inOrganisation(viewer.orgId, async (tx) => meetingsPage(await readingOf({ tx, viewer, now })));
  const client = new QueryClient();
  client.setQueryData(meetingsOptions().queryKey, page);
  return (
    <ClientMessages of={["meetings", "meetingPoints", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <HomeScreen />
      </Hydrated>
    </ClientMessages>
  );
}
