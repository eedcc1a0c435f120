import type { QueryClient } from "@tanstack/react-query";
import { COLUMNS, type Filter, isShown } from "@/lib/domain/board";
import { boardKeys } from "@/lib/features/board/options";
import type { BoardChanges, IdeaCard, IdeaDetail } from "@/lib/features/board/schema";
import { cardsOf, type Pages, withCard, withoutCard } from "./pages";

/** Which part of the board is on screen, and for whom. */
export type Scope = { client: QueryClient; filter: Filter; viewerId: string };

/** The card as it is loaded, wherever it hangs. */
export function findCard({ client, filter }: Scope, id: string): IdeaCard | undefined {
  const columns = client.getQueriesData<Pages>({ queryKey: boardKeys.columns(filter) });
  const found = columns.flatMap(([, pages]) => (pages ? cardsOf(pages) : [])).find((card) => card.id === id);
  return found ?? client.getQueryData<IdeaDetail>(boardKeys.idea(id))?.card;
}

/** Hangs a card where it belongs, takes it away everywhere else, and brings its detail up to date. */
export function putCard({ client, filter, viewerId }: Scope, card: IdeaCard): void {
  const isVisible = isShown(card, filter, viewerId);
  for (const column of COLUMNS) {
    client.setQueryData<Pages>(boardKeys.column(filter, column), (pages) => {
      if (!pages) return undefined;
      return isVisible && card.column === column ? withCard(pages, card) : withoutCard(pages, card.id);
    });
  }
  client.setQueryData<IdeaDetail>(boardKeys.idea(card.id), (detail) => (detail ? { ...detail, card } : undefined));
}

/** Counts a card out of one column and into another, until the server's own counts come. */
export function countMove({ client, filter, viewerId }: Scope, before: IdeaCard, after: IdeaCard): void {
  client.setQueryData<BoardChanges>(boardKeys.counts(filter), (known) => {
    if (!known) return undefined;
    const counts = { ...known.counts };
    for (const { card, by } of [
      { card: before, by: -1 },
      { card: after, by: 1 },
    ]) {
      if (card.column !== "gone" && isShown(card, filter, viewerId)) counts[card.column] += by;
    }
    return { ...known, counts };
  });
}

/** Brings in what the server says has changed. */
export function takeIn(scope: Scope, changes: BoardChanges): void {
  const { client, filter } = scope;
  client.setQueryData<BoardChanges>(boardKeys.counts(filter), (known) => ({
    ...changes,
    asOf: known?.asOf ?? changes.asOf,
  }));
  if (changes.tooMany) startOver(scope);
  for (const card of changes.cards) putCard(scope, card);
}

/** After a long absence the first page of each column is asked for again; what lay below comes when it is scrolled to. */
function startOver({ client, filter }: Scope): void {
  client.setQueriesData<Pages>({ queryKey: boardKeys.columns(filter) }, (pages) =>
    pages ? { pages: pages.pages.slice(0, 1), pageParams: pages.pageParams.slice(0, 1) } : undefined,
  );
  void client.invalidateQueries({ queryKey: boardKeys.columns(filter) });
}
