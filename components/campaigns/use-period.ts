"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { formatDay } from "@/lib/domain/language";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";

/** Noon in UTC: the same day in every zone that has an office. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** "loopt tot zondag 3 januari 2027", "van maandag 7 tot vrijdag 18 december". */
export function usePeriodWords(): (campaign: Pick<CampaignFacts, "phase" | "startsOn" | "endsOn">) => string {
  const t = useTranslations("campaigns.phase");
  const context = useMomentContext();
  const words = (day: string) => formatDay(noonOf(day), { ...context, zone: "UTC" });
  return ({ phase, startsOn, endsOn }) => t(phase, { from: words(startsOn), until: words(endsOn) });
}
