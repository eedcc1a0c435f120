"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { formatDay } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";

/** "loopt tot zondag 3 januari 2027", "van maandag 7 tot vrijdag 18 december". */
export function usePeriodWords(): (campaign: Pick<CampaignFacts, "phase" | "startsOn" | "endsOn">) => string {
  const t = useTranslations("campaigns.phase");
  const context = useMomentContext();
  const words = (day: string) => formatDay(noonOf(day), { ...context, zone: "UTC" });
  return ({ phase, startsOn, endsOn }) => t(phase, { from: words(startsOn), until: words(endsOn) });
}
