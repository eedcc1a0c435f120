import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type InboxSearch, inboxQuery } from "@/lib/domain/inbox";
import type { InboxList, InboxPart, InboxRows } from "./schema";

/** Everything about the inbox, whatever part of it a page shows. */
export const inboxKeys = { all: ["inbox"] as const };

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** The first rows of every part: given along by the page, asked again when a case changes. */
export const inboxOptions = (search: InboxSearch) =>
  queryOptions({
    queryKey: [...inboxKeys.all, "list", inboxQuery(search)],
    queryFn: ({ signal }): Promise<InboxList> => read(`/api/inbox?${inboxQuery(search)}`, signal),
  });

/** The rows of one part after the first ones, page by page as they are asked for. */
export const moreInboxOptions = (search: InboxSearch, part: InboxPart, after: string) =>
  infiniteQueryOptions({
    queryKey: [...inboxKeys.all, "more", inboxQuery(search), part, after],
    initialPageParam: after,
    queryFn: ({ signal, pageParam }): Promise<InboxRows> => {
      const query = new URLSearchParams(inboxQuery(search));
      query.set("part", part);
      query.set("after", pageParam);
      return read(`/api/inbox?${query}`, signal);
    },
    getNextPageParam: (last) => last.next,
    enabled: false,
  });
