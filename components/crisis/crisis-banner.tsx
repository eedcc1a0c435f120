"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/use-live";
import { useMomentContext } from "@/components/time/now";
import { Banner } from "@/components/ui/banner";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { daysAway, formatMoment, formatTime } from "@/lib/domain/language";
import { crisisOptions } from "@/lib/features/crisis/options";
import type { CrisisState } from "@/lib/features/crisis/schema";

const EndCrisis = dynamic(() => later(() => import("./end-crisis")).then((module) => module.EndCrisis), {
  // Without it the whole frame would wait for this button.
  loading: () => null,
});

/** Over every page while a crisis is on: since when and why, what stands still, who switched it on. Comes and goes live. */
export function CrisisBanner({ initial }: { initial: CrisisState }) {
  const t = useTranslations("crisis.banner");
  const { data } = useQuery({ ...crisisOptions(), initialData: initial });
  const context = useMomentContext();
  useCrisisChanges();
  const { crisis, mayLead } = data;
  if (!crisis) return null;
  const startedAt = new Date(crisis.startedAt);
  const since = daysAway(startedAt, context) === 0 ? formatTime(startedAt, context) : formatMoment(startedAt, context);
  return (
    <Banner
      title={t("title", { since, reason: crisis.reason })}
      actions={
        <>
          {crisis.held > 0 ? (
            <LinkButton size="sm" href="/#held">
              {t("show")}
            </LinkButton>
          ) : null}
          {mayLead ? <EndCrisis held={crisis.held} /> : null}
        </>
      }
    >
      {t("held", { count: crisis.held })} {t("by", { name: crisis.by })}
    </Banner>
  );
}

/** Switching it changes what everybody may do: whatever is on the screen is asked again. */
function useCrisisChanges(): void {
  const client = useQueryClient();
  useLive(({ topic }) => {
    if (topic !== "crisis" && topic !== "resync") return;
    void client.invalidateQueries(crisisOptions());
    if (topic === "crisis") void client.invalidateQueries({ queryKey: ["items"] });
  });
}
