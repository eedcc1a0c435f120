"use client";

import { BookOpenCheck, CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { Row } from "@/components/ui/row-list";
import { Tag } from "@/components/ui/tag";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import type { CampaignLine } from "@/lib/features/campaigns/schema";
import { usePeriodWords } from "./use-period";

/** A campaign in the list: what and until when, who leads it, how far it is, and what it asks of the reader. */
export function CampaignRow({ line }: { line: CampaignLine }) {
  const t = useTranslations("campaigns");
  const period = usePeriodWords();
  const { id, kind, name, lead, channels, published, posts, unanswered, hasToRead } = line;
  return (
    <Row
      title={
        <PageLink href={campaignHref(id)} className="rounded-[3px] underline-offset-3 hover:underline">
          {name}
        </PageLink>
      }
      detail={
        <>
          <p>
            {t(`kind.${kind}`)}, {period(line)} · {t("line.lead", { name: lead.name })}
          </p>
          <p>{[...channels, t("line.posts", { published, posts })].join(" · ")}</p>
        </>
      }
      actions={
        hasToRead || unanswered > 0 ? (
          <p className="flex flex-wrap gap-x-3 gap-y-1 text-t13 max-md:col-span-2">
            {hasToRead ? <Tag icon={<BookOpenCheck aria-hidden />}>{t("line.toRead")}</Tag> : null}
            {unanswered > 0 ? (
              <span className="flex items-center gap-1.5 font-medium text-amber-ink">
                <CircleQuestionMark className="icon" aria-hidden />
                {t("line.unanswered", { count: unanswered })}
              </span>
            ) : null}
          </p>
        ) : null
      }
    />
  );
}
