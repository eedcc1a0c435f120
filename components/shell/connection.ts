"use client";

import { useEffect, useSyncExternalStore } from "react";

const HEARTBEAT_MS = 30_000;
/** While it is gone, ask sooner: somebody is waiting. */
const RETRY_MS = 5_000;

let online = true;
const listeners = new Set<() => void>();

function say(next: boolean) {
  if (next === online) return;
  online = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server can be reached; also for a part that keeps what is typed until it can. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => online,
    () => true,
  );
}

/** Watches the line: what the browser knows, and a small question to the server while the page is looked at. */
export function useHeartbeat(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    async function beat() {
      clearTimeout(timer);
      if (document.visibilityState === "visible") say(navigator.onLine && (await reaches()));
      if (!stopped) timer = setTimeout(beat, online ? HEARTBEAT_MS : RETRY_MS);
    }
    timer = setTimeout(beat, HEARTBEAT_MS);
    window.addEventListener("online", beat);
    window.addEventListener("offline", beat);
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener("online", beat);
      window.removeEventListener("offline", beat);
    };
  }, []);
}

async function reaches(): Promise<boolean> {
  try {
    const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(RETRY_MS) });
    return answer.status < 502;
  } catch {
    return false;
  }
}
