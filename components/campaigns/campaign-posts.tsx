"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Moment } from "@/components/time/moment";
import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { CampaignView } from "@/lib/features/campaigns/schema";

/** What goes out for a campaign: how much of it is out, and each post with its moment. */
export function CampaignPosts({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("campaigns.posts");
  const states = useTranslations("calendar.states");
  const headingId = useId();
  const { posts } = campaign;
  const published = posts.filter(({ state }) => state === "published").length;
  return (
    <section aria-labelledby={headingId}>
      <GroupHeading
        id={headingId}
        aside={posts.length > 0 ? t("count", { published, planned: posts.length - published }) : null}
      >
        {t("title")}
      </GroupHeading>
      <RowList labelledBy={headingId}>
        {posts.map(({ id, title, at, state }) => (
          <Row
            key={id}
            lead={<span className="text-t14 text-ink-2">{at ? <Moment at={at} /> : t("noMoment")}</span>}
            title={
              <PageLink href={`/items/${id}`} className="rounded-[3px] underline-offset-3 hover:underline">
                {title}
              </PageLink>
            }
            detail={states(state)}
          />
        ))}
      </RowList>
      {posts.length === 0 ? <p className="pt-2.5 text-t14 text-ink-2">{t("none")}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <LinkButton
          size="sm"
          className="max-md:min-h-11"
          href={`/calendar?${new URLSearchParams({ on: campaign.startsOn, campaign: campaign.id })}`}
          icon={<CalendarDays className="icon" aria-hidden />}
        >
          {t("calendar")}
        </LinkButton>
        {campaign.phase === "past" ? <p className="text-t13 text-ink-2">{t("later")}</p> : null}
      </div>
    </section>
  );
}
