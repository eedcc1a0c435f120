"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import {
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { ShownColumn as ColumnName } from "@/lib/domain/board";
import { isNarrowed, type Looking } from "@/lib/domain/board/looking";
import { columnOptions } from "@/lib/features/board/options";
import { CardPage } from "./card-page";
import { useDropPlace } from "./stack/use-drop-place";
import { useNear } from "./use-near";

type ColumnProps = {
  column: ColumnName;
  looking: Looking;
  count: number;
  /** The one that is shown where there is room for one. */
  isChosen: boolean;
  /** Above the cards, such as the way to pin one. */
  top?: ReactNode;
  onDrop: (column: ColumnName) => void;
  canDrop: (column: ColumnName) => boolean;
};

/** One column with its cards; more of them are fetched as it is scrolled. */
export function Column({ column, looking, count, isChosen, top, onDrop, canDrop }: ColumnProps) {
  const t = useTranslations("board");
  const scroller = useRef<HTMLDivElement>(null);
  const query = useInfiniteQuery(columnOptions(looking, column));
  const pages = query.data?.pages ?? [];
  const isEmpty = pages.every((page) => page.cards.length === 0);
  const place = useRef<HTMLElement>(null);
  const { dropProps, isDropTarget } = useDropPlace({ place, column, canDrop, onDrop });
  return (
    // Focus comes here while a card is dragged by keyboard: the column is then one of the places to let it go.
    <section
      {...(dropProps as HTMLAttributes<HTMLElement>)}
      ref={place}
      tabIndex={-1}
      data-column={column}
      aria-labelledby={`column-${column}`}
      className={cx("flex min-h-0 min-w-0 flex-col", !isChosen && "max-lg:hidden")}
    >
      <h2
        id={`column-${column}`}
        className="flex items-baseline gap-2 border-b border-line-2 pb-2 text-t14 font-semibold tracking-normal max-lg:sr-only"
      >
        {t(`columns.${column}`)} <span className="font-medium text-ink-3">{count}</span>
      </h2>
      <div
        ref={scroller}
        className={cx(
          "-mr-1 -ml-1 min-h-0 flex-1 rounded-r pt-3 lg:-mr-3.5 lg:overflow-y-auto lg:overscroll-contain lg:[scrollbar-gutter:stable] lg:[scrollbar-width:thin]",
          isDropTarget && "bg-accent-soft",
        )}
      >
        {top ? <div className="px-1 pt-1 pb-2.5">{top}</div> : null}
        {pages.map((page, index) => (
          // Pages are only ever added at the end: their place is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <CardPage key={index} cards={page.cards} scroller={scroller} isFirst={index === 0} />
        ))}
        <Below query={query} column={column} looking={looking} isEmpty={isEmpty} scroller={scroller} />
      </div>
    </section>
  );
}

type BelowProps = {
  query: {
    isPending: boolean;
    isError: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  column: ColumnName;
  looking: Looking;
  isEmpty: boolean;
  scroller: RefObject<HTMLElement | null>;
};

/** What stands under the last card: that there are none, that more come, or that they could not be fetched. */
function Below({ query, column, looking, isEmpty, scroller }: BelowProps) {
  const t = useTranslations("board");
  if (query.isError) {
    return (
      <div className="px-1">
        <Notice
          kind="error"
          action={
            <Button size="sm" onPress={() => query.refetch()}>
              {t("again")}
            </Button>
          }
        >
          {t("columnFailed")}
        </Notice>
      </div>
    );
  }
  if (query.isPending) return <Skeleton label={t("loading")} className="px-1" lines={["92%", "64%", "80%", "48%"]} />;
  if (isEmpty) {
    const shown = isNarrowed(looking) ? "narrowed" : looking.filter;
    const words = shown === "all" ? t(`empty.${column}`) : t(`emptyFiltered.${shown}`);
    return <p className="px-1 pt-1 text-t13 text-ink-3">{words}</p>;
  }
  if (!query.hasNextPage) return null;
  return <More onReach={query.fetchNextPage} isBusy={query.isFetchingNextPage} scroller={scroller} />;
}

type MoreProps = { onReach: () => unknown; isBusy: boolean; scroller: RefObject<HTMLElement | null> };

/** Fetches the next cards before they are reached, so that scrolling never has to wait; pressing it does so too. */
function More({ onReach, isBusy, scroller }: MoreProps) {
  const t = useTranslations("board");
  const end = useRef<HTMLDivElement>(null);
  const [isReached, setReached] = useState(false);
  useNear({ part: end, scroller }, setReached);
  const reach = useEffectEvent(onReach);
  useEffect(() => {
    if (isReached && !isBusy) reach();
  }, [isReached, isBusy]);
  return (
    <div ref={end} className="px-1 pb-4">
      <Button kind="quiet" size="sm" busy={isBusy} onPress={() => onReach()}>
        {t("more")}
      </Button>
    </div>
  );
}
