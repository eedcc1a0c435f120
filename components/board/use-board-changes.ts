"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { type HeardEvent, useLive } from "@/components/live/use-live";
import { boardKeys, fetchChanges } from "@/lib/features/board/options";
import type { BoardChanges } from "@/lib/features/board/schema";
import { type Scope, takeIn } from "./board-cache";

const AT_ONCE = 100;

type Waiting = { ideas: Set<string>; items: Set<string>; isResync: boolean };
const nothing = (): Waiting => ({ ideas: new Set(), items: new Set(), isResync: false });

/**
 * Keeps the loaded cards as they are on the server: hears of changes by id and fetches those cards. While one answer is
 * on its way the next ids gather, so a burst of changes costs a few requests and not one each.
 */
export function useBoardChanges(scope: Scope): (ideaIds: readonly string[]) => void {
  const client = useQueryClient();
  const waiting = useRef(nothing());
  const isBusy = useRef(false);
  const latest = useRef(scope);
  useEffect(() => {
    latest.current = scope;
  });

  const flush = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    while (hasWork(waiting.current)) {
      const { wanted, rest } = take(waiting.current);
      waiting.current = rest;
      const { looking } = latest.current;
      const since = wanted.isResync ? client.getQueryData<BoardChanges>(boardKeys.counts(looking))?.asOf : undefined;
      const asked = { looking, ideas: [...wanted.ideas], items: [...wanted.items], ...(since ? { since } : {}) };
      // Without an answer the line is down, and coming back it says `resync`: everything since then is asked for again.
      const changes = await fetchChanges(asked).catch(() => null);
      if (changes && latest.current.looking === looking) bringIn(latest.current, { changes, wanted });
    }
    isBusy.current = false;
  }, [client]);

  const refresh = useCallback(
    (ideaIds: readonly string[]) => {
      for (const id of ideaIds) waiting.current.ideas.add(id);
      void flush();
    },
    [flush],
  );

  useLive((event) => {
    note(waiting.current, event);
    void flush();
  });
  return refresh;
}

const hasWork = ({ ideas, items, isResync }: Waiting): boolean => ideas.size + items.size > 0 || isResync;

function take({ ideas, items, isResync }: Waiting): { wanted: Waiting; rest: Waiting } {
  const [someIdeas, someItems] = [[...ideas], [...items]];
  return {
    wanted: { ideas: new Set(someIdeas.slice(0, AT_ONCE)), items: new Set(someItems.slice(0, AT_ONCE)), isResync },
    rest: { ideas: new Set(someIdeas.slice(AT_ONCE)), items: new Set(someItems.slice(AT_ONCE)), isResync: false },
  };
}

function note(waiting: Waiting, event: HeardEvent): void {
  if (event.topic === "ideas") for (const id of event.ids) waiting.ideas.add(id);
  if (event.topic === "items") for (const id of event.ids) waiting.items.add(id);
  if (event.topic === "resync") waiting.isResync = true;
}

function bringIn(scope: Scope, { changes, wanted }: { changes: BoardChanges; wanted: Waiting }): void {
  const { client, looking } = scope;
  takeIn(scope, changes);
  if (looking.filter === "mine") void client.invalidateQueries({ queryKey: boardKeys.mine });
  if (wanted.isResync) {
    client.setQueryData<BoardChanges>(boardKeys.counts(looking), (known) => known && { ...known, asOf: changes.asOf });
    void client.invalidateQueries({ queryKey: ["board", "idea"] });
  }
  void client.invalidateQueries({ queryKey: boardKeys.bundles });
  for (const id of wanted.ideas) void client.invalidateQueries({ queryKey: boardKeys.idea(id) });
}
