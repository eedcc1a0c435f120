"use client";

import { useTranslations } from "next-intl";
import { PlannedMoment } from "@/components/items/planned-moment";
import { DeclineButton } from "./decline-button";

type SignedDecisionProps = { version: { versionId: string; number: number; at: string }; maySign: boolean };

/** A version that waits for its moment: when it begins by itself, and how an executive still stops it. */
export function SignedDecision({ version, maySign }: SignedDecisionProps) {
  const t = useTranslations("versions.waiting");
  return (
    <section aria-labelledby="wacht" className="grid gap-3 text-t14">
      <h2 id="wacht" className="text-t15 font-semibold">
        {t.rich("title", { moment: () => <PlannedMoment at={version.at} /> })}
      </h2>
      <p className="text-ink-2">{t("text")}</p>
      {maySign ? (
        <div className="flex flex-wrap gap-2">
          <DeclineButton version={version} kind="signed" />
        </div>
      ) : null}
    </section>
  );
}
