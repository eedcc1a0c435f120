"use client";

import { memo, type RefObject, startTransition, useMemo, useRef, useState } from "react";
import type { IdeaCard } from "@/lib/features/board/schema";
import { Card } from "./card";
import { useNear } from "./use-near";

type CardPageProps = {
  cards: IdeaCard[];
  scroller: RefObject<HTMLElement | null>;
  /** On screen from the start; the cards of other pages are drawn when they come near. */
  isFirst: boolean;
};

/** So few are drawn at a time that nobody feels it while scrolling; an even number, for where two hang beside each other. */
const AT_A_TIME = 8;
/** What a card takes as a rule, until it has been drawn and measured. */
const CARD_PX = 142;

/** The cards of one loaded page, a few at a time. A change in one page draws that page alone. */
export const CardPage = memo(function CardPage({ cards, scroller, isFirst }: CardPageProps) {
  const stretches = useMemo(
    () =>
      Array.from({ length: Math.ceil(cards.length / AT_A_TIME) }, (_, at) =>
        cards.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME),
      ),
    [cards],
  );
  return stretches.map((some, at) => (
    // They only ever follow each other from the top of the page: their place is their identity.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <CardStretch key={at} cards={some} scroller={scroller} isFirst={isFirst} />
  ));
});

/**
 * Cards that hang under each other. Far from what is seen only their height is left, so a column of thousands weighs as
 * much as a screenful. Where the focus is, the cards stay.
 */
function CardStretch({ cards, scroller, isFirst }: CardPageProps) {
  const list = useRef<HTMLUListElement>(null);
  const [emptyHeight, setEmptyHeight] = useState<number | null>(isFirst ? null : cards.length * CARD_PX);
  useNear({ part: list, scroller }, (isNear) => {
    const height = list.current?.offsetHeight;
    // Drawn in the pauses of the browser: scrolling goes on meanwhile, and there is time until they are seen.
    if (isNear) startTransition(() => setEmptyHeight(null));
    // Without a height the whole column is not drawn now; it is no reason to empty it.
    else if (height && !list.current?.contains(document.activeElement)) setEmptyHeight(height);
  });
  const isEmptied = emptyHeight !== null;
  return (
    <ul
      ref={list}
      {...(isEmptied ? { role: "presentation", style: { height: emptyHeight } } : {})}
      className="grid-cols-2 content-start max-lg:md:grid"
    >
      {isEmptied ? null : cards.map((card) => <Card key={card.id} card={card} />)}
    </ul>
  );
}
