"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { useItem } from "./item-context";

export type PictureUpload = {
  add: (files: readonly File[]) => Promise<void>;
  /** How many are on their way. */
  pending: number;
  /** Why the last one was not taken. */
  problem: string | undefined;
};

/** Sends pictures one after another; what the server does not take is said, the others go on. */
export function usePictureUpload(): PictureUpload {
  const { page, takesBack } = useItem();
  const client = useQueryClient();
  const say = useRefusal();
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<string>();

  async function send(file: File): Promise<string | undefined> {
    if (file.size > UPLOAD_MAX_BYTES) return say.words("media.tooLarge", { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 });
    const body = new FormData();
    body.append("file", file);
    body.append("takesBack", String(takesBack));
    try {
      const response = await fetch(`/api/items/${page.id}/media`, { method: "POST", body });
      const answer = await response.json();
      return answer.ok ? undefined : say.whole(answer.refusal);
    } catch {
      return say.words("unreachable");
    }
  }

  async function add(files: readonly File[]): Promise<void> {
    setProblem(undefined);
    setPending((count) => count + files.length);
    for (const file of files) {
      const refused = await send(file);
      if (refused) setProblem(refused);
      setPending((count) => count - 1);
      await client.invalidateQueries(itemPageOptions(page.id));
    }
  }

  return { add, pending, problem };
}
