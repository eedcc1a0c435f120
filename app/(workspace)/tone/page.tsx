import { dehydrate, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/agreement/print-button";
import { Hydrated } from "@/components/shell/hydrated";
import { Page } from "@/components/shell/page";
import { GuideScreen } from "@/components/tone/guide/guide-screen";
import { PageHeader } from "@/components/ui/page-header";
import { toneOptions } from "@/lib/features/tone/options";
import { toneAnswer } from "@/lib/features/tone/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tone.guide"))("title") };
}

/** How the organisation speaks: to read, and by the same words to be checked by. */
export default async function TonePage() {
  const viewer = await requireCapability("tone.look");
  const t = await getTranslations("tone.guide");
  const answer = await inOrganisation(viewer.orgId, (tx) => toneAnswer(tx, { viewer, now: clock.now() }));
  const client = new QueryClient();
  client.setQueryData(toneOptions().queryKey, answer);
  return (
    <ClientMessages of={["tone", "refusals"]}>
      <Hydrated state={JSON.stringify(dehydrate(client))}>
        <Page className="print:[&_header_:is(a,button)]:hidden">
          <PageHeader
            title={t("title")}
            lead={t("lead")}
            back={{ href: "/agreement", label: t("back") }}
            actions={answer.guide ? <PrintButton label={t("print")} /> : null}
          />
          <GuideScreen viewerId={viewer.memberId} />
        </Page>
      </Hydrated>
    </ClientMessages>
  );
}
