"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { type ItemPage, type ItemText, isPastWriting } from "@/lib/features/item-page/schema";
import { type DraftKeeper, makeDraftKeeper, type Snapshot } from "./draft-keeper";
import { keptText, sendable, sendText } from "./text-service";

export type Drafts = {
  of: (channelId: string) => DraftKeeper | undefined;
  /** Sends everything that is not sent yet; true when the server has it all. */
  settleAll: () => Promise<boolean>;
};

/** The keepers of an item's texts, one per channel, fed with what the server has and emptied when the page is left. */
export function useDrafts(page: ItemPage, takesBack: boolean): Drafts {
  const client = useQueryClient();
  const [keepers] = useState(() => new Map<string, DraftKeeper>());
  const latest = useRef(takesBack);
  useEffect(() => {
    latest.current = takesBack;
  }, [takesBack]);

  const make = useCallback(
    (text: ItemText): DraftKeeper => {
      const address = { itemId: page.id, channelId: text.channelId };
      let savedLink = text.linkUrl;
      return makeDraftKeeper({
        viewerId: page.viewerId,
        text,
        kept: keptText(page.viewerId, address),
        now: () => new Date().toISOString(),
        later: (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        send: async (request) => {
          const draft = sendable(request.draft, savedLink);
          const answer = await sendText(address, { ...request, draft }, latest.current);
          if (answer.kind === "saved") savedLink = draft.linkUrl;
          if (answer.kind === "stale") void client.invalidateQueries(itemPageOptions(page.id));
          return answer;
        },
      });
    },
    [client, page.id, page.viewerId],
  );

  for (const text of page.texts) {
    if (!keepers.has(text.channelId)) keepers.set(text.channelId, make(text));
  }

  const isClosed = useRef(page.state !== "open" || isPastWriting(page));

  useEffect(() => {
    for (const text of page.texts) keepers.get(text.channelId)?.hear(text);
  }, [page.texts, keepers]);

  useEffect(() => {
    for (const keeper of keepers.values()) keeper.bringBack(isClosed.current);
    const settle = (isLeaving: boolean) => {
      for (const keeper of keepers.values()) void keeper.settle(isLeaving);
    };
    const onHide = () => document.visibilityState === "hidden" && settle(true);
    const onLeave = () => settle(true);
    const onOnline = () => settle(false);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onOnline);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onOnline);
      settle(true);
      for (const keeper of keepers.values()) keeper.stop();
    };
  }, [keepers]);

  return {
    of: (channelId) => keepers.get(channelId),
    settleAll: async () => {
      const done = await Promise.all([...keepers.values()].map((keeper) => keeper.settle()));
      return done.every(Boolean);
    },
  };
}

/** What is typed and how far it is saved, as it is now. */
export function useSnapshot(keeper: DraftKeeper): Snapshot {
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
}
