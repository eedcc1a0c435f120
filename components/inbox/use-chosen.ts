"use client";

import { useState } from "react";

/** Which cases are chosen to do something with at once. */
export type Chosen = {
  isChoosing: boolean;
  ids: ReadonlySet<string>;
  begin: () => void;
  /** Nothing is chosen any more, and nothing asked. */
  end: () => void;
  toggle: (id: string) => void;
  keepOnly: (ids: readonly string[]) => void;
};

export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  return {
    isChoosing: ids !== null,
    ids: ids ?? NONE,
    begin: () => setIds((known) => known ?? NONE),
    end: () => setIds(null),
    toggle: (id) =>
      setIds((known) => {
        const next = new Set(known);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    keepOnly: (left) => setIds(new Set(left)),
  };
}

const NONE: ReadonlySet<string> = new Set();
