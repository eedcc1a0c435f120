"use client";

import { useQuery } from "@tanstack/react-query";
import { Megaphone, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Page } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { GroupHeading, RowList } from "@/components/ui/row-list";
import { PHASES, type Phase } from "@/lib/domain/campaigns";
import { campaignListOptions } from "@/lib/features/campaigns/options";
import type { CampaignLine } from "@/lib/features/campaigns/schema";
import { CampaignRow } from "./campaign-row";
import { useCampaignChanges } from "./use-campaign-changes";

const CampaignDialog = dynamic(() => later(() => import("./campaign-dialog")).then((module) => module.CampaignDialog), {
  ssr: false,
});

/** All campaigns and contests: what runs now, what comes, what is past. */
export function CampaignsScreen() {
  const t = useTranslations("campaigns");
  const { data: list, isError } = useQuery(campaignListOptions());
  const [isOpen, setOpen] = useState(false);
  useCampaignChanges();
  if (!list) return null;
  const { lines, choices, viewerId } = list;
  const start = choices ? (
    <Button kind="primary" icon={<Plus className="icon" aria-hidden />} onPress={() => setOpen(true)}>
      {t("start")}
    </Button>
  ) : null;
  return (
    <Page className="[--page-max:58rem]">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        back={{ href: "/calendar", label: t("back") }}
        actions={lines.length > 0 ? start : null}
      />
      {isError ? (
        <Notice kind="error" className="mt-4">
          {t("failed")}
        </Notice>
      ) : null}
      {lines.length === 0 ? (
        <div className="mt-8">
          <EmptyState icon={<Megaphone aria-hidden />} title={t("empty")} action={start}>
            {t("emptyText")}
          </EmptyState>
        </div>
      ) : (
        <div className="mt-6 grid gap-7">
          {PHASES.map((phase) => (
            <Group key={phase} phase={phase} lines={lines.filter((line) => line.phase === phase)} />
          ))}
        </div>
      )}
      {isOpen && choices ? (
        <CampaignDialog campaign={null} choices={choices} viewerId={viewerId} close={() => setOpen(false)} />
      ) : null}
    </Page>
  );
}

function Group({ phase, lines }: { phase: Phase; lines: CampaignLine[] }) {
  const t = useTranslations("campaigns.phases");
  const headingId = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <GroupHeading id={headingId}>{t(phase)}</GroupHeading>
      <RowList labelledBy={headingId}>
        {(phase === "past" ? lines.toReversed() : lines).map((line) => (
          <CampaignRow key={line.id} line={line} />
        ))}
      </RowList>
    </section>
  );
}
