"use client";

import { useEffect, useRef } from "react";

/** What the line says: what changed, by id; `resync` where things may have been missed. */
export type HeardEvent =
  | { topic: "ideas"; ids: string[] }
  | { topic: "items"; ids: string[] }
  | { topic: "assets"; ids: string[] }
  | { topic: "content"; ids: string[] }
  | { topic: "cases"; ids: string[] }
  | { topic: "campaigns"; ids: string[] }
  | { topic: "agreement"; ids: string[] }
  | { topic: "tone" }
  | { topic: "advice" }
  | { topic: "notices" }
  | { topic: "crisis" }
  | { topic: "deputies" }
  | { topic: "outside" }
  | { topic: "roster" }
  | { topic: "goals" }
  | { topic: "communities" }
  | { topic: "results" }
  | { topic: "meetings"; ids: string[] }
  | { topic: "editing"; itemId: string; memberId: string; name: string; channelId: string | null }
  | { topic: "editing_row"; draftId: string; rowId: string; memberId: string; name: string }
  | { topic: "reading_case"; caseId: string; memberId: string; name: string; isNew: boolean }
  | { topic: "resync" };

type Hear = (event: HeardEvent) => void;

const ADDRESS = "/api/live";
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** A browser opens six lines to one server at most, over all its tabs: a tab nobody looks at gives its own back. */
const HIDDEN_MS = 20_000;

/** A page on its way was read a while before its parts listen; after that long it is read anew anyhow. */
const KEPT_MS = 10_000;

const PRESENCE: readonly string[] = ["editing", "editing_row", "reading_case"];

const listeners = new Set<Hear>();
let source: EventSource | null = null;
let hasOpened = false;
let attempts = 0;
/** What was heard last, for parts that come later than what they show was read. */
let recent: { at: number; event: HeardEvent }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the parts of this page of a change it made itself, as if the line had said so. */
export function tellHere(event: HeardEvent): void {
  for (const hear of listeners) hear(event);
}

/**
 * Hears what changes in the organisation while the part is on the page, and what changed since it was read. All parts
 * share one line, which is opened with the first and closed with the last.
 */
export function useLive(hear: Hear): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listener: Hear = (event) => latest.current(event);
    for (const { at, event } of recent) if (at >= performance.now() - KEPT_MS) listener(event);
    listeners.add(listener);
    if (listeners.size === 1) watch();
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
  // The first line begins where the page does; one that was lost does not know what it missed.
  const opened = new EventSource(hasOpened ? ADDRESS : `${ADDRESS}?ago=${Math.round(performance.now())}`);
  source = opened;
  opened.onopen = () => {
    attempts = 0;
    hasOpened = true;
  };
  opened.onmessage = ({ data }) => heard(JSON.parse(data));
  // The browser's own retry gives up for good on the first refusal, such as that of a server that is restarting.
  opened.onerror = () => {
    close();
    timer = setTimeout(open, RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]);
    attempts += 1;
  };
}

/** Who is busy somewhere says so again; everything else is kept for parts that come late. */
function heard(event: HeardEvent): void {
  const at = performance.now();
  if (!PRESENCE.includes(event.topic)) {
    recent = [...recent.filter((one) => one.at >= at - KEPT_MS), { at, event }];
  }
  tellHere(event);
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
