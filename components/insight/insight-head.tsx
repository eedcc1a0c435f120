import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { PERIODS } from "@/lib/domain/insight";
import type { HeldRole } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { type ChannelName, INSIGHT_VIEWS, type InsightAsked, insightQuery } from "@/lib/features/insight/schema";
import { InsightTabs } from "./insight-tabs";

type InsightHeadProps = {
  href: string;
  asked: InsightAsked;
  roles: readonly HeldRole[];
  /** The channels to choose from, where the page can tell of one. */
  channels?: readonly ChannelName[];
  /** The page has the figures behind its pictures too. */
  hasTable?: boolean;
};

/** The title, over which time is looked back and at what, and the rooms of insight. */
export function InsightHead({ href, asked, roles, channels = [], hasTable = false }: InsightHeadProps) {
  const t = useTranslations("insight");
  const to = (change: Partial<InsightAsked>) => `${href}?${insightQuery({ ...asked, ...change })}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <div className="flex flex-wrap items-center gap-3 print:hidden">
            <SegmentedLinks
              label={t("period.label")}
              options={PERIODS.map((one) => {
                return { href: to({ period: one }), label: t(`period.${one}`), current: one === asked.period };
              })}
            />
            {hasTable ? (
              <SegmentedLinks
                label={t("view.label")}
                options={INSIGHT_VIEWS.map((one) => {
                  return { href: to({ view: one }), label: t(`view.${one}`), current: one === asked.view };
                })}
              />
            ) : null}
            {mayTry(roles, "results.lead") ? (
              <LinkButton href="/insight/figures" icon={<Upload className="icon" aria-hidden />}>
                {t("enter")}
              </LinkButton>
            ) : null}
          </div>
        }
      />
      <InsightTabs roles={roles} />
      {channels.length > 1 ? <Channels channels={channels} chosen={asked.channel} to={to} /> : null}
    </>
  );
}

type ChannelsProps = {
  channels: readonly ChannelName[];
  chosen: string | null;
  to: (change: Partial<InsightAsked>) => string;
};

function Channels({ channels, chosen, to }: ChannelsProps) {
  const t = useTranslations("insight.channel");
  return (
    <nav aria-label={t("label")} className="mt-3 flex flex-wrap gap-x-4 text-t13 print:hidden">
      {[{ id: null, name: t("all") }, ...channels].map(({ id, name }) => (
        <PageLink
          key={id ?? "all"}
          href={to({ channel: id })}
          aria-current={id === chosen ? "page" : undefined}
          className="flex min-h-8 items-center rounded-r-s text-ink-2 underline-offset-4 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline max-md:min-h-11"
        >
          {name}
        </PageLink>
      ))}
    </nav>
  );
}
