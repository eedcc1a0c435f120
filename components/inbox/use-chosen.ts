"use client";

import { useState } from "react";
import type { InboxRow } from "@/lib/features/inbox/schema";

/** Which cases are chosen to do something with at once; they stay chosen while somebody looks at other ones. */
export type Chosen = {
  isChoosing: boolean;
  /** As each was when it was chosen: the list may show others by now. */
  rows: ReadonlyMap<string, InboxRow>;
  begin: () => void;
  /** Nothing is chosen any more, and nothing asked. */
  end: () => void;
  toggle: (row: InboxRow) => void;
  add: (rows: Iterable<InboxRow>) => void;
  keepOnly: (rows: readonly InboxRow[]) => void;
};

const byId = (rows: Iterable<InboxRow>) => new Map([...rows].map((row) => [row.id, row]));

export function useChosen(): Chosen {
  const [rows, setRows] = useState<ReadonlyMap<string, InboxRow> | null>(null);
  return {
    isChoosing: rows !== null,
    rows: rows ?? NONE,
    begin: () => setRows((known) => known ?? NONE),
    end: () => setRows(null),
    toggle: (row) =>
      setRows((known) => {
        const next = new Map(known);
        if (!next.delete(row.id)) next.set(row.id, row);
        return next;
      }),
    add: (more) => setRows((known) => new Map([...(known ?? NONE), ...byId(more)])),
    keepOnly: (left) => setRows(byId(left)),
  };
}

const NONE: ReadonlyMap<string, InboxRow> = new Map();
