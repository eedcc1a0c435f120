import type { ColumnPage, IdeaCard } from "@/lib/features/board/schema";

/** The loaded pages of a column, as the query cache keeps them. */
export type Pages = { pages: ColumnPage[]; pageParams: unknown[] };

/** All loaded cards of a column, from the top. */
export const cardsOf = (column: Pages): IdeaCard[] => column.pages.flatMap((page) => page.cards);

/** Newest move first; of one moment, the lowest id. The order in which the server hands out pages. */
function comesBefore(a: IdeaCard, b: IdeaCard): boolean {
  const [left, right] = [Date.parse(a.movedAt), Date.parse(b.movedAt)];
  return left === right ? a.id < b.id : left > right;
}

/** The column without a card; the very same object when the card was not in it. */
export function withoutCard(column: Pages, id: string): Pages {
  const index = column.pages.findIndex((page) => page.cards.some((card) => card.id === id));
  return index < 0 ? column : onPage(column, index, (cards) => cards.filter((card) => card.id !== id));
}

/**
 * The column with a card at its place, once. A card that belongs below everything that is loaded is left out as long as
 * there is more to load: it comes with its own page.
 */
export function withCard(column: Pages, card: IdeaCard): Pages {
  const others = withoutCard(column, card.id);
  const index = others.pages.findIndex((page) => page.cards.some((other) => comesBefore(card, other)));
  if (index >= 0) {
    return onPage(others, index, (cards) =>
      cards.toSpliced(
        cards.findIndex((other) => comesBefore(card, other)),
        0,
        card,
      ),
    );
  }
  const last = others.pages.length - 1;
  const isLoaded = isUpTo(others.pages[last]?.next ?? null, card);
  return isLoaded ? onPage(others, last, (cards) => [...cards, card]) : others;
}

/** Whether a card hangs above the cursor of a page or is the very card the cursor names; without one, all do. */
function isUpTo(cursor: string | null, card: IdeaCard): boolean {
  if (cursor === null) return true;
  const [movedAt = "", id = ""] = cursor.split("_");
  const moment = Date.parse(card.movedAt);
  return moment === Number(movedAt) ? card.id <= id : moment > Number(movedAt);
}

function onPage(column: Pages, index: number, change: (cards: IdeaCard[]) => IdeaCard[]): Pages {
  const pages = column.pages.map((page, at) => (at === index ? { ...page, cards: change(page.cards) } : page));
  return { ...column, pages };
}
