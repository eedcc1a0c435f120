import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdviceChanges } from "@/components/advice/advice-changes";
import { AdviserList } from "@/components/advice/adviser-list";
import { Briefing } from "@/components/advice/briefing";
import { PointList } from "@/components/advice/point-list";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { adviceRoom } from "@/lib/features/advice/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("advice"))("title") };
}

/** Where an adviser from outside is briefed, asks and doubts, and where the team answers. */
export default async function AdvicePage() {
  const viewer = await requireCapability("advice.look");
  const t = await getTranslations("advice");
  const now = clock.now();
  const room = await inOrganisation(viewer.orgId, (tx) => adviceRoom({ tx, viewer, now }));
  return (
    <ClientMessages of={["advice", "refusals"]}>
      <AdviceChanges />
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="mt-6 grid gap-10">
          <AdviserList advisers={room.advisers} mayLead={room.may.lead} today={room.today} />
          <Briefing room={room} />
          <PointList room={room} kind="question" />
          <PointList room={room} kind="check" />
        </div>
      </Page>
    </ClientMessages>
  );
}
