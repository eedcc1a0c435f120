"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { PageHeader } from "@/components/ui/page-header";
import { toast } from "@/components/ui/toast";
import { endCampaignAction, reopenCampaignAction } from "@/lib/features/campaigns/actions";
import { campaignOptions } from "@/lib/features/campaigns/options";
import type { CampaignView } from "@/lib/features/campaigns/schema";
import { CampaignAside } from "./campaign-aside";
import { CampaignPosts } from "./campaign-posts";
import { FactSections } from "./fact-sections";
import { ToRead } from "./to-read";
import { useCampaignChanges } from "./use-campaign-changes";
import { useCampaignStep } from "./use-campaign-step";
import { usePeriodWords } from "./use-period";

const CampaignDialog = dynamic(() => later(() => import("./campaign-dialog")).then((module) => module.CampaignDialog), {
  ssr: false,
});

/** One campaign or contest: what it is, how things stand, who has read it, and its posts. */
export function CampaignScreen({ campaignId, viewerId }: { campaignId: string; viewerId: string }) {
  const t = useTranslations("campaigns");
  const { data: campaign } = useQuery(campaignOptions(campaignId));
  const period = usePeriodWords();
  useCampaignChanges();
  if (!campaign) return null;
  return (
    <Page aside={<CampaignAside campaign={campaign} viewerId={viewerId} />}>
      <PageHeader
        title={campaign.name}
        back={{ href: "/campaigns", label: t("title") }}
        lead={
          <>
            {t(`kind.${campaign.kind}`)}, {period(campaign)}.{" "}
            {campaign.endedAt
              ? t.rich("endedOn", { day: () => <Moment at={campaign.endedAt ?? ""} as="day" /> })
              : null}
          </>
        }
        actions={campaign.may.lead ? <Tools campaign={campaign} /> : null}
      />
      <ToRead campaign={campaign} className="mt-4" />
      {campaign.brief ? <p className="mt-4 max-w-prose whitespace-pre-wrap text-pretty">{campaign.brief}</p> : null}
      <div className="mt-6 grid gap-7">
        <FactSections campaign={campaign} viewerId={viewerId} />
        <CampaignPosts campaign={campaign} />
      </div>
    </Page>
  );
}

function Tools({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("campaigns");
  const [isOpen, setOpen] = useState(false);
  const ending = useCampaignStep(endCampaignAction);
  const reopening = useCampaignStep(reopenCampaignAction);
  const { id: campaignId, name, revision, endedAt } = campaign;

  async function reopen(seenRevision: number) {
    const taken = await reopening.take({ campaignId, seenRevision });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }

  async function end() {
    const taken = await ending.take({ campaignId, seenRevision: revision });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
    else toast.show({ text: t("ended", { name }), undo: () => void reopen(taken.value.revision) });
  }

  if (endedAt) {
    return (
      <Button size="sm" busy={reopening.isBusy} onPress={() => void reopen(revision)}>
        {t("reopen")}
      </Button>
    );
  }
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t("change")}
      </Button>
      <Button size="sm" kind="quiet" busy={ending.isBusy} onPress={() => void end()}>
        {t("end")}
      </Button>
      {isOpen && campaign.choices ? (
        <CampaignDialog campaign={campaign} choices={campaign.choices} close={() => setOpen(false)} />
      ) : null}
    </>
  );
}
