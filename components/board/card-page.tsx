"use client";

import { memo, type RefObject, useRef, useState } from "react";
import type { IdeaCard } from "@/lib/features/board/schema";
import { Card } from "./card";
import { useNear } from "./use-near";

type CardPageProps = { cards: IdeaCard[]; scroller: RefObject<HTMLElement | null> };

/**
 * The cards of one loaded page. Far from what is seen only their height is left, so a column of thousands weighs as much
 * as a screenful, and a change in one page draws that page alone. Where the focus is, the cards stay.
 */
export const CardPage = memo(function CardPage({ cards, scroller }: CardPageProps) {
  const list = useRef<HTMLUListElement>(null);
  const [emptyHeight, setEmptyHeight] = useState<number | null>(null);
  useNear({ part: list, scroller }, (isNear) => {
    const height = list.current?.offsetHeight;
    // Without a height the whole column is not drawn now; it is no reason to empty it.
    if (isNear) setEmptyHeight(null);
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
});
