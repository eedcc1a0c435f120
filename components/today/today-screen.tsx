"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { CrisisFacts } from "@/components/crisis/crisis-facts";
import { HeldPosts } from "@/components/crisis/held-posts";
import { StandingIn } from "@/components/deputies/standing-in";
import { ExtensionRows } from "@/components/extensions/extension-rows";
import { Page } from "@/components/shell/page";
import { useMomentContext } from "@/components/time/now";
import { later } from "@/components/ui/later";
import { GroupHeading, RowList } from "@/components/ui/row-list";
import type { FirstStep } from "@/lib/domain/first-steps";
import { atStart, formatDay, givenName } from "@/lib/domain/language";
import { DUE_GROUPS, type DueGroup } from "@/lib/domain/today";
import { crisisOptions } from "@/lib/features/crisis/options";
import { todayOptions } from "@/lib/features/today/options";
import type { TodayPage } from "@/lib/features/today/schema";
import { Calm } from "./calm";
import { IdeasRow } from "./ideas-row";
import { News } from "./news";
import { OthersList } from "./others-list";
import { SignatureRows } from "./signature-rows";
import { TodayAside } from "./today-aside";
import { TodayListRow } from "./today-list-row";
import { useTodayChanges } from "./use-today-changes";

const CampaignsToRead = dynamic(() =>
  later(() => import("@/components/campaigns/today-campaigns")).then((module) => module.CampaignsToRead),
);
const ContentRows = dynamic(() => later(() => import("./content-rows")).then((module) => module.ContentRows));
const ActionRows = dynamic(() => later(() => import("./action-rows")).then((module) => module.ActionRows));
const CampaignQuestions = dynamic(() =>
  later(() => import("@/components/campaigns/today-campaigns")).then((module) => module.CampaignQuestions),
);

const FirstSteps = dynamic(() => later(() => import("./first-steps")).then((module) => module.FirstSteps));

type TodayScreenProps = {
  viewerId: string;
  /** What a new organisation has yet to arrange; null for whoever does not, and once it is done. */
  firstSteps: readonly FirstStep[] | null;
};

/** What waits for me, and until when: by deadline, each with its action in place. */
export function TodayScreen({ viewerId, firstSteps }: TodayScreenProps) {
  const { data: page } = useQuery(todayOptions());
  const { data: crisis } = useQuery(crisisOptions());
  useTodayChanges();
  if (!page) return null;
  const isCalm = countOf(page) === 0;
  const toDecide = heldToDecide(page);
  return (
    <Page aside={crisis?.crisis || page.goodNews || page.news.length > 0 ? <TodayAside page={page} /> : undefined}>
      <Heading page={page} />
      <CrisisFacts className="mb-7 lg:hidden" />
      <StandingIn standing={page.standing} viewerId={viewerId} />
      {page.campaigns.length > 0 ? <CampaignsToRead campaigns={page.campaigns} /> : null}
      {firstSteps ? <FirstSteps steps={firstSteps} /> : null}
      {isCalm && !firstSteps ? <Calm page={page} /> : null}
      <div className="grid gap-7">
        {toDecide > 0 && page.held ? <HeldPosts held={page.held} viewerId={viewerId} /> : null}
        {page.rows.length > 0 || page.ideas ? <Groups page={page} viewerId={viewerId} /> : null}
        {page.actions.length > 0 ? <ActionRows actions={page.actions} viewerId={viewerId} /> : null}
        {page.signatures.length > 0 ? <SignatureRows asked={page.signatures} viewerId={viewerId} /> : null}
        {page.campaigns.length > 0 ? <CampaignQuestions campaigns={page.campaigns} viewerId={viewerId} /> : null}
        {page.contents.length > 0 ? <ContentRows contents={page.contents} /> : null}
        {page.extensions.length > 0 ? <ExtensionRows requests={page.extensions} viewerId={viewerId} /> : null}
        {toDecide === 0 && page.held ? <HeldPosts held={page.held} viewerId={viewerId} /> : null}
      </div>
      <News news={page.news} className="lg:hidden" />
      <OthersList others={page.others} viewerId={viewerId} />
    </Page>
  );
}

/** How many things wait for the viewer, of every kind. */
const countOf = (page: TodayPage): number =>
  page.rows.length +
  page.more +
  (page.ideas ? 1 : 0) +
  page.signatures.length +
  page.campaigns.length +
  page.contents.length +
  page.actions.length +
  page.extensions.length +
  heldToDecide(page);

/** How many posts stood still that the viewer decides on now. */
const heldToDecide = ({ held }: TodayPage): number => (held?.mayDecide && !held.isCrisis ? held.count : 0);

/** The day at a desk, a greeting in the hand. */
function Heading({ page }: { page: TodayPage }) {
  const t = useTranslations("today");
  const context = useMomentContext();
  const day = atStart(formatDay(context.now, context));
  const count = countOf(page);
  const today = page.rows.filter((row) => row.group === "today").length + (page.ideas?.group === "today" ? 1 : 0);
  const waiting = count === 0 ? t("nothingWaits") : t("waits", { count });
  const urgent =
    today > 0 && count > 1 ? ` ${today === count ? t("allToday", { count }) : t("someToday", { count: today })}` : "";
  return (
    <header className="mb-6">
      <h1>
        <span className="max-md:hidden">{day}</span>
        <span className="md:hidden">{t("hello", { name: givenName(page.viewerName) })}</span>
      </h1>
      <p className="mt-0.5 text-ink-2">
        <span className="md:hidden">{day}. </span>
        {waiting}
        {urgent}
      </p>
    </header>
  );
}

function Groups({ page, viewerId }: { page: TodayPage; viewerId: string }) {
  const t = useTranslations("today");
  const primaryId = page.opened?.itemId ?? page.rows[0]?.itemId;
  return (
    <div className="grid gap-7">
      {DUE_GROUPS.map((group) => (
        <Group key={group} group={group} page={page} viewerId={viewerId} primaryId={primaryId} />
      ))}
      {page.more > 0 ? <p className="text-t14 text-ink-2">{t("more", { count: page.more })}</p> : null}
    </div>
  );
}

/** On a phone each row is a card of its own. */
const cardsOnPhone =
  "max-md:grid max-md:gap-3 max-md:[&>li]:rounded-r max-md:[&>li]:border max-md:[&>li]:bg-surface max-md:[&>li]:p-4";

type GroupProps = { group: DueGroup; page: TodayPage; viewerId: string; primaryId: string | undefined };

function Group({ group, page, viewerId, primaryId }: GroupProps) {
  const t = useTranslations("today.groups");
  const headingId = useId();
  const rows = page.rows.filter((row) => row.group === group);
  const ideas = page.ideas?.group === group ? page.ideas : null;
  if (rows.length === 0 && !ideas) return null;
  return (
    <section aria-labelledby={headingId}>
      <div className="max-md:sr-only">
        <GroupHeading id={headingId}>{t(group)}</GroupHeading>
      </div>
      <RowList ordered labelledBy={headingId} className={cardsOnPhone}>
        {rows.map((row) => (
          <TodayListRow
            key={row.itemId}
            row={row}
            viewerId={viewerId}
            isPrimary={row.itemId === primaryId}
            opened={page.opened?.itemId === row.itemId ? page.opened : null}
          />
        ))}
        {ideas ? <IdeasRow ideas={ideas} /> : null}
      </RowList>
    </section>
  );
}
