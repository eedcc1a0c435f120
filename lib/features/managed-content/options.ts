import { queryOptions } from "@tanstack/react-query";
import type { ContentChoices, Insertable } from "./schema";

export const contentKeys = { all: ["content"] as const };

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** What can be put in, by words. */
export const insertableOptions = (words: string) =>
  queryOptions({
    queryKey: [...contentKeys.all, "insertable", words],
    queryFn: ({ signal }) => read<Insertable[]>(`/api/library?${new URLSearchParams({ q: words })}`, signal),
  });

/** What is chosen from when content is described. */
export const contentChoicesOptions = () =>
  queryOptions({
    queryKey: [...contentKeys.all, "choices"],
    queryFn: ({ signal }) => read<ContentChoices>("/api/library/choices", signal),
  });
