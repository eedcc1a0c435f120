import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readingOf } from "@/app/reading";
import { Hydrated } from "@/components/shell/hydrated";
import { TodayScreen } from "@/components/today/today-screen";
import { mayTry } from "@/lib/domain/permissions";
import { crisisOptions } from "@/lib/features/crisis/options";
import { crisisState } from "@/lib/features/crisis/queries";
import { firstStepsOf } from "@/lib/features/first-steps/queries";
import { todayOptions } from "@/lib/features/today/options";
import { todayPage } from "@/lib/features/today/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireActor } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.doors"))("today") };
}

/** What waits for whoever looks, and until when. */
export default async function TodayRoute() {
  const viewer = await requireActor();
  // An adviser from whom the posts are shut off has nothing to do here: their own room is where they work.
  if (!mayTry(viewer.roles, "items.look")) redirect("/advice");
  const now = clock.now();
  const { page, crisis, firstSteps } = await inOrganisation(viewer.orgId, (tx) =>
    together({
      page: readingOf({ tx, viewer, now }).then(todayPage),
      crisis: crisisState(tx, viewer),
      firstSteps: firstStepsOf(tx, viewer),
    }),
  );
  const client = new QueryClient();
  client.setQueryData(todayOptions().queryKey, page);
  client.setQueryData(crisisOptions().queryKey, crisis);
  return (
    <ClientMessages
      of={[
        "campaigns",
        "consultations",
        "deputies",
        "difference",
        "extensions",
        "flow",
        "held",
        "powers",
        "publishing",
        "today",
        "tone",
      ]}
    >
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <TodayScreen viewerId={viewer.memberId} firstSteps={firstSteps} />
      </Hydrated>
    </ClientMessages>
  );
}
