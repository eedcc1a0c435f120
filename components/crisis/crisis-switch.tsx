"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { crisisOptions } from "@/lib/features/crisis/options";
import type { CrisisOutlook, CrisisState } from "@/lib/features/crisis/schema";
import { EndCrisis } from "./end-crisis";
import { StartCrisis } from "./start-crisis";

/** Whether crisis mode is on, since when and why; and the switch for whoever may. */
export function CrisisSwitch({ initial, outlook }: { initial: CrisisState; outlook: CrisisOutlook }) {
  const t = useTranslations("organisation.crisis");
  const { data } = useQuery({ ...crisisOptions(), initialData: initial });
  const { crisis, mayLead } = data;
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold">{t(crisis ? "on" : "off")}</p>
      <p className="max-w-prose text-t14 text-ink-2">
        {crisis
          ? t.rich("since", { name: crisis.by, reason: crisis.reason, at: () => <Moment at={crisis.startedAt} /> })
          : t("offText")}
      </p>
      {mayLead ? (
        crisis ? (
          <EndCrisis held={crisis.held} />
        ) : (
          <StartCrisis outlook={outlook} />
        )
      ) : (
        <p className="text-t13 text-ink-3">{t("locked")}</p>
      )}
    </div>
  );
}
