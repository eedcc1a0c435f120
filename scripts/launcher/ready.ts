import { setTimeout as delay } from "node:timers/promises";

/** Waits until a web server answers a request at all; false when the time is up first. */
export async function answers(url: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    try {
      await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
      return true;
    } catch {
      await delay(100);
    }
  }
  return false;
}
