"use client";

import { useTranslations } from "next-intl";
import type { CampaignFacts, FactChangeView } from "@/lib/features/campaign-facts/schema";
import { FactWords } from "./fact-words";

/** Facts that were taken away since somebody read them: what no longer holds has to be known as well. */
export function GoneFacts({ campaign }: { campaign: Pick<CampaignFacts, "changes"> }) {
  const t = useTranslations("campaigns.facts");
  return campaign.changes.filter(isGone).map(({ position, kind, before }) => (
    <li key={position} className="py-2.5 text-t14">
      <p className="text-t13 font-medium text-ink-2">{t("gone")}</p>
      <FactWords kind={kind} before={before} after={null} />
    </li>
  ));
}

const isGone = ({ after }: FactChangeView): boolean => after === null;
