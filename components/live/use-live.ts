"use client";

import { useEffect, useRef } from "react";

/** What the line says: what changed, by id; `resync` after it was away and things may have been missed. */
export type HeardEvent =
  | { topic: "ideas"; ids: string[] }
  | { topic: "items"; ids: string[] }
  | { topic: "assets"; ids: string[] }
  | { topic: "content"; ids: string[] }
  | { topic: "cases"; ids: string[] }
  | { topic: "campaigns"; ids: string[] }
  | { topic: "agreement"; ids: string[] }
  | { topic: "tone" }
  | { topic: "notices" }
  | { topic: "crisis" }
  | { topic: "deputies" }
  | { topic: "editing"; itemId: string; memberId: string; name: string; channelId: string | null }
  | { topic: "editing_row"; draftId: string; rowId: string; memberId: string; name: string }
  | { topic: "resync" };

type Hear = (event: HeardEvent) => void;

const ADDRESS = "/api/live";
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** A browser opens six lines to one server at most, over all its tabs: a tab nobody looks at gives its own back. */
const HIDDEN_MS = 20_000;

const listeners = new Set<Hear>();
let source: EventSource | null = null;
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the parts of this page of a change it made itself, as if the line had said so. */
export function tellHere(event: HeardEvent): void {
  for (const hear of listeners) hear(event);
}

/**
 * Hears what changes in the organisation while the part is on the page. All parts share one line, which is opened with
 * the first and closed with the last. `resync` comes each time the line opens, the first time too.
 */
export function useLive(hear: Hear): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listener: Hear = (event) => latest.current(event);
    listeners.add(listener);
    if (listeners.size === 1) watch();
    else if (source?.readyState === EventSource.OPEN) listener({ topic: "resync" });
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) unwatch();
    };
  }, []);
}

function watch(): void {
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("online", openAgain);
  open();
}

function unwatch(): void {
  document.removeEventListener("visibilitychange", onVisibility);
  window.removeEventListener("online", openAgain);
  close();
}

function open(): void {
  clearTimeout(timer);
  if (source || document.visibilityState === "hidden") return;
  const opened = new EventSource(ADDRESS);
  source = opened;
  opened.onopen = () => {
    attempts = 0;
    tellHere({ topic: "resync" });
  };
  opened.onmessage = ({ data }) => tellHere(JSON.parse(data));
  // The browser's own retry gives up for good on the first refusal, such as that of a server that is restarting.
  opened.onerror = () => {
    close();
    timer = setTimeout(open, RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]);
    attempts += 1;
  };
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = null;
}

function openAgain(): void {
  attempts = 0;
  open();
}

function onVisibility(): void {
  if (document.visibilityState === "visible") {
    openAgain();
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(close, HIDDEN_MS);
}
