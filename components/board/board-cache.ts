import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { COLUMNS, isShown } from "@/lib/domain/board";
import { liesUnder } from "@/lib/domain/board/bundles";
import { isNarrowed, type Looking } from "@/lib/domain/board/looking";
import { boardKeys } from "@/lib/features/board/options";
import type { BoardChanges, IdeaCard, IdeaDetail, MinePage } from "@/lib/features/board/schema";
import type { BundleDetail } from "@/lib/features/bundle-page/schema";
import type { BundleState } from "@/lib/features/bundles/schema";
import { cardsOf, type Pages, withCard, withoutCard } from "./pages";

/** Which part of the board is on screen, in which order, and for whom. */
export type Scope = { client: QueryClient; looking: Looking; viewerId: string };

/** The card as it is loaded, wherever it hangs. */
export function findCard(scope: Scope, id: string): IdeaCard | undefined {
  const { client, looking } = scope;
  const mine = client.getQueryData<{ pages: MinePage[] }>(boardKeys.mineAs(looking));
  const own = mine?.pages.flatMap((page) => page.ideas).find(({ card }) => card.id === id)?.card;
  return hanging(scope, id) ?? client.getQueryData<IdeaDetail>(boardKeys.idea(id))?.card ?? own ?? lying(scope, id);
}

/** The card as it lies on a stack that is open. */
function lying({ client }: Scope, id: string): IdeaCard | undefined {
  const stacks = client.getQueriesData<BundleDetail>({ queryKey: boardKeys.bundles });
  return stacks.flatMap(([, stack]) => stack?.cards ?? []).find((card) => card.id === id);
}

/** The card on top of a stack, as it is loaded. */
export function findStack(scope: Scope, bundleId: string): IdeaCard | undefined {
  return loaded(scope).find(({ bundle, stack }) => stack !== null && bundle?.id === bundleId);
}

/** The card as it hangs in one of the loaded columns. */
const hanging = (scope: Scope, id: string): IdeaCard | undefined => loaded(scope).find((card) => card.id === id);

function loaded({ client, looking }: Scope): IdeaCard[] {
  const columns = client.getQueriesData<Pages>({ queryKey: boardKeys.columns(looking) });
  return columns.flatMap(([, pages]) => (pages ? cardsOf(pages) : []));
}

/**
 * Whether a card that changed on this screen is shown, as far as can be said here: what it has to have in its text or on
 * it, it had before. The server says it for certain a moment later.
 */
function isShownHere(scope: Scope, card: IdeaCard): boolean {
  const { looking, viewerId } = scope;
  if (!isShown(card, looking.filter, viewerId) || liesUnder(card)) return false;
  return !isNarrowed(looking) || hanging(scope, card.id) !== undefined;
}

/** Hangs a card where it belongs, takes it away everywhere else, and brings its detail up to date. */
export function putCard(scope: Scope, card: IdeaCard, isVisible = isShownHere(scope, card)): void {
  const { client, looking } = scope;
  for (const column of COLUMNS) {
    setColumn(client, boardKeys.column(looking, column), (pages) =>
      isVisible && card.column === column ? withCard(pages, card, looking.sort) : withoutCard(pages, card.id),
    );
  }
  client.setQueryData<IdeaDetail>(boardKeys.idea(card.id), (detail) => (detail ? { ...detail, card } : undefined));
  client.setQueriesData<BundleDetail>({ queryKey: boardKeys.bundles }, (stack) =>
    stack ? { ...stack, cards: stack.cards.map((other) => (other.id === card.id ? card : other)) } : undefined,
  );
}

/**
 * Changes the loaded pages of a column. A page that is on its way is added to the pages as they were when it was asked
 * for, which would undo the change: then it is made again once that page is in.
 */
function setColumn(client: QueryClient, queryKey: QueryKey, change: (pages: Pages) => Pages): void {
  const hang = () => void client.setQueryData<Pages>(queryKey, (pages) => pages && change(pages));
  hang();
  const query = client.getQueryCache().find({ queryKey });
  if (query?.state.fetchStatus !== "fetching") return;
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.query !== query || (event.type !== "removed" && query.state.fetchStatus === "fetching")) return;
    stop();
    if (event.type !== "removed") hang();
  });
}

/** What somebody changed of a stack themselves they have seen, unless somebody else changed it between. */
export function seeOwnStep({ client }: Scope, { bundleId, version }: BundleState): void {
  client.setQueryData<BundleDetail>(boardKeys.bundle(bundleId), (stack) =>
    stack?.version === version - 1 ? { ...stack, version } : stack,
  );
}

/** Hangs a card in another place and counts it there, until the server's own counts come. */
export function moveCard(scope: Scope, before: IdeaCard, after: IdeaCard): void {
  const { client, looking, viewerId } = scope;
  const isCounted = !isNarrowed(looking) || hanging(scope, before.id) !== undefined;
  putCard(scope, after);
  if (!isCounted) return;
  client.setQueryData<BoardChanges>(boardKeys.counts(looking), (known) => {
    if (!known) return undefined;
    const counts = { ...known.counts };
    for (const { card, by } of [
      { card: before, by: -1 },
      { card: after, by: 1 },
    ]) {
      const isHung = isShown(card, looking.filter, viewerId) && !liesUnder(card);
      if (card.column !== "gone" && isHung) counts[card.column] += by;
    }
    return { ...known, counts };
  });
}

/** Brings in what the server says has changed. */
export function takeIn(scope: Scope, changes: BoardChanges): void {
  const { client, looking } = scope;
  client.setQueryData<BoardChanges>(boardKeys.counts(looking), (known) => ({
    ...changes,
    asOf: known?.asOf ?? changes.asOf,
  }));
  if (changes.tooMany) startOver(scope);
  const hidden = new Set(changes.hidden);
  for (const card of changes.cards) putCard(scope, card, !hidden.has(card.id));
}

/** After a long absence the first page of each column is asked for again; what lay below comes when it is scrolled to. */
function startOver({ client, looking }: Scope): void {
  client.setQueriesData<Pages>({ queryKey: boardKeys.columns(looking) }, (pages) =>
    pages ? { pages: pages.pages.slice(0, 1), pageParams: pages.pageParams.slice(0, 1) } : undefined,
  );
  void client.invalidateQueries({ queryKey: boardKeys.columns(looking) });
}
