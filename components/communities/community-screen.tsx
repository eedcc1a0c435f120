import { useTranslations } from "next-intl";
import { Link, linkStyle } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { type Load, stepsOf } from "@/lib/domain/communities";
import type { PersonRef } from "@/lib/domain/workflow";
import { type CommunityChoices, type CommunityView, communityHref } from "@/lib/features/communities/schema";
import type { CountView } from "@/lib/features/community-counts/schema";
import type { SizeView } from "@/lib/features/community-sizes/schema";
import { useFacts } from "./band-list";
import { CommunityDeeds } from "./community-deeds";
import { CountDialog } from "./count-dialog";
import { CountTable } from "./count-table";
import { Experts } from "./experts";
import { ShareLine } from "./share-line";
import { SizeFetching } from "./size-fetching";

type CommunityPageView = {
  community: CommunityView;
  counts: CountView[];
  sizes: SizeView[];
  experts: PersonRef[];
  load: Load;
  today: string;
  /** The other communities that are known or followed. */
  others: { id: string; name: string }[];
  /** For whoever leads or follows it. */
  choices: CommunityChoices | null;
};

type CommunityScreenProps = { view: CommunityPageView; mayLead: boolean };

/** One community: what it is, how its share moved, and what to do there. */
export function CommunityScreen({ view, mayLead }: CommunityScreenProps) {
  const t = useTranslations("communities");
  const { community, counts, sizes, experts, load, today, others, choices } = view;
  const { id: communityId, state, follower, weekMinutes, mergedInto } = community;
  const facts = useFacts(community);
  const isLiving = state === "known" || state === "followed";
  const mayCount = choices !== null && isLiving;
  return (
    <>
      <PageHeader
        back={{ href: "/insight/communities", label: t("title") }}
        title={community.name}
        lead={facts.join(" · ")}
        actions={
          mayLead && choices ? (
            <CommunityDeeds community={community} choices={choices} load={load} others={others} />
          ) : undefined
        }
      />
      <p className="mt-1 text-t14 text-ink-2 max-md:mt-3">
        {mergedInto ? (
          <Link href={communityHref(mergedInto.id)}>{t("gone.into", { name: mergedInto.name })}</Link>
        ) : state === "ended" ? (
          t("gone.ended")
        ) : follower ? (
          t("followedBy", { name: follower.name, minutes: weekMinutes })
        ) : (
          t("followedByNobody")
        )}
      </p>
      <div className="mt-5 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section className="min-w-0">
          <div className="flex flex-wrap items-center justify-between gap-3 pb-2">
            <h2 className="text-t15 font-semibold">{t("counts.title")}</h2>
            {mayCount ? <CountDialog communityId={communityId} today={today} /> : null}
          </div>
          <ShareLine counts={counts} />
          {counts.length + sizes.length === 0 ? (
            <p className="text-t14 text-ink-2">{t("counts.none")}</p>
          ) : (
            <div className="mt-4">
              <CountTable {...{ communityId, today, counts, sizes, mayCount }} />
            </div>
          )}
        </section>
        <div className="grid content-start gap-8">
          <Steps community={community} />
          {isLiving && community.asked ? (
            <SizeFetching community={community} asked={community.asked} mayCount={mayCount} />
          ) : null}
          <Experts communityId={communityId} experts={experts} people={mayCount ? choices.people : null} />
          <About community={community} />
        </div>
      </div>
    </>
  );
}

function Steps({ community: { band } }: { community: CommunityView }) {
  const t = useTranslations("communities");
  if (band === null) return <p className="text-t14 text-ink-2">{t("bands.uncounted.advice")}</p>;
  return (
    <section>
      <h2 className="text-t15 font-semibold">{t("steps.title")}</h2>
      <ul className="mt-1 grid list-disc gap-1 pl-5 text-t14 text-ink-2">
        {stepsOf(band).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function About({ community: { name, network, url, about, topic, segment, goal } }: { community: CommunityView }) {
  const t = useTranslations("communities");
  const parts = [topic?.name, segment?.name].filter(Boolean).join(" · ");
  if (!about && !parts && !goal && !url) return null;
  return (
    <section className="grid gap-1 text-t14 text-ink-2">
      <h2 className="text-t15 font-semibold text-ink">{t("about")}</h2>
      {about ? <p className="whitespace-pre-line">{about}</p> : null}
      {parts ? <p>{parts}</p> : null}
      {goal ? <Link href={`/insight/goals/${goal.id}`}>{goal.name}</Link> : null}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" className={linkStyle}>
          {t("open", { name, network })}
        </a>
      ) : null}
    </section>
  );
}
