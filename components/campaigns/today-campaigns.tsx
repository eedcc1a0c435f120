"use client";

import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { isUnanswered } from "@/lib/domain/campaigns";
import { type CampaignFacts, campaignHref } from "@/lib/features/campaign-facts/schema";
import { ToRead } from "./to-read";

/** Facts the viewer has to read, over what waits: whoever answers has to know them first. */
export function CampaignsToRead({ campaigns }: { campaigns: CampaignFacts[] }) {
  const asked = campaigns.filter(({ hasToRead }) => hasToRead);
  if (asked.length === 0) return null;
  return (
    <div className="mb-7 grid gap-3">
      {asked.map((campaign) => (
        <ToRead key={campaign.id} campaign={campaign} isFull />
      ))}
    </div>
  );
}

type CampaignQuestionsProps = { campaigns: CampaignFacts[]; viewerId: string };

/** Questions that colleagues got and nobody answered yet, for whoever leads the campaign. */
export function CampaignQuestions({ campaigns, viewerId }: CampaignQuestionsProps) {
  const t = useTranslations("campaigns.today");
  const led = campaigns.filter(({ lead }) => lead.memberId === viewerId);
  const questions = led.flatMap((campaign) => campaign.facts.filter(isUnanswered).map((fact) => ({ campaign, fact })));
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="campaign-questions">
      <GroupHeading id="campaign-questions">{t("title")}</GroupHeading>
      <RowList labelledBy="campaign-questions">
        {questions.map(({ campaign, fact }) => (
          <Row
            key={fact.id}
            lead={
              <span className="flex items-center gap-2 text-t14 text-ink-2">
                <CircleQuestionMark className="icon text-ink-3" aria-hidden />
                <Moment at={fact.at} />
              </span>
            }
            title={
              <PageLink href={campaignHref(campaign.id)} className="rounded-[3px] underline-offset-3 hover:underline">
                {fact.question}
              </PageLink>
            }
            detail={t("question", { name: campaign.name })}
            actions={
              <LinkButton
                size="sm"
                href={campaignHref(campaign.id)}
                aria-label={t("answerNamed", { question: fact.question })}
                className="max-md:col-span-2 max-md:min-h-11"
              >
                {t("answer")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
