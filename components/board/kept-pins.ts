/*
 * What is typed in the pin sheet, kept on this device until it hangs on the board: the draft, and ideas that were pinned
 * without a connection. Kept per member, so that a shared computer never pins one person's words in another's name.
 */

export type PinDraft = { id: string; title: string; body: string };

const keyOf = (owner: string, what: "draft" | "waiting"): string => `trekker.pin.${what}.${owner}`;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    // Private windows may refuse storage, and what stands there may be half of something.
    return null;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is PinDraft {
  if (typeof value !== "object" || value === null) return false;
  return ["id", "title", "body"].every((field) => field in value && typeof Object(value)[field] === "string");
}

/** The draft as it was left; null when there is none. */
export function readDraft(owner: string): PinDraft | null {
  const draft = read(keyOf(owner, "draft"));
  return isDraft(draft) ? draft : null;
}

/** Keeps the draft, or clears it when there is nothing in it; false when this device keeps nothing. */
export function keepDraft(owner: string, draft: PinDraft | null): boolean {
  const isEmpty = !draft || (draft.title.trim() === "" && draft.body.trim() === "");
  return write(keyOf(owner, "draft"), isEmpty ? null : draft);
}

/** Ideas that were pinned and did not reach the server yet, oldest first. */
export function waitingPins(owner: string): PinDraft[] {
  const waiting = read(keyOf(owner, "waiting"));
  return Array.isArray(waiting) ? waiting.filter(isDraft) : [];
}

/** Keeps an idea until it can be sent; the same id once. */
export function keepWaiting(owner: string, pin: PinDraft): boolean {
  const waiting = waitingPins(owner);
  const isThere = waiting.some(({ id }) => id === pin.id);
  return isThere || write(keyOf(owner, "waiting"), [...waiting, pin]);
}

/** The idea has arrived, or needs its writer again. */
export function dropWaiting(owner: string, id: string): void {
  const others = waitingPins(owner).filter((pin) => pin.id !== id);
  write(keyOf(owner, "waiting"), others.length > 0 ? others : null);
}
