import type { Filter } from "./index";

/*
 * How somebody looks at the board: which ideas are shown, and in which order. It stands in the address, so that back
 * works and a link shows somebody else the same.
 */

/** `age`: the oldest first; `goal`: goal by goal in the order in which they were set, what is for none at the end. */
export const SORTS = ["newest", "votes", "age", "goal"] as const;
export type Sort = (typeof SORTS)[number];

export const SEARCH_MAX = 80;

export type Looking = {
  filter: Filter;
  /** Each word stands somewhere in the title, the text or the name of whoever pinned it. */
  words: string;
  /** Any of these. */
  labelIds: readonly string[];
  goalId: string | null;
  /** The segment of whoever pinned it. */
  segmentId: string | null;
  pinnedById: string | null;
  sort: Sort;
};

export const WHOLE_BOARD: Looking = {
  filter: "all",
  words: "",
  labelIds: [],
  goalId: null,
  segmentId: null,
  pinnedById: null,
  sort: "newest",
};

/** The way of looking as the parameters of an address; what is usual stands not in it. Alike is written alike. */
export function parametersOf(looking: Looking): Record<string, string> {
  const { filter, words, labelIds, goalId, segmentId, pinnedById, sort } = looking;
  return {
    ...(filter === "all" ? {} : { filter }),
    ...(words ? { words } : {}),
    ...(labelIds.length > 0 ? { labels: [...labelIds].sort().join(",") } : {}),
    ...(goalId ? { goal: goalId } : {}),
    ...(segmentId ? { segment: segmentId } : {}),
    ...(pinnedById ? { by: pinnedById } : {}),
    ...(sort === "newest" ? {} : { sort }),
  };
}

/** The address of the board, looked at in this way. */
export function boardHref(looking: Looking): string {
  const parameters = new URLSearchParams(parametersOf(looking)).toString();
  return parameters ? `/board?${parameters}` : "/board";
}

/** Whether it asks for something that only the server can say of a card, such as a word in its text. */
export const isNarrowed = ({ words, labelIds, goalId, segmentId, pinnedById }: Looking): boolean =>
  words !== "" || labelIds.length > 0 || goalId !== null || segmentId !== null || pinnedById !== null;

/** The same without anything that narrows it; the order stays. */
export const widened = ({ sort }: Looking): Looking => ({ ...WHOLE_BOARD, sort });

/** What has to be known of an idea to say where it hangs among others. Moments are ISO texts. */
export type Placed = { id: string; movedAt: string; pinnedAt: string; votes: number; goal: { id: string } | null };

/** Where an idea hangs in an order: what comes first is lowest, number by number or text by text. */
export type Place = readonly (number | string)[];

/** Sorts behind every goal there is. */
const NO_GOAL = "~";

/** The place of an idea. The id ends it, so that no two have the same. */
export function placeOf(idea: Placed, sort: Sort): Place {
  const newest = [-Date.parse(idea.movedAt), idea.id];
  if (sort === "votes") return [0 - idea.votes, ...newest];
  if (sort === "age") return [Date.parse(idea.pinnedAt), idea.id];
  if (sort === "goal") return [idea.goal?.id ?? NO_GOAL, ...newest];
  return newest;
}

/** Below zero when the first place comes before the second. Both are places in the same order. */
export function comparePlaces(a: Place, b: Place): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A place as it goes over the wire, to ask for what comes after it. */
export const cursorOf = (place: Place): string => place.join("_");

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NUMBER = /^-?\d{1,15}$/;
const SHAPES: Record<Sort, readonly RegExp[]> = {
  newest: [NUMBER, UUID],
  votes: [NUMBER, NUMBER, UUID],
  age: [NUMBER, UUID],
  goal: [new RegExp(`${UUID.source}|^${NO_GOAL}$`), NUMBER, UUID],
};

/** The place that a cursor names; null when it is none of this order. */
export function placeAt(cursor: string, sort: Sort): Place | null {
  const parts = cursor.split("_");
  const shapes = SHAPES[sort];
  if (parts.length !== shapes.length || !parts.every((part, at) => shapes[at]?.test(part))) return null;
  return parts.map((part) => (NUMBER.test(part) ? Number(part) : part));
}
