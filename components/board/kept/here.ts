import { about, tellKept } from "./news";
import type { KeptPin, SaidRefusal } from "./pin";
import { pinKept, postIdea, SYNC_TAG, sendKept } from "./sending";
import { changePin, dropPin, keepPin, keptPins, readPin, readWho, rememberWho } from "./store";

/** `nowhere`: there is no line, and this device keeps nothing. */
export type PinnedHere =
  | { kind: "pinned" }
  | { kind: "kept" }
  | { kind: "nowhere" }
  | { kind: "refused"; refusal: SaidRefusal };

/** Keeps the idea, sends it, and brings its pictures after it while the page goes on. */
export async function pinHere(pin: KeptPin): Promise<PinnedHere> {
  const before = await readPin(pin.id).catch(() => null);
  const { refusal: _, ...waiting } = { ...pin, state: "waiting" as const, isSeen: true };
  try {
    await keepPin(waiting);
  } catch {
    return pinUnkept(waiting);
  }
  await pinKept(pin.id);
  const after = await readPin(pin.id);
  if (!after || after.isPinned) {
    if (pin.owner) void sendWaiting(pin.owner);
    return { kind: "pinned" };
  }
  if (after.state !== "refused") {
    tellKept({ kind: "changed" });
    await askToBeWoken();
    return { kind: "kept" };
  }
  // Back to where it was: what stood on the list stays there as it is now, what was typed stays in the sheet.
  if (before) await changePin(pin.id, { state: before.state === "waiting" ? "refused" : before.state });
  else await dropPin(pin.id);
  tellKept({ kind: "changed" });
  return { kind: "refused", refusal: after.refusal ?? { code: "fault", message: "fault" } };
}

async function pinUnkept(pin: KeptPin): Promise<PinnedHere> {
  const answer = await postIdea(pin);
  if (!answer) return { kind: "nowhere" };
  if (!answer.ok) return { kind: "refused", refusal: answer.refusal };
  tellKept({ kind: "pinned", ...about(pin) });
  return { kind: "pinned" };
}

/** Sends what waits, and what could not be sent is asked for again by the browser once the line is back. */
export async function sendWaiting(owner: string): Promise<void> {
  const isSent = await sendKept(owner).catch(() => true);
  if (!isSent) await askToBeWoken();
}

/** Asks the browser to wake the worker once the line is back; of those that cannot, the next page sends. */
async function askToBeWoken(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration || !("sync" in registration)) return;
  const sync = registration.sync as { register(tag: string): Promise<void> };
  await sync.register(SYNC_TAG).catch(() => undefined);
}

/** What the sheet opens with: what was shared, or was refused; it is theirs from now on. */
export async function openKept(owner: string, id: string): Promise<KeptPin | null> {
  const pin = await readPin(id).catch(() => null);
  if (!pin || (pin.owner !== null && pin.owner !== owner) || !["arrived", "refused"].includes(pin.state)) return null;
  return changePin(id, { owner, isSeen: true });
}

const JUST_NOW_MS = 30 * 60_000;

type Here = { owner: string; photoTitle: string; hasWorker: boolean };

/**
 * Says who works here, starts the worker, and gives what was shared just now and nobody has seen: also where signing in
 * came between.
 */
export async function beHere({ owner, photoTitle, hasWorker }: Here): Promise<string | null> {
  try {
    const language = document.documentElement.lang;
    const before = await readWho();
    await rememberWho({ owner, photoTitle, language });
    const worker = hasWorker ? await startWorker() : null;
    if (before && before.language !== language) worker?.postMessage("language");
    const fresh = (await keptPins(owner)).filter(({ state, isSeen, at }) => {
      return state === "arrived" && !isSeen && at > Date.now() - JUST_NOW_MS;
    });
    return fresh.at(-1)?.id ?? null;
  } catch {
    // This device keeps nothing: then nothing waits here either.
    return null;
  }
}

async function startWorker(): Promise<ServiceWorker | null> {
  if (!("serviceWorker" in navigator)) return null;
  const registration = await navigator.serviceWorker.register("/sw.js");
  return registration.active;
}
