"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { beside } from "@/components/board/beside";
import { useBoard } from "@/components/board/board-context";
import { BoardHeader } from "@/components/board/board-header";
import { ActiveFilters } from "@/components/board/filters/active-filters";
import { NothingFound } from "@/components/board/filters/nothing-found";
import { useLook } from "@/components/board/filters/use-look";
import { IdeaHistory } from "@/components/board/idea-history";
import { LabelChips } from "@/components/board/labels/label-chips";
import { walkCards } from "@/components/board/use-card-keys";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { isNarrowed, type Looking } from "@/lib/domain/board/looking";
import { mineOptions } from "@/lib/features/board/options";
import type { MinePage } from "@/lib/features/board/schema";

/** What the viewer pinned and what became of each: every idea gets an answer, and here it is. */
export function MyIdeas({ looking }: { looking: Looking }) {
  const { viewer } = useBoard();
  const { look, isComing } = useLook();
  return (
    <>
      <BoardHeader looking={looking} look={look} canCurate={viewer.canCurate} />
      <ActiveFilters looking={looking} look={look} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the links inside, which act by themselves */}
      <div
        data-column="mine"
        onKeyDown={walkCards}
        aria-busy={isComing}
        className="mt-5 min-h-0 flex-1 lg:overflow-y-auto"
      >
        <Stories looking={looking} look={look} />
      </div>
    </>
  );
}

function Stories({ looking, look }: { looking: Looking; look: ReturnType<typeof useLook>["look"] }) {
  const t = useTranslations("board");
  const query = useInfiniteQuery(mineOptions(looking));
  const ideas = query.data?.pages.flatMap((page) => page.ideas) ?? [];
  if (query.isError) return <Notice kind="error">{t("columnFailed")}</Notice>;
  if (query.isPending) return <Skeleton label={t("loading")} lines={["60%", "80%", "40%"]} />;
  if (ideas.length === 0) {
    if (isNarrowed(looking)) return <NothingFound looking={looking} look={look} />;
    return <EmptyState title={t("mine.none")}>{t("mine.noneText")}</EmptyState>;
  }
  return (
    <>
      <ul className="max-w-180 border-t border-line">
        {ideas.map((idea) => (
          <MyIdea key={idea.card.id} {...idea} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          kind="quiet"
          className="mt-3"
          busy={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

function MyIdea({ card, story }: MinePage["ideas"][number]) {
  const t = useTranslations("board");
  const { actions } = useBoard();
  return (
    <li data-idea={card.id} className="border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-t17 font-semibold text-balance wrap-anywhere">
          <a
            href={`/board/${card.id}`}
            data-card
            onClick={beside(() => actions.open(card.id))}
            className="hover:underline"
          >
            {card.title}
          </a>
        </h2>
        <span className="text-t13 font-medium text-ink-2">{t(`columns.${card.column}`)}</span>
      </div>
      {card.labels.length > 0 ? (
        <div className="mt-1">
          <LabelChips labels={card.labels} />
        </div>
      ) : null}
      <IdeaHistory story={story} isOwn />
    </li>
  );
}
