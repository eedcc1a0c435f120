/*
 * Ways of looking at the inbox, as its address says them. What an address asks for is written by whoever made the link:
 * what does not fit is left out. No schema library here: every page of the inbox carries this.
 */
import { PRIORITIES, type Priority, RISKS, type Risk } from "@/lib/domain/authority/situations";
import { INCOMING_KINDS, type IncomingKind } from "@/lib/domain/cases/words";

/** `due`: everything that is our turn, by what is due first. */
export const INBOX_VIEWS = ["due", "mine", "unassigned", "listening", "waiting", "closed"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** What the list can be narrowed by, besides words. */
export const FACETS = ["channel", "topic", "risk", "priority", "kind"] as const;
export type Facet = (typeof FACETS)[number];

export type InboxSearch = {
  view: InboxView;
  q: string;
  channel?: string;
  topic?: string;
  risk?: Risk;
  priority?: Priority;
  kind?: IncomingKind;
};

const WORDS_MAX = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Asked = Record<string, string | string[] | undefined>;

/** The way of looking that an address asks for. */
export function searchOf(asked: Asked): InboxSearch {
  const one = (name: string): string => [asked[name]].flat()[0] ?? "";
  const among = <T extends string>(name: string, known: readonly T[]) => known.find((value) => value === one(name));
  const id = (name: string) => (UUID.test(one(name)) ? one(name) : undefined);
  const words = one("q");
  const isReadable = words.length <= WORDS_MAX && words.isWellFormed() && !words.includes("\u0000");
  const facets = {
    channel: id("channel"),
    topic: id("topic"),
    risk: among("risk", RISKS),
    priority: among("priority", PRIORITIES),
    kind: among("kind", INCOMING_KINDS),
  };
  const said = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
  return { view: among("view", INBOX_VIEWS) ?? "due", q: isReadable ? words.trim() : "", ...said };
}

/** The words of an address, without what says nothing: the same choice is the same address. */
export function inboxQuery(search: InboxSearch): string {
  const names = ["view", "q", ...FACETS] as const;
  const said = names.flatMap((name): [string, string][] => {
    const value = search[name];
    return value && !(name === "view" && value === "due") ? [[name, value]] : [];
  });
  return new URLSearchParams(said).toString();
}

const withQuery = (path: string, query: string): string => (query === "" ? path : `${path}?${query}`);

export const inboxHref = (search: InboxSearch): string => withQuery("/inbox", inboxQuery(search));

/** A case with the list it was opened from beside it. */
export const caseHref = (caseId: string, search?: InboxSearch): string =>
  withQuery(`/inbox/${caseId}`, search ? inboxQuery(search) : "");

/** Which case an address is about; null: the list alone. */
export function caseIn(pathname: string): string | null {
  const [, room, caseId] = pathname.split("/");
  return room === "inbox" && caseId && UUID.test(caseId) ? caseId : null;
}

/** How much of the list is narrowed away by other things than its view. */
export const narrowedBy = (search: InboxSearch): Facet[] => FACETS.filter((facet) => search[facet] !== undefined);
