import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InsightTabs } from "@/components/insight/insight-tabs";
import { Ladder } from "@/components/reflex/ladder";
import { LadderPeople } from "@/components/reflex/ladder-people";
import { OwnRungs } from "@/components/reflex/own-rungs";
import { RoundsForm } from "@/components/reflex/rounds-form";
import { SentNudges } from "@/components/reflex/sent-nudges";
import { Walls } from "@/components/reflex/walls";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { ladderOf } from "@/lib/features/ladder/queries";
import { sentNudges } from "@/lib/features/nudges/queries";
import { roundsOf } from "@/lib/features/rounds/queries";
import { wallsOf } from "@/lib/features/walls/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reflex"))("title") };
}

/** Who makes, judges, talks and joins in; and for the trekker what stirs it: kind words, a wall, the mail of the week. */
export default async function ReflexPage() {
  const viewer = await requireCapability("reflex.look");
  const { orgId } = viewer;
  const now = clock.now();
  const { ladder, led } = await inOrganisation(orgId, async (tx) => {
    const view = await ladderOf({ tx, viewer, now });
    if (!mayTry(viewer.roles, "reflex.lead")) return { ladder: view, led: null };
    const [nudges, walls, rounds] = [
      await sentNudges(tx, orgId),
      await wallsOf(tx, orgId),
      await roundsOf(tx, { orgId, now, zone: view.zone }),
    ];
    return { ladder: view, led: { nudges, walls, rounds } };
  });
  const t = await getTranslations("reflex");
  return (
    <ClientMessages of={["reflex"]}>
      <Page>
        <PageHeader title={t("title")} />
        <InsightTabs roles={viewer.roles} />
        <Ladder view={ladder} />
        {ladder.own ? <OwnRungs own={ladder.own} /> : null}
        {ladder.people ? <LadderPeople people={ladder.people} viewerId={viewer.memberId} /> : null}
        {led ? (
          <>
            <SentNudges nudges={led.nudges} />
            <div className="mt-10 grid items-start gap-x-12 gap-y-10 border-t border-line-2 pt-6 lg:grid-cols-2 print:hidden">
              <Walls walls={led.walls} />
              <RoundsForm key={led.rounds.revision} rounds={led.rounds} />
            </div>
          </>
        ) : null}
      </Page>
    </ClientMessages>
  );
}
