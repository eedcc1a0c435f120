import { comparePlaces, placeAt, placeOf, type Sort } from "@/lib/domain/board/looking";
import type { ColumnPage, IdeaCard } from "@/lib/features/board/schema";

/** The loaded pages of a column, as the query cache keeps them. */
export type Pages = { pages: ColumnPage[]; pageParams: unknown[] };

/** All loaded cards of a column, from the top. */
export const cardsOf = (column: Pages): IdeaCard[] => column.pages.flatMap((page) => page.cards);

/** The column without a card; the very same object when the card was not in it. */
export function withoutCard(column: Pages, id: string): Pages {
  const index = column.pages.findIndex((page) => page.cards.some((card) => card.id === id));
  return index < 0 ? column : onPage(column, index, (cards) => cards.filter((card) => card.id !== id));
}

/**
 * The column with a card at its place in the order, once. A card that belongs below everything that is loaded is left out
 * as long as there is more to load: it comes with its own page.
 */
export function withCard(column: Pages, card: IdeaCard, sort: Sort): Pages {
  const others = withoutCard(column, card.id);
  const place = placeOf(card, sort);
  const isBelow = (other: IdeaCard) => comparePlaces(place, placeOf(other, sort)) < 0;
  const index = others.pages.findIndex((page) => page.cards.some(isBelow));
  if (index >= 0) return onPage(others, index, (cards) => cards.toSpliced(cards.findIndex(isBelow), 0, card));
  const last = others.pages.length - 1;
  const end = others.pages[last]?.next ?? null;
  const lastPlace = end === null ? null : placeAt(end, sort);
  const isLoaded = lastPlace === null || comparePlaces(place, lastPlace) <= 0;
  return isLoaded ? onPage(others, last, (cards) => [...cards, card]) : others;
}

function onPage(column: Pages, index: number, change: (cards: IdeaCard[]) => IdeaCard[]): Pages {
  const pages = column.pages.map((page, at) => (at === index ? { ...page, cards: change(page.cards) } : page));
  return { ...column, pages };
}
