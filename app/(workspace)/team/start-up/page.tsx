import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/shell/page";
import { StartUpAdvice } from "@/components/start-up/start-up-advice";
import { StartUpCheck } from "@/components/start-up/start-up-check";
import { TeamTabs } from "@/components/team/team-tabs";
import { Moment } from "@/components/time/moment";
import { PageHeader } from "@/components/ui/page-header";
import { startUpView } from "@/lib/features/start-up/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("startUp"))("title") };
}

/** Do you need a team at all, and if so with which agreement do you begin? */
export default async function StartUpPage() {
  const viewer = await requireCapability("startUp.lead");
  const t = await getTranslations("startUp");
  const view = await inOrganisation(viewer.orgId, (tx) => startUpView({ tx, viewer }));
  const { answers, revision, advice, reasons, last, isDraftThere, inForce } = view;
  return (
    <ClientMessages of={["refusals", "startUp"]}>
      <Page>
        <PageHeader title={t("title")} lead={t("lead")} />
        <TeamTabs mayStart />
        <div className="mt-6 grid max-w-195 gap-8">
          <p className="text-t14 text-ink-2">
            {t("inForce", { title: inForce })}{" "}
            {last ? (
              <>
                {t("last", {
                  advice: t(`advice.${last.advice}.name`),
                  chosen: t(`advice.${last.chosen}.name`),
                  by: last.by,
                })}{" "}
                (<Moment at={last.at} as="day" />)
              </>
            ) : null}
          </p>
          <StartUpCheck key={last?.at ?? "first"} answers={answers} />
          {advice ? (
            <StartUpAdvice advice={advice} reasons={reasons} revision={revision} isDraftThere={isDraftThere} />
          ) : null}
        </div>
      </Page>
    </ClientMessages>
  );
}
