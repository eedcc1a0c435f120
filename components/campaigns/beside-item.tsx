"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { PageLink } from "@/components/ui/page-link";
import { campaignFactsOptions } from "@/lib/features/campaign-facts/options";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import { AskQuestion } from "./ask-question";
import { FactLine } from "./fact-line";
import { GoneFacts } from "./gone-facts";
import { ToRead } from "./to-read";
import { useCampaignChanges } from "./use-campaign-changes";
import { useWaitsWords } from "./use-waits-words";

type BesideItemProps = { campaignId: string; viewerId: string };

/** What there is to know about the campaign of an item, beside its text, so that nobody has to look it up. */
export function FactsBeside({ campaignId, viewerId }: BesideItemProps) {
  const t = useTranslations("campaigns");
  const headingId = useId();
  const waits = useWaitsWords(viewerId);
  const { data: campaign } = useQuery(campaignFactsOptions(campaignId));
  useCampaignChanges();
  if (!campaign) return null;
  return (
    <section
      aria-labelledby={headingId}
      className="border-line px-4 py-5 max-lg:border-t max-lg:bg-surface md:px-6 lg:border-t"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={headingId} className="text-t14">
          {t("beside.title", { name: campaign.name })}
        </h2>
        <PageLink
          href={campaignHref(campaignId)}
          className="min-h-6 text-t13 text-accent-ink underline underline-offset-3"
        >
          {t("beside.open")}
        </PageLink>
      </div>
      {campaign.facts.length === 0 ? (
        <p className="mt-2 text-t14 text-ink-2">{t("facts.noneOther")}</p>
      ) : (
        <ul
          aria-labelledby={headingId}
          className="mt-1 [&>li]:border-b [&>li]:border-line [&>li:last-child]:border-b-0"
        >
          {campaign.facts.map((fact) => (
            <FactLine key={fact.position} fact={fact} waits={waits(campaign)} isShort />
          ))}
          <GoneFacts campaign={campaign} />
        </ul>
      )}
      {campaign.may.follow ? <AskQuestion campaign={campaign} viewerId={viewerId} /> : null}
    </section>
  );
}

/**
 * Over the text of an item: that the facts changed, and the way to say one has read them. Where the facts themselves
 * stand far below the text, the changes stand in it.
 */
export function FactsToRead({ campaignId }: { campaignId: string }) {
  const { data: campaign } = useQuery(campaignFactsOptions(campaignId));
  if (!campaign) return null;
  return (
    <>
      <ToRead campaign={campaign} className="mb-4 max-lg:hidden" />
      <ToRead campaign={campaign} className="mb-4 lg:hidden" isFull />
    </>
  );
}
