"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { MergeCandidate } from "@/lib/domain/communities";
import { type CommunityView, communityHref } from "@/lib/features/communities/schema";
import { useCommunityDeeds } from "./use-community-deeds";

type MergeSuggestionsProps = {
  merges: readonly MergeCandidate[];
  communities: readonly CommunityView[];
  mayLead: boolean;
};

/** Communities that look as if they could be one, with the reason. */
export function MergeSuggestions({ merges, communities, mayLead }: MergeSuggestionsProps) {
  const t = useTranslations("communities.merge");
  const deeds = useCommunityDeeds();
  const of = (sought: string) => communities.find(({ id }) => id === sought);
  const pairs = merges.flatMap(({ id, intoId, alike }) => {
    const [one, other] = [of(id), of(intoId)];
    return one && other ? [{ one, other, alike }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <section className="mt-8">
      <GroupHeading id="merges">{t("title")}</GroupHeading>
      <p className="max-w-prose py-2 text-t14 text-ink-2">{t("small")}</p>
      <RowList labelledBy="merges">
        {pairs.map(({ one, other, alike }) => (
          <Row
            key={`${one.id} ${other.id}`}
            title={
              <span className="font-normal">
                {t.rich("why", {
                  one: () => <Link href={communityHref(one.id)}>{one.name}</Link>,
                  other: () => <Link href={communityHref(other.id)}>{other.name}</Link>,
                  reason: alike.map((reason) => t(`reasons.${reason}`)).join(", "),
                })}
              </span>
            }
            actions={
              mayLead ? (
                <Button
                  size="sm"
                  busy={deeds.isBusy}
                  aria-label={t("doNamed", { name: one.name })}
                  onPress={() => void deeds.merge({ ...one, intoId: other.id })}
                >
                  {t("do")}
                </Button>
              ) : undefined
            }
          />
        ))}
      </RowList>
    </section>
  );
}
