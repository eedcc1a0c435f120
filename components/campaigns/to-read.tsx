"use client";

import { BookOpenCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { type CampaignFacts, campaignHref } from "@/lib/features/campaign-facts/schema";
import { confirmReadAction } from "@/lib/features/campaign-reads/actions";
import { FactWords } from "./fact-words";
import { useCampaignStep } from "./use-campaign-step";

const SHOWN_MAX = 3;

type ToReadProps = {
  campaign: CampaignFacts;
  /** With the changes in it, where the facts themselves do not stand on the page. */
  isFull?: boolean;
  className?: string;
};

/** Asks somebody at the buttons to read what changed, calmly, until they say they did. */
export function ToRead({ campaign, isFull = false, className }: ToReadProps) {
  const t = useTranslations("campaigns.toRead");
  const { take, isBusy } = useCampaignStep(confirmReadAction);
  const [problem, setProblem] = useState<string>();
  const { id: campaignId, name, readRevision, factsRevision, changes } = campaign;
  const isFirst = readRevision === 0;
  if (!campaign.hasToRead) return null;

  async function confirm() {
    const taken = await take({ campaignId, seenRevision: factsRevision });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) toast.show({ text: t("done") });
  }

  const shown = isFull ? changes.slice(0, SHOWN_MAX) : [];
  return (
    <Notice
      kind="mine"
      className={className}
      icon={<BookOpenCheck className="icon text-accent-ink" aria-hidden />}
      action={
        <div className="flex flex-wrap gap-2 max-md:w-full">
          <Button
            size="sm"
            className="max-md:min-h-11"
            busy={isBusy}
            aria-label={t("confirmNamed", { name })}
            onPress={() => void confirm()}
          >
            {t("confirm")}
          </Button>
          {isFull ? (
            <LinkButton size="sm" kind="quiet" href={campaignHref(campaignId)} className="max-md:min-h-11">
              {t("show")}
            </LinkButton>
          ) : null}
        </div>
      }
    >
      <p className="font-medium">{t(isFirst ? "first" : "again", { name })}</p>
      {isFull ? (
        <ul className="mt-1 grid max-w-prose gap-1.5">
          {shown.map(({ position, kind, before, after }) => (
            <li key={position}>
              <FactWords kind={kind} after={after} before={isFirst ? undefined : before} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{t(isFirst ? "firstText" : "againText", { count: changes.length })}</p>
      )}
      {changes.length > shown.length && isFull ? (
        <p className="mt-1 text-t13 text-ink-2">{t("more", { count: changes.length - shown.length })}</p>
      ) : null}
      {problem ? (
        <p role="alert" className="mt-1 text-t13 font-medium text-red-ink">
          {problem}
        </p>
      ) : null}
    </Notice>
  );
}
