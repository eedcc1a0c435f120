import { useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Link } from "@/components/ui/link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { BANDS, isSmall } from "@/lib/domain/communities";
import { type CommunityView, communityHref } from "@/lib/features/communities/schema";
import { useShare } from "./use-share";

const GROUPS = [...BANDS.toReversed(), null];

/** The communities by how much of them is alive, each band with what the article would have one do. */
export function BandList({ communities }: { communities: readonly CommunityView[] }) {
  const t = useTranslations("communities.bands");
  const filled = GROUPS.map((band) => ({ band, those: communities.filter((one) => one.band === band) })).filter(
    ({ those }) => those.length > 0,
  );
  return (
    <div className="grid gap-8">
      {filled.map(({ band, those }) => {
        const key = band ?? "uncounted";
        return (
          <section key={key}>
            <GroupHeading id={`band-${key}`}>{t(`${key}.title`)}</GroupHeading>
            <p className="max-w-prose py-2 text-t14 text-ink-2">{t(`${key}.advice`)}</p>
            <RowList labelledBy={`band-${key}`}>
              {those.map((community) => (
                <CommunityRow key={community.id} community={community} />
              ))}
            </RowList>
          </section>
        );
      })}
    </div>
  );
}

function CommunityRow({ community }: { community: CommunityView }) {
  const t = useTranslations("communities");
  const facts = useFacts(community);
  const { id, name, follower, weekMinutes } = community;
  return (
    <Row
      title={<Link href={communityHref(id)}>{name}</Link>}
      detail={facts.join(" · ")}
      actions={
        <span className="text-t13 text-ink-2 max-md:col-span-full">
          {follower ? t("followedBy", { name: follower.name, minutes: weekMinutes }) : t("followedByNobody")}
        </span>
      }
    />
  );
}

/** Where it is, how large, what part is alive and how that moved; an old count says so. */
export function useFacts({ network, count, size, share, trend, isStale, asked }: CommunityView): string[] {
  const t = useTranslations("communities");
  const inWords = useShare();
  const nameOf = useDayName();
  const large = size && t(size.isFetched ? "sizeFetched" : "size", { count: size.size });
  const fails = asked && (asked.code || !asked.isConnected) ? t("fetching.fails") : null;
  const moved = trend
    ? t(`trend.${trend.direction}`, { from: inWords(trend.from), day: nameOf(trend.since, WHOLE_DAY) })
    : null;
  const counted =
    count && share !== null
      ? [
          ...[isSmall(count) ? t("small") : null, t("share", { share: inWords(share) }), moved],
          t(isStale ? "stale" : "onDay", { day: nameOf(count.onDay, WHOLE_DAY) }),
        ]
      : [];
  return [network, large, ...counted, fails].filter((fact) => fact !== null);
}
