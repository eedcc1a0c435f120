"use client";

import { useTranslations } from "next-intl";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";

/** Whose it is to answer a question that waits, as the reader would say it. */
export function useWaitsWords(viewerId: string): (campaign: Pick<CampaignFacts, "lead">) => string {
  const t = useTranslations("campaigns.questions");
  return ({ lead }) => (lead.memberId === viewerId ? t("waitsYou") : t("waits", { name: lead.name }));
}
