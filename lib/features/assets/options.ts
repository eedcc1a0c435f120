import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Answer } from "@/lib/platform/action";
import type { AddedAsset } from "./commands";
import type { LibraryPage, Use } from "./schema";

export type { AddedAsset } from "./commands";

export const libraryKeys = { all: ["library"] as const };

export type LibraryFilter = { words: string; use: Use };

/** The library, page after page, by words and by use. */
export const libraryOptions = ({ words, use }: LibraryFilter) =>
  infiniteQueryOptions({
    queryKey: [...libraryKeys.all, use, words],
    queryFn: async ({ pageParam, signal }): Promise<LibraryPage> => {
      const query = new URLSearchParams({ words, use, ...(pageParam ? { cursor: pageParam } : {}) });
      const answer = await fetch(`/api/assets?${query}`, { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`/api/assets answered ${answer.status}`);
      return answer.json();
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/**
 * Sends one picture to the library and says how much of it is on its way; `fetch` does not tell that of what it sends.
 * @throws when no answer came.
 */
export function uploadPicture(file: File, onShare: (share: number) => void): Promise<Answer<AddedAsset>> {
  const body = new FormData();
  body.append("file", file);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Error("The picture did not arrive."));
    request.open("POST", "/api/assets");
    request.send(body);
  });
}
