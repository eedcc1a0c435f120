import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ShownColumn } from "@/lib/domain/board";
import { type Looking, parametersOf } from "@/lib/domain/board/looking";
import type { Choices } from "@/lib/features/looking/schema";
import type { Answer } from "@/lib/platform/action";
import type { MovedIdea, VotedIdea } from "./commands";
import type { BoardChanges, ColumnPage, EditIdea, IdeaDetail, MinePage, MoveIdea, RemarkOnIdea } from "./schema";

export type { Answer } from "@/lib/platform/action";
export { newId } from "@/lib/platform/ids";

export const boardKeys = {
  all: ["board"] as const,
  columns: (looking: Looking) => ["board", parametersOf(looking), "column"] as const,
  column: (looking: Looking, column: ShownColumn) => ["board", parametersOf(looking), "column", column] as const,
  counts: (looking: Looking) => ["board", parametersOf(looking), "counts"] as const,
  mine: ["board", "mine"] as const,
  mineAs: (looking: Looking) => ["board", "mine", parametersOf(looking)] as const,
  choices: ["board", "choices"] as const,
  idea: (ideaId: string) => ["board", "idea", ideaId] as const,
  bundles: ["board", "bundle"] as const,
  bundle: (bundleId: string) => ["board", "bundle", bundleId] as const,
  openBundles: ["board", "openBundles"] as const,
  lookAlikes: ["board", "lookAlikes"] as const,
};

/** Reads something of the board, as JSON. */
export async function readBoardApi<T>(path: string, query: Record<string, string>): Promise<T> {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** Live events keep what was loaded as it is on the server; asking again because time passed would only cost. */
const KEPT_BY_EVENTS = { staleTime: Number.POSITIVE_INFINITY } as const;

/** A column of the board, page after page. */
export const columnOptions = (looking: Looking, column: ShownColumn) =>
  infiniteQueryOptions({
    queryKey: boardKeys.column(looking, column),
    queryFn: ({ pageParam }) =>
      readBoardApi<ColumnPage>("/api/board/cards", {
        ...parametersOf(looking),
        column,
        ...(pageParam ? { cursor: pageParam } : {}),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Comparing all that is loaded with itself for each page that comes would cost more than the page.
    structuralSharing: false,
    ...KEPT_BY_EVENTS,
  });

/** What the viewer pinned, with what became of it, page after page. */
export const mineOptions = (looking: Looking) =>
  infiniteQueryOptions({
    queryKey: boardKeys.mineAs(looking),
    queryFn: ({ pageParam }) =>
      readBoardApi<MinePage>("/api/board/mine", {
        ...parametersOf(looking),
        ...(pageParam ? { cursor: pageParam } : {}),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...KEPT_BY_EVENTS,
  });

/** How many ideas hang in each column, and up to which moment all that is loaded is right. */
export const countsOptions = (looking: Looking) =>
  queryOptions({ queryKey: boardKeys.counts(looking), queryFn: () => fetchChanges({ looking }), ...KEPT_BY_EVENTS });

/** What the board can be narrowed to; asked for when somebody wants to choose, since no event tells of a new label. */
export const choicesOptions = () =>
  queryOptions({
    queryKey: boardKeys.choices,
    queryFn: () => readBoardApi<Choices>("/api/board/choices", {}),
    staleTime: 0,
  });

/** One idea with what was said about it. */
export const ideaOptions = (ideaId: string) =>
  queryOptions({
    queryKey: boardKeys.idea(ideaId),
    queryFn: () => readBoardApi<IdeaDetail>(`/api/board/ideas/${ideaId}`, {}),
    ...KEPT_BY_EVENTS,
  });

export type Changed = { looking: Looking; ideas?: readonly string[]; items?: readonly string[]; since?: string };

/** The cards that changed, as they are now; without ids or a moment only the counts. */
export function fetchChanges({ looking, ideas = [], items = [], since }: Changed): Promise<BoardChanges> {
  const query = {
    ...parametersOf(looking),
    ideas: ideas.join(","),
    items: items.join(","),
    ...(since ? { since } : {}),
  };
  return readBoardApi("/api/board/changes", query);
}

/** The line is down, or what is at its other end is not our server: what was sent can be sent again. */
export class Unreachable extends Error {}

/**
 * Sends a command of the board. Not a server action: those wait for one another, and a card is voted on, moved and
 * pinned while the answer to the last step is still on its way, or sent again once the line is back.
 * @throws Unreachable when no answer came.
 */
export async function sendCommand<T>(name: string, input: object): Promise<Answer<T>> {
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
  vote: (ideaId: string, isFor: boolean) => sendCommand<VotedIdea>(isFor ? "board.vote" : "board.unvote", { ideaId }),
  remark: (input: RemarkOnIdea) => sendCommand<{ id: string }>("board.remark", input),
  move: (input: MoveIdea) => sendCommand<MovedIdea>("board.moveIdea", input),
  edit: (input: EditIdea) => sendCommand<MovedIdea>("board.editIdea", input),
};
