import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Filter, ShownColumn } from "@/lib/domain/board";
import type { Answer } from "@/lib/platform/action";
import type { MovedIdea, PinnedIdea, VotedIdea } from "./commands";
import type { BoardChanges, ColumnPage, EditIdea, IdeaDetail, MoveIdea, PinIdea, RemarkOnIdea } from "./schema";

export type { Answer } from "@/lib/platform/action";
export { newId } from "@/lib/platform/ids";

export const boardKeys = {
  all: ["board"] as const,
  columns: (filter: Filter) => ["board", filter, "column"] as const,
  column: (filter: Filter, column: ShownColumn) => ["board", filter, "column", column] as const,
  counts: (filter: Filter) => ["board", filter, "counts"] as const,
  idea: (ideaId: string) => ["board", "idea", ideaId] as const,
};

async function read<T>(path: string, query: Record<string, string>): Promise<T> {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** Live events keep what was loaded as it is on the server; asking again because time passed would only cost. */
const KEPT_BY_EVENTS = { staleTime: Number.POSITIVE_INFINITY } as const;

/** A column of the board, page after page. */
export const columnOptions = (filter: Filter, column: ShownColumn) =>
  infiniteQueryOptions({
    queryKey: boardKeys.column(filter, column),
    queryFn: ({ pageParam }) =>
      read<ColumnPage>("/api/board/cards", { filter, column, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...KEPT_BY_EVENTS,
  });

/** How many ideas hang in each column, and up to which moment all that is loaded is right. */
export const countsOptions = (filter: Filter) =>
  queryOptions({ queryKey: boardKeys.counts(filter), queryFn: () => fetchChanges({ filter }), ...KEPT_BY_EVENTS });

/** One idea with what was said about it. */
export const ideaOptions = (ideaId: string) =>
  queryOptions({
    queryKey: boardKeys.idea(ideaId),
    queryFn: () => read<IdeaDetail>(`/api/board/ideas/${ideaId}`, {}),
    ...KEPT_BY_EVENTS,
  });

export type Changed = { filter: Filter; ideas?: readonly string[]; items?: readonly string[]; since?: string };

/** The cards that changed, as they are now; without ids or a moment only the counts. */
export function fetchChanges({ filter, ideas = [], items = [], since }: Changed): Promise<BoardChanges> {
  const query = { filter, ideas: ideas.join(","), items: items.join(","), ...(since ? { since } : {}) };
  return read("/api/board/changes", query);
}

/** The line is down, or what is at its other end is not our server: what was sent can be sent again. */
export class Unreachable extends Error {}

/**
 * Sends a command of the board. Not a server action: those wait for one another, and a card is voted on, moved and
 * pinned while the answer to the last step is still on its way, or sent again once the line is back.
 * @throws Unreachable when no answer came.
 */
async function send<T>(name: string, input: object): Promise<Answer<T>> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`/api/commands/${name}`, { method: "POST", headers, body: JSON.stringify(input) });
    return await response.json();
  } catch (error) {
    throw new Unreachable(`${name} was not answered`, { cause: error });
  }
}

/** The commands of the board, as a screen sends them. */
export const sendBoard = {
  pin: (input: PinIdea) => send<PinnedIdea>("board.pinIdea", input),
  vote: (ideaId: string, isFor: boolean) => send<VotedIdea>(isFor ? "board.vote" : "board.unvote", { ideaId }),
  remark: (input: RemarkOnIdea) => send<{ id: string }>("board.remark", input),
  move: (input: MoveIdea) => send<MovedIdea>("board.moveIdea", input),
  edit: (input: EditIdea) => send<MovedIdea>("board.editIdea", input),
};
