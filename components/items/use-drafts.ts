"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { type ItemPage, isPastWriting } from "@/lib/features/item-page/schema";
import { type DraftKeeper, makeDraftKeeper, type ServerText, type Snapshot } from "./draft-keeper";
import { keptText, sendable, sendText } from "./text-service";

export type Drafts = {
  of: (channelId: string) => DraftKeeper | undefined;
  /** Of what the channels share. */
  shared: DraftKeeper;
  /** Sends everything that is not sent yet; true when the server has it all. */
  settleAll: () => Promise<boolean>;
};

const sharedText = ({ shared }: ItemPage): ServerText => ({ ...shared, linkUrl: null, linkTitle: null });

/** What the keepers of one item know of the page around them; it changes under them. */
type Around = { client: QueryClient; page: ItemPage; takesBack: boolean };

/**
 * The keepers of an item's texts, one per channel and one for what they share. What was saved of the shared text is told
 * at once to the texts that follow it: the next words typed there stand on what this person just wrote.
 */
function makeKeepers(first: Around) {
  let around = first;
  const ofChannels = new Map<string, DraftKeeper>();
  /** What this person has sent as the shared text since the page was opened. */
  const sharedByMe = new Set<string>();

  function make(channelId: string | null, text: ServerText): DraftKeeper {
    const { page } = around;
    const address = { itemId: page.id, channelId };
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
      isOwn: (body) => channelId !== null && sharedByMe.has(body),
      send: async (request) => {
        const draft = sendable(request.draft, savedLink);
        if (channelId === null) sharedByMe.add(draft.body);
        const { answer, followers } = await sendText(address, { ...request, draft }, around.takesBack);
        if (answer.kind === "saved") savedLink = draft.linkUrl;
        if (answer.kind === "saved") tell(followers, { body: draft.body, editedAt: answer.at });
        if (answer.kind === "stale") void around.client.invalidateQueries(itemPageOptions(page.id));
        return answer;
      },
    });
  }

  function tell(followers: { channelId: string; revision: number }[], said: { body: string; editedAt: string }): void {
    for (const { channelId, revision } of followers) {
      const text = around.page.texts.find((one) => one.channelId === channelId);
      const { viewerId: editedById } = around.page;
      if (text) ofChannels.get(channelId)?.hear({ ...text, ...said, revision, editedById });
    }
  }

  const shared = make(null, sharedText(first.page));
  return {
    shared,
    of: (channelId: string) => ofChannels.get(channelId),
    all: () => [shared, ...ofChannels.values()],
    /** A channel that came in gets its keeper; nothing else changes while a page is drawn. */
    keepUp: (page: ItemPage) => {
      for (const text of page.texts) {
        if (!ofChannels.has(text.channelId)) ofChannels.set(text.channelId, make(text.channelId, text));
      }
    },
    hear: (now: Around) => {
      around = now;
      shared.hear(sharedText(now.page));
      for (const text of now.page.texts) ofChannels.get(text.channelId)?.hear(text);
    },
    settleAll: async (isLeaving = false) => {
      // First what is shared: what follows it is typed on top of that.
      const isShared = await shared.settle(isLeaving);
      const done = await Promise.all([...ofChannels.values()].map((keeper) => keeper.settle(isLeaving)));
      return isShared && done.every(Boolean);
    },
  };
}

/** What is typed in an item, fed with what the server has and emptied when the page is left. */
export function useDrafts(page: ItemPage, takesBack: boolean): Drafts {
  const client = useQueryClient();
  const [keepers] = useState(() => makeKeepers({ client, page, takesBack }));
  keepers.keepUp(page);
  const isClosed = useRef(page.state !== "open" || isPastWriting(page));

  useEffect(() => keepers.hear({ client, page, takesBack }), [client, page, takesBack, keepers]);

  useEffect(() => {
    for (const keeper of keepers.all()) keeper.bringBack(isClosed.current);
    // Leaving does not wait: each is on its way before the page is gone.
    const leave = () => {
      for (const keeper of keepers.all()) void keeper.settle(true);
    };
    const onHide = () => document.visibilityState === "hidden" && leave();
    const onOnline = () => void keepers.settleAll();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", onOnline);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", onOnline);
      leave();
      for (const keeper of keepers.all()) keeper.stop();
    };
  }, [keepers]);

  return { of: keepers.of, shared: keepers.shared, settleAll: () => keepers.settleAll() };
}

/** What is typed and how far it is saved, as it is now. */
export function useSnapshot(keeper: DraftKeeper): Snapshot {
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
}
